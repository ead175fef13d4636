import { sql } from "kysely";
import type { Database } from "./database.ts";

/** A file that waits to be read; `claims` says how often it was taken before. */
export type WaitingFile = { readonly id: string; readonly claims: number };

/** Which files wait to be read, as rows that outlive any queue; and how those come back that a dead worker held. */
export function waitingFiles(database: Database) {
  return {
    /** The workers that hold files. */
    workers: async (): Promise<string[]> => {
      const rows = await database.selectFrom("files").select("worker").distinct().where("state", "=", "processing").execute();
      return rows.flatMap(({ worker }) => (worker === null ? [] : [worker]));
    },
    /** Puts back what workers held that have ended or fallen silent. */
    recover: async (endedWorkers: readonly string[], silentMs: number): Promise<void> => {
      await database
        .updateTable("files")
        .set({ state: "received", worker: null })
        .where("state", "=", "processing")
        .where((where) =>
          where.or([
            where("heartbeat_at", "<", sql<Date>`now() - ${silentMs} * interval '1 millisecond'`),
            ...(endedWorkers.length === 0 ? [] : [where("worker", "in", [...endedWorkers])]),
          ]),
        )
        .execute();
    },
    /** How many members an archive has, those of inner archives counted too. */
    memberCount: async (rootId: string): Promise<number> => {
      const count = sql<number>`count(*)`.as("members");
      return (await database.selectFrom("files").select(count).where("root_id", "=", rootId).executeTakeFirstOrThrow()).members;
    },
    /** Files that have waited at least so long, the oldest first. */
    waiting: async (options: { sinceMs: number; most: number; batchId?: string; rootId?: string }): Promise<WaitingFile[]> => {
      let query = database
        .selectFrom("files")
        .select(["id", "claims"])
        .where("state", "=", "received")
        .where("not_before", "<=", sql<Date>`now()`)
        .where("heartbeat_at", "<=", sql<Date>`now() - ${options.sinceMs} * interval '1 millisecond'`);
      const { batchId, rootId } = options;
      if (rootId !== undefined) query = query.where("root_id", "=", rootId);
      if (batchId !== undefined) {
        const ofBatch = database.selectFrom("batch_files").select("file_id").where("batch_id", "=", batchId);
        query = query.where((where) => where.or([where("id", "in", ofBatch), where("root_id", "in", ofBatch)]));
      }
      return await query.orderBy("sequence").limit(options.most).execute();
    },
  };
}
