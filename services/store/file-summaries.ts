import { sql } from "kysely";
import { z } from "zod";
import { Problem, Warning } from "#schemas/problem.ts";
import { FileState, type FileSummary, type ListOf } from "#schemas/views.ts";
import type { Database } from "./database.ts";
import { page, type Range } from "./range.ts";

/** The columns of a summary. A duplicate has its own name and the state of the file that is read in its place. */
const Row = z.object({
  id: z.uuid(),
  name: z.string(),
  sha256: z.string(),
  byte_length: z.number(),
  parent_id: z.uuid().nullable(),
  duplicate_of: z.uuid().nullable(),
  state: FileState,
  format: z.string().nullable(),
  page_count: z.number(),
  pages_read: z.number(),
  documents: z.number(),
  claims: z.number(),
  error: Problem.nullable(),
  warnings: z.array(Warning),
  received_at: z.date(),
  finished_at: z.date().nullable(),
});

function summaryOf(row: unknown): FileSummary {
  const file = Row.parse(row);
  return {
    id: file.id,
    name: file.name,
    sha256: file.sha256,
    byteLength: file.byte_length,
    parentId: file.parent_id,
    duplicateOf: file.duplicate_of,
    state: file.state,
    format: file.format,
    pageCount: file.page_count,
    pagesRead: file.pages_read,
    documentCount: file.documents,
    attempts: file.claims,
    error: file.error,
    warnings: file.warnings,
    receivedAt: file.received_at.toISOString(),
    finishedAt: file.finished_at?.toISOString() ?? null,
  };
}

/** Files as they are listed. */
export function fileSummaries(database: Database) {
  const rows = database
    .selectFrom("files as f")
    .innerJoin("files as o", (join) => join.on(sql<boolean>`o.id = coalesce(f.duplicate_of, f.id)`))
    .select(["f.id", "f.name", "f.sha256", "f.byte_length", "f.parent_id", "f.duplicate_of", "f.received_at"])
    .select(["o.state", "o.format", "o.page_count", "o.pages_read", "o.claims", "o.error", "o.warnings", "o.finished_at"])
    .select(sql`(select count(*) from documents d where d.file_id = o.id)`.as("documents"));
  return {
    get: async (id: string): Promise<FileSummary | null> => {
      const row = await rows.where("f.id", "=", id).executeTakeFirst();
      return row === undefined ? null : summaryOf(row);
    },
    list: async (filter: Range & { state?: FileState | undefined }): Promise<ListOf<FileSummary>> => {
      const { state } = filter;
      const wanted = state === undefined ? rows : rows.where("o.state", "=", state);
      const total = await wanted.clearSelect().select(sql<number>`count(*)`.as("total")).executeTakeFirstOrThrow();
      const found = await wanted.orderBy("f.sequence").limit(filter.limit).offset(filter.offset).execute();
      return page(found.map(summaryOf), total.total, filter);
    },
    /** The files of a batch in the order given, each archive followed by its members. */
    ofBatch: async (batchId: string): Promise<FileSummary[]> => {
      const top = database.selectFrom("batch_files").select(["file_id", "position"]).where("batch_id", "=", batchId).as("b");
      const found = await rows
        .innerJoin(top, (join) => join.on(sql<boolean>`b.file_id = coalesce(f.root_id, f.id)`))
        .orderBy("b.position")
        .orderBy("f.sequence")
        .execute();
      return found.map(summaryOf);
    },
  };
}
