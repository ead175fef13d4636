import { sql } from "kysely";
import { z } from "zod";
import { foldText } from "#pipelines/vietnamese/text.ts";
import { DocumentRecord } from "#schemas/record.ts";
import type { DocumentView, ListOf } from "#schemas/views.ts";
import { namingBody } from "./body-keys.ts";
import type { Database } from "./database.ts";
import { page, type Range } from "./range.ts";

/** What documents are asked for: all that is given must hold. `issuer` may be any of a body's names, `text` has no tone marks. */
type DocumentFilter = Range & {
  readonly type?: string | undefined;
  readonly issuer?: string | undefined;
  readonly year?: number | undefined;
  readonly text?: string | undefined;
};

const Row = z.object({ id: z.string(), file_id: z.uuid(), name: z.string(), sha256: z.string(), record: DocumentRecord });

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
  };
}
