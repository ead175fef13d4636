import { FileRecord, scalarKeys } from "#schemas/record.ts";
import { TrueFile } from "#services/evaluation/truth.ts";

const nothingRead = { value: null, text: null, page: null, box: null, confidence: 0, source: "ocr" };
const empty = { recipients: [], citations: [], criteria: [], assignments: [], deadlines: [], review: [] };

/** A document as it was read: `values` by key, how sure each is, and what else the record has. */
type Reading = { values?: object; confidence?: Record<string, number>; rest?: object };

/** The record of a file with these documents. */
export function recordOf(file: string, documents: readonly Reading[]): FileRecord {
  const nulls = Object.fromEntries(scalarKeys.map((key) => [key, null]));
  return FileRecord.parse({
    ...{ file, sha256: null, format: "pdf", pages: [], signatures: [], error: null },
    documents: documents.map(({ values = {}, confidence = {}, rest = {} }) => ({
      ...{ pages: [1, 1], ...empty, ...nulls, ...values, ...rest },
      fields: Object.fromEntries(scalarKeys.map((key) => [key, { ...nothingRead, confidence: confidence[key] ?? 0 }])),
    })),
  });
}

/** The truth of a file with these documents. */
export const truthOf = (file: string, ...documents: object[]): TrueFile => TrueFile.parse({ file, documents });
