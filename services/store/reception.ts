import { randomUUID } from "node:crypto";
import { sql, type Transaction } from "kysely";
import { printable } from "./printable.ts";
import type { Tables } from "./tables.ts";

/** A file whose bytes are stored: what is needed to make its row. Members of archives have a parent. */
export type StoredFile = {
  readonly name: string;
  readonly sha256: string;
  readonly byteLength: number;
  readonly parent: { readonly id: string; readonly rootId: string; readonly depth: number } | null;
};

/** What became of a stored file: a new row, a row that was there, or a row that points to the same bytes. */
export type Reception = { readonly outcome: "stored" | "known" | "duplicate"; readonly fileId: string };

/** Makes the row of a stored file. The same name and bytes are one row; the same bytes under two names are read once. */
export async function receive(transaction: Transaction<Tables>, file: StoredFile): Promise<Reception> {
  const name = printable(file.name);
  const row = {
    id: randomUUID(),
    name,
    sha256: file.sha256,
    byte_length: file.byteLength,
    parent_id: file.parent?.id ?? null,
    root_id: file.parent?.rootId ?? null,
    depth: file.parent === null ? 0 : file.parent.depth + 1,
  };
  const insert = (state: "received" | "read", duplicateOf: string | null) =>
    transaction
      .insertInto("files")
      .values({ ...row, state, duplicate_of: duplicateOf })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
  const stored = await insert("received", null);
  if (stored !== undefined) return { outcome: "stored", fileId: stored.id };
  const same = transaction.selectFrom("files").select("id").where("sha256", "=", file.sha256);
  const known = await same.where("name", "=", name).executeTakeFirst();
  if (known !== undefined) return { outcome: "known", fileId: known.id };
  const original = await same.where("duplicate_of", "is", null).executeTakeFirstOrThrow();
  const duplicate = await insert("read", original.id);
  if (duplicate !== undefined) return { outcome: "duplicate", fileId: duplicate.id };
  return { outcome: "known", fileId: (await same.where("name", "=", name).executeTakeFirstOrThrow()).id };
}

/** True of a file with a page that could not be read. */
const hasUnreadPages = sql<boolean>`pages::jsonb @> '[{"textFrom":"unread"}]'::jsonb`;

/** Gives a file that failed or has pages that could not be read, or members of it of which that is so, another chance. */
export async function receiveAgain(transaction: Transaction<Tables>, fileId: string): Promise<void> {
  await transaction
    .updateTable("files")
    .set({ state: "received", failures: 0, error: null, finished_at: null, not_before: sql`now()`, heartbeat_at: sql`now()` })
    .where((where) => where.or([where("state", "=", "failed"), where.and([where("state", "=", "read"), hasUnreadPages])]))
    .where((where) => where.or([where("id", "=", fileId), where("root_id", "=", fileId)]))
    .execute();
}
