import type { JobQueue } from "#services/queue/job-queue.ts";
import type { Store } from "#services/store/store.ts";
import { hasEnded } from "./worker-name.ts";

const silentMs = 30_000;
const mostAtOnce = 1_000;

/**
 * Enqueues what waits and has no job: files whose job was lost with its queue, or that a dead worker held. A file that
 * has its job already gets no second one. `sinceMs` leaves those alone that began to wait just now.
 */
export async function sweep({ store, queue }: { store: Store; queue: JobQueue }, options: { sinceMs: number }): Promise<number> {
  const ended = (await store.waiting.workers()).filter(hasEnded);
  await store.waiting.recover(ended, silentMs);
  const waiting = await store.waiting.waiting({ sinceMs: options.sinceMs, most: mostAtOnce });
  for (const { id, claims } of waiting) await queue.enqueue({ fileId: id }, { attempt: claims });
  return waiting.length;
}
