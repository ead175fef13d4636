/** Records of several files held against each other, for who reads them without a database. */
import { isWeighable, type RegisteredDocument, weighRegister } from "#pipelines/extraction/register/index.ts";
import type { FileRecord } from "#schemas/record.ts";

/**
 * The records in the order in which they come, numbers and days by hand weighed against all others. A record is given at
 * once as long as no other can change it; from the first that may be changed on they are given when all have been read.
 */
export async function* weighedRecords(records: AsyncIterable<FileRecord>): AsyncGenerator<FileRecord> {
  const all: FileRecord[] = [];
  let given = 0;
  for await (const record of records) {
    all.push(record);
    if (given < all.length - 1 || record.documents.some(isWeighable)) continue;
    given = all.length;
    yield record;
  }
  yield* weighed(all).slice(given);
}

function weighed(records: readonly FileRecord[]): FileRecord[] {
  const registered = records.flatMap(({ file, documents }, at) =>
    documents.map((document, index): RegisteredDocument => ({ key: `${at}.${index}`, file, document })),
  );
  const documents = weighRegister(registered);
  let next = 0;
  return records.map((record) => {
    const own = documents.slice(next, next + record.documents.length);
    next += own.length;
    return { ...record, documents: own };
  });
}
