import { sql, type Transaction } from "kysely";
import { z } from "zod";
import { isWeighable, registerLineOf, weighRegister } from "#pipelines/extraction/register/index.ts";
import { DocumentRecord, scalarKeys } from "#schemas/record.ts";
import type { Database } from "./database.ts";
import { printableOrNull } from "./printable.ts";
import type { Tables } from "./tables.ts";

/** A number of our own, the same in every process: whoever has this lock weighs, so that nobody writes over newer results. */
const lockKey = 7_283_644_913;

/** What a document's row says of its place in a register; `own_record` where other documents may say more of it. */
export function registerColumns(document: DocumentRecord) {
  const line = registerLineOf(document);
  return {
    series: printableOrNull(line?.series ?? null),
    tail: printableOrNull(line?.tail ?? null),
    own_record: line !== null && isWeighable(document) ? JSON.stringify(document) : null,
  };
}

/**
 * Weighs anew the documents of which those of a file may say something: the file's own, those numbered together with them,
 * and those that they cite. Done after every reading, it leaves all documents as if they had been weighed at once; one
 * that was not weighed, because its worker was killed, stays as its own file gives it.
 */
export async function weighAgain(database: Database, fileId: string): Promise<void> {
  const own = await database.selectFrom("documents").select(["id", "series"]).where("file_id", "=", fileId).execute();
  const cited = await database
    .selectFrom("citations")
    .select("tail")
    .distinct()
    .where("document_id", "in", own.map(({ id }) => id).concat(""))
    .execute();
  const series = own.flatMap((row) => row.series ?? []).concat("");
  const tails = cited.flatMap((row) => row.tail ?? []).concat("");
  const affectedIn = (connection: Database | Transaction<Tables>) =>
    connection
      .selectFrom("documents")
      .select(["series", "tail"])
      .where("own_record", "is not", null)
      .where((that) => that.or([that("series", "in", series), that("tail", "in", tails)]))
      .execute();
  if ((await affectedIn(database)).length === 0) return;
  await database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(lockKey)})`.execute(transaction);
    const affected = await affectedIn(transaction);
    await weighSeries(
      transaction,
      affected.flatMap((row) => row.series ?? []),
      affected.flatMap((row) => row.tail ?? []),
    );
  });
}

const Row = z.object({ id: z.string(), name: z.string(), series: z.string().nullable(), own: DocumentRecord, record: DocumentRecord });

async function weighSeries(transaction: Transaction<Tables>, series: readonly string[], tails: readonly string[]): Promise<void> {
  const citing = transaction
    .selectFrom("citations")
    .select("document_id")
    .where("tail", "in", [...tails, ""]);
  const rows = await transaction
    .selectFrom("documents as d")
    .innerJoin("files as f", "f.id", "d.file_id")
    .select(["d.id", "f.name", "d.series", "d.record", sql`coalesce(d.own_record, d.record)`.as("own")])
    .where((that) => that.or([that("d.series", "in", [...series, ""]), that("d.id", "in", citing)]))
    .orderBy("d.id")
    .execute();
  const documents = rows.map((row) => Row.parse(row));
  const weighed = weighRegister(documents.map(({ id, name, own }) => ({ key: id, file: name, document: own })));
  for (const [index, { id, own, record, series: numberedWith }] of documents.entries()) {
    const now = weighed[index];
    // Of those that only cite, not all that may be said of them was looked at.
    if (now === undefined || !series.includes(numberedWith ?? "") || !isWeighable(own) || JSON.stringify(now) === JSON.stringify(record))
      continue;
    await writeWeighed(transaction, id, now);
  }
}

async function writeWeighed(transaction: Transaction<Tables>, id: string, document: DocumentRecord): Promise<void> {
  const { symbol, issuedOn } = document;
  await transaction
    .updateTable("documents")
    .set({ symbol: printableOrNull(symbol), issued_on: issuedOn, record: JSON.stringify(document) })
    .where("id", "=", id)
    .execute();
  for (const key of scalarKeys) {
    if (key !== "symbol" && key !== "issuedOn") continue;
    const { value, confidence, source } = document.fields[key];
    await transaction
      .updateTable("fields")
      .set({ value: printableOrNull(value), confidence, source, to_review: document.review.includes(key) })
      .where("document_id", "=", id)
      .where("key", "=", key)
      .execute();
  }
}
