import { randomUUID } from "node:crypto";
import type { Batch, BatchCounts, FileSummary } from "#schemas/views.ts";
import type { Database } from "./database.ts";
import { fileSummaries } from "./file-summaries.ts";
import { type Reception, receive, receiveAgain, type StoredFile } from "./reception.ts";

/** Uploads (đợt nộp) and the files that belong to them. */
export function batchTable(database: Database) {
  const summaries = fileSummaries(database);
  return {
    create: async (label: string | null): Promise<string> => {
      const id = randomUUID();
      await database.insertInto("batches").values({ id, label }).execute();
      return id;
    },
    /** Makes the row of a file that was stored, and says that it belongs to the batch. A failed one is tried again. */
    receive: async (batchId: string, position: number, file: StoredFile): Promise<Reception> =>
      await database.transaction().execute(async (transaction) => {
        const received = await receive(transaction, file);
        if (received.outcome === "known") await receiveAgain(transaction, received.fileId);
        await transaction
          .insertInto("batch_files")
          .values({ batch_id: batchId, file_id: received.fileId, position })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
        return received;
      }),
    get: async (id: string): Promise<Batch | null> => {
      const batch = await database.selectFrom("batches").selectAll().where("id", "=", id).executeTakeFirst();
      if (batch === undefined) return null;
      const files = await summaries.ofBatch(id);
      const counts = countsOf(files);
      const finished = counts.received + counts.processing === 0;
      return { id, label: batch.label, receivedAt: batch.received_at.toISOString(), finished, counts, files };
    },
  };
}

function countsOf(files: readonly FileSummary[]): BatchCounts {
  const own = files.filter(({ duplicateOf }) => duplicateOf === null);
  const among = (state: FileSummary["state"]) => own.filter((file) => file.state === state).length;
  return {
    files: files.length,
    received: among("received"),
    processing: among("processing"),
    read: among("read"),
    failed: among("failed"),
    duplicates: files.length - own.length,
  };
}
