import type { Problem } from "#schemas/problem.ts";
import type { Health } from "#schemas/views.ts";
import { databaseProblem, filesProblem, queueProblem, reasonOf } from "./problems.ts";
import type { JobQueue } from "./queue/job-queue.ts";
import type { BlobStore } from "./storage/blob-store.ts";
import type { Store } from "./store/store.ts";

/** Asks each part whether it is well. */
export async function healthOf({ store, queue, blobs }: { store: Store; queue: JobQueue; blobs: BlobStore }): Promise<Health> {
  const parts = await Promise.all([
    ask("database", () => store.probe(), databaseProblem),
    ask("queue", () => queue.probe(), queueProblem),
    ask("files", () => blobs.probe(), filesProblem),
  ]);
  return { ok: parts.every(({ ok }) => ok), parts };
}

const longestMs = 5_000;

async function ask<Part extends string>(part: Part, probe: () => Promise<void>, problem: (reason: string) => Problem) {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${longestMs / 1000} s`)), longestMs);
  });
  try {
    await Promise.race([probe(), tooLong]);
    return { part, ok: true, problem: null };
  } catch (error) {
    return { part, ok: false, problem: problem(reasonOf(error)) };
  } finally {
    clearTimeout(timer);
  }
}
