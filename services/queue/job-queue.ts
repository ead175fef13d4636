/** The port to the queue. It only says what to do next: what there is to do stands in the store. */
import { z } from "zod";

/** The one job: read this file. */
export const FileJob = z.object({ fileId: z.uuid() });
export type FileJob = z.infer<typeof FileJob>;

/** A consumer of jobs. `close` takes no more and waits for those under way. */
export type JobConsumer = { close(): Promise<void> };

/**
 * Jobs, first in first out. Each is done at least once as long as the queue keeps its data, and by one consumer at a
 * time; a job that was enqueued twice for the same attempt is done once.
 */
export type JobQueue = {
  enqueue(job: FileJob, options: { attempt: number; delayMs?: number }): Promise<void>;
  process(handle: (job: FileJob) => Promise<void>, options: { concurrency: number }): Promise<JobConsumer>;
  /** Jobs that wait, are delayed or under way. */
  size(): Promise<number>;
  /** Forgets every job; the sweep of a worker finds again what there is to do. */
  clear(): Promise<void>;
  /** Throws where the queue cannot be asked. */
  probe(): Promise<void>;
  close(): Promise<void>;
};
