import { sql, type Transaction } from "kysely";
import type { FileReading } from "#pipelines/pipeline.ts";
import { foldText } from "#pipelines/vietnamese/text.ts";
import type { TextPage } from "#schemas/document-text.ts";
import type { Warning } from "#schemas/problem.ts";
import { type DocumentRecord, scalarKeys } from "#schemas/record.ts";
import { memberName, recordPages } from "#services/file-record.ts";
import { bodyKeys } from "./body-keys.ts";
import type { Database } from "./database.ts";
import { daysOf } from "./deadline-days.ts";
import type { ClaimedFile } from "./file-claims.ts";
import { printable, printableOrNull } from "./printable.ts";
import { receive } from "./reception.ts";
import { registerColumns } from "./register.ts";
import type { Tables } from "./tables.ts";
import type { WaitingFile } from "./waiting-files.ts";

/** Everything that a file said, and what was said of it. */
export type KeptReading = { readonly reading: FileReading; readonly warnings: readonly Warning[] };

/**
 * Writes what was read of a file, in one transaction: its documents, findings and archive members, and that it is read.
 * Null where the file was taken from this worker meanwhile: then nothing is written. Gives the members to be read.
 */
export async function writeReading(database: Database, file: ClaimedFile, kept: KeptReading): Promise<WaitingFile[] | null> {
  return await database.transaction().execute(async (transaction) => {
    const { intake, text, documents, findings } = kept.reading;
    const updated = await transaction
      .updateTable("files")
      .set({
        state: "read",
        worker: null,
        error: null,
        format: intake.format,
        page_count: intake.pages.length,
        pages_read: intake.pages.length,
        pages: JSON.stringify(recordPages(text)),
        images: JSON.stringify(intake.pages.map(({ page, image }) => ({ page, sha256: image?.sha256 ?? null }))),
        signatures: JSON.stringify(intake.signatures),
        warnings: JSON.stringify(kept.warnings),
        text: JSON.stringify(text),
        finished_at: sql`now()`,
      })
      .where("id", "=", file.id)
      .where("worker", "=", file.worker)
      .where("claims", "=", file.claims)
      .where("state", "=", "processing")
      .executeTakeFirst();
    if (updated.numUpdatedRows === 0n) return null;
    await transaction.deleteFrom("documents").where("file_id", "=", file.id).execute();
    await transaction.deleteFrom("findings").where("file_id", "=", file.id).execute();
    for (const [position, document] of documents.entries()) await writeDocument(transaction, file.id, position, document, text.pages);
    if (findings.length > 0) {
      const rows = findings.map((finding, position) => {
        const { code, outcome, level } = finding;
        return { file_id: file.id, position, code, outcome, level, record: JSON.stringify(finding) };
      });
      await transaction.insertInto("findings").values(rows).execute();
    }
    return await receiveMembers(transaction, file, kept.reading);
  });
}

async function receiveMembers(transaction: Transaction<Tables>, file: ClaimedFile, { intake }: FileReading): Promise<WaitingFile[]> {
  const parent = { id: file.id, rootId: file.rootId, depth: file.depth };
  const waiting: WaitingFile[] = [];
  for (const { path, sha256, byteLength } of intake.members) {
    const received = await receive(transaction, { name: memberName(file.name, path), sha256, byteLength, parent });
    if (received.outcome === "stored") waiting.push({ id: received.fileId, claims: 0 });
  }
  return waiting;
}

async function writeDocument(
  transaction: Transaction<Tables>,
  fileId: string,
  position: number,
  document: DocumentRecord,
  pages: readonly TextPage[],
): Promise<void> {
  const id = `${fileId}.${position + 1}`;
  await transaction
    .insertInto("documents")
    .values({
      id,
      file_id: fileId,
      position,
      type: printableOrNull(document.type),
      symbol: printableOrNull(document.symbol),
      issued_on: document.issuedOn,
      issuer: printableOrNull(document.issuer),
      issuer_keys: document.issuer === null ? null : bodyKeys([document.issuer]),
      search: printable(foldText(searchText(document, pages))),
      record: JSON.stringify(document),
      ...registerColumns(document),
    })
    .execute();
  const fields = scalarKeys.map((key) => {
    const { value, page, confidence, source } = document.fields[key];
    const text = value === null ? null : typeof value === "string" ? value : value.name;
    return { document_id: id, key, value: printableOrNull(text), page, confidence, source, to_review: document.review.includes(key) };
  });
  await transaction.insertInto("fields").values(fields).execute();
  const citations = document.citations.map(({ symbol, issuedOn, page }, index) => {
    return { document_id: id, position: index, symbol: printable(symbol), issued_on: issuedOn, page };
  });
  if (citations.length > 0) await transaction.insertInto("citations").values(citations).execute();
  const deadlines = document.deadlines.map((deadline, index) => {
    const { first, last } = daysOf(deadline, document);
    const { kind, bodies } = deadline;
    return {
      document_id: id,
      position: index,
      kind,
      first_on: first,
      last_on: last,
      body_keys: bodyKeys(bodies),
      record: JSON.stringify(deadline),
    };
  });
  if (deadlines.length > 0) await transaction.insertInto("deadlines").values(deadlines).execute();
}

function searchText(document: DocumentRecord, pages: readonly TextPage[]): string {
  const [first, last] = document.pages;
  const read = pages
    .filter(({ page }) => page >= first && page <= last)
    .flatMap(({ blocks }) =>
      blocks.map((block) => (block.kind === "paragraph" ? block.text : block.cells.map(({ text }) => text).join(" "))),
    );
  const { symbol, subject, issuer, signer } = document;
  return [symbol, subject, issuer, signer?.name, ...read].filter((each) => each !== null && each !== undefined).join(" ");
}
