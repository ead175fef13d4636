import { sql } from "kysely";
import { z } from "zod";
import { foldText } from "#pipelines/vietnamese/text.ts";
import { DocumentText } from "#schemas/document-text.ts";
import { DocumentRecord, RecordPage } from "#schemas/record.ts";
import { Signature } from "#schemas/signature.ts";
import type { DocumentView, ListOf } from "#schemas/views.ts";
import { namingBody } from "./body-keys.ts";
import type { Database } from "./database.ts";
import { page, type Range } from "./range.ts";
import { hasUnreadPages } from "./reception.ts";

/** What documents are asked for: all that is given must hold. `issuer` may be any of a body's names, `text` has no tone marks. */
export type DocumentFilter = Range & {
  readonly type?: string | undefined;
  readonly issuer?: string | undefined;
  readonly year?: number | undefined;
  readonly text?: string | undefined;
};

/** One document as the appraisal takes it: with the text and the signatures of the file that it stands in. */
export type Evidence = {
  readonly file: string;
  readonly sha256: string;
  readonly document: DocumentRecord;
  readonly text: DocumentText;
  readonly signatures: Signature[];
};

/** A page that could not be read, and the file that it stands in. */
export type UnreadPage = { readonly file: string; readonly sha256: string; readonly page: number };

const PagesRow = z.object({ name: z.string(), sha256: z.string(), pages: z.array(RecordPage) });
const Row = z.object({ id: z.string(), file_id: z.uuid(), name: z.string(), sha256: z.string(), record: DocumentRecord });
const FileRow = z.object({ id: z.uuid(), text: DocumentText, signatures: z.array(Signature) });

function viewOf(row: unknown): DocumentView {
  const { id, file_id, name, sha256, record } = Row.parse(row);
  return { id, fileId: file_id, file: name, sha256, record };
}

/** A pattern for LIKE that finds the words anywhere. */
function containing(words: string): string {
  return `%${foldText(words).replace(/[\\%_]/g, "\\$&")}%`;
}

/** Documents that were read. */
export function documentTable(database: Database) {
  const rows = database
    .selectFrom("documents as d")
    .innerJoin("files as f", "f.id", "d.file_id")
    .select(["d.id", "d.file_id", "f.name", "f.sha256", "d.record"]);
  const filtered = ({ type, issuer, year, text }: DocumentFilter) => {
    let query = rows;
    if (type !== undefined) query = query.where("d.type", "=", type);
    if (issuer !== undefined) query = query.where("d.issuer_keys", "like", namingBody(issuer));
    if (year !== undefined) query = query.where(sql<number>`extract(year from d.issued_on)`, "=", year);
    if (text !== undefined) query = query.where("d.search", "like", containing(text));
    return query;
  };
  return {
    get: async (id: string): Promise<DocumentView | null> => {
      const row = await rows.where("d.id", "=", id).executeTakeFirst();
      return row === undefined ? null : viewOf(row);
    },
    list: async (filter: DocumentFilter): Promise<ListOf<DocumentView>> => {
      const wanted = filtered(filter);
      const total = await wanted.clearSelect().select(sql<number>`count(*)`.as("total")).executeTakeFirstOrThrow();
      const found = await wanted.orderBy("f.sequence").orderBy("d.position").limit(filter.limit).offset(filter.offset).execute();
      return page(found.map(viewOf), total.total, filter);
    },
    /** The pages of files that could not be read: what was handed in may stand on them. */
    unreadPages: async (): Promise<UnreadPage[]> => {
      const found = await database
        .selectFrom("files")
        .select(["name", "sha256", "pages"])
        .where(hasUnreadPages)
        .orderBy("sequence")
        .execute();
      return found.flatMap((row) => {
        const { name, sha256, pages } = PagesRow.parse(row);
        return pages.filter(({ textFrom }) => textFrom === "unread").map(({ page }) => ({ file: name, sha256, page }));
      });
    },
    /** Every document, file by file, for the appraisal. */
    evidence: async (): Promise<Evidence[]> => {
      const files = new Map<string, z.infer<typeof FileRow>>();
      const read = await database.selectFrom("files").select(["id", "text", "signatures"]).where("text", "is not", null).execute();
      for (const row of read) files.set(row.id, FileRow.parse(row));
      const found = await rows.orderBy("f.sequence").orderBy("d.position").execute();
      return found.map(viewOf).flatMap(({ fileId, file, sha256, record }) => {
        const source = files.get(fileId);
        return source === undefined ? [] : [{ file, sha256, document: record, text: source.text, signatures: source.signatures }];
      });
    },
  };
}
