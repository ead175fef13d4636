import type { RunningWorker } from "#services/system.ts";
import { type ProcessingParts, processFile, type ReadingProgress } from "./process-file.ts";
import { sweep } from "./sweep.ts";
import { workerName } from "./worker-name.ts";

const heartbeatMs = 2_000;
const sweepMs = 15_000;
/** A file that has waited so long should have been taken, or stands in a long queue, where asking again does no harm. */
const lostAfterMs = 20_000;

/** What a worker needs beside what each file needs; `close` ends the page processes. */
type WorkerParts = ProcessingParts & { readonly filesAtOnce: number; close(): Promise<void>; abort(): void };

/** Begins to take jobs, to say which files are being read, and to sweep up what was left lying. */
export async function startWorker(parts: WorkerParts): Promise<RunningWorker> {
  const { store, queue, log } = parts;
  const worker = workerName();
  const active = new Map<string, ReadingProgress>();
  const heartbeat = async () => {
    const progress = [...active].map(([fileId, { pagesRead, pageCount }]) => ({ fileId, pagesRead, pageCount }));
    if (progress.length > 0) await store.claims.heartbeat(worker, progress);
  };
  const complain = (what: string) => (error: unknown) => log("warn", what, { error });
  await sweep(parts, { sinceMs: 0 });
  const consumer = await queue.process(
    async ({ fileId }) => {
      active.set(fileId, { pagesRead: 0, pageCount: 0 });
      try {
        await processFile(fileId, worker, parts, (progress) => active.set(fileId, progress));
      } catch (error) {
        complain("a job failed and its file is left to the sweep")(error);
      } finally {
        active.delete(fileId);
      }
    },
    { concurrency: parts.filesAtOnce },
  );
  const timers = [
    setInterval(() => void heartbeat().catch(complain("the heartbeat failed")), heartbeatMs),
    setInterval(() => void sweep(parts, { sinceMs: lostAfterMs }).catch(complain("the sweep failed")), sweepMs),
  ];
  return {
    close: async () => {
      for (const timer of timers) clearInterval(timer);
      parts.abort();
      await consumer.close();
      await parts.close();
    },
  };
}
