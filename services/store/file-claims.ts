import { sql } from "kysely";
import type { Problem } from "#schemas/problem.ts";
import type { Database } from "./database.ts";
import type { StoredFile } from "./reception.ts";

/** A file that a worker has taken: nobody else reads it until the worker gives it back, ends, or falls silent. */
export type ClaimedFile = StoredFile & {
  readonly id: string;
  readonly rootId: string;
  readonly depth: number;
  /** Counts every taking; with the worker's name it tells this taking from any later one. */
  readonly claims: number;
  readonly failures: number;
  readonly worker: string;
};

/** How a worker takes files, says that it still has them, and gives them back. */
export function fileClaims(database: Database) {
  const held = (file: ClaimedFile) =>
    database
      .updateTable("files")
      .where("id", "=", file.id)
      .where("worker", "=", file.worker)
      .where("claims", "=", file.claims)
      .where("state", "=", "processing");
  return {
    /** Takes a waiting file for a worker; null where it is not waiting (any more). */
    claim: async (fileId: string, worker: string): Promise<ClaimedFile | null> => {
      const row = await database
        .updateTable("files")
        .set({ state: "processing", worker, claims: sql`claims + 1`, heartbeat_at: sql`now()`, pages_read: 0 })
        .where("id", "=", fileId)
        .where("state", "=", "received")
        .where("duplicate_of", "is", null)
        .returning(["id", "name", "sha256", "byte_length", "parent_id", "root_id", "depth", "claims", "failures"])
        .executeTakeFirst();
      if (row === undefined) return null;
      const rootId = row.root_id ?? row.id;
      const parent = row.parent_id === null ? null : { id: row.parent_id, rootId, depth: row.depth - 1 };
      const { id, name, sha256, depth, claims, failures } = row;
      return { id, name, sha256, byteLength: row.byte_length, parent, rootId, depth, claims, failures, worker };
    },
    /** Says that these files are still being read, and how far. */
    heartbeat: async (worker: string, progress: readonly { fileId: string; pagesRead: number; pageCount: number }[]): Promise<void> => {
      for (const { fileId, pagesRead, pageCount } of progress) {
        await database
          .updateTable("files")
          .set({ heartbeat_at: sql`now()`, pages_read: pagesRead, page_count: pageCount })
          .where("id", "=", fileId)
          .where("worker", "=", worker)
          .where("state", "=", "processing")
          .execute();
      }
    },
    /** Gives a file up. False where it was taken from this worker meanwhile. */
    fail: async (file: ClaimedFile, problem: Problem): Promise<boolean> => {
      const error = JSON.stringify(problem);
      const failed = { state: "failed", error, failures: file.failures + 1, finished_at: sql<Date>`now()`, worker: null } as const;
      return (await held(file).set(failed).executeTakeFirst()).numUpdatedRows > 0n;
    },
    /** Puts a file back among the waiting: after a failure that may pass, or because this worker closes. */
    putBack: async (file: ClaimedFile, options: { afterMs: number; failed: boolean }): Promise<void> => {
      await held(file)
        .set({
          state: "received",
          worker: null,
          failures: file.failures + (options.failed ? 1 : 0),
          not_before: sql`now() + ${options.afterMs} * interval '1 millisecond'`,
          heartbeat_at: sql`now()`,
        })
        .execute();
    },
  };
}
