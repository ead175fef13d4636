import { createPostgresBackend, Queue, Worker } from "bullmq";
import { Redis } from "ioredis";
import { PipelineError } from "#pipelines/stage.ts";
import { queueProblem, reasonOf } from "#services/problems.ts";
import type { DatabaseAddress } from "#services/store/database.ts";
import { FileJob, type JobConsumer, type JobQueue } from "./job-queue.ts";

/** Where the queue stands: in Redis, under a prefix, or in PostgreSQL, in a schema of its own. */
type QueuePlace = { readonly redisUrl: string; readonly prefix: string } | { readonly database: DatabaseAddress; readonly schema: string };

const queueName = "files";

/** A consumer's word that it lives, and how soon its silence is noticed. */
const timing = { lockDuration: 10_000, stalledInterval: 5_000, maxStalledCount: 1_000, drainDelay: 2 } as const;

/** What BullMQ gives of a queue and of its consumers, whichever backend it stands on. */
type Backend = {
  readonly queue: {
    add(name: string, data: FileJob, options: object): Promise<unknown>;
    getJobCounts(...types: ("active" | "waiting" | "delayed" | "prioritized")[]): Promise<Record<string, number>>;
    waitUntilReady(): Promise<unknown>;
    obliterate(options: { force: boolean }): Promise<void>;
    close(): Promise<void>;
    on(event: "error", listener: () => void): unknown;
  };
  startWorker(handle: (job: { data: unknown }) => Promise<void>, concurrency: number): WorkerHandle;
  end(): Promise<void>;
};

type WorkerHandle = {
  waitUntilReady(): Promise<unknown>;
  close(): Promise<void>;
  on(event: "error", listener: () => void): unknown;
};

/** Who asks is told soon; who waits for jobs waits for Redis to come back, as BullMQ wants it. */
const retries = { producer: 1, consumer: null } as const;

async function mustAnswer(redisUrl: string): Promise<void> {
  const trial = new Redis(redisUrl, { lazyConnect: true, retryStrategy: () => null, connectTimeout: 5_000 });
  let reason: unknown = null;
  trial.on("error", (error) => {
    reason = error;
  });
  try {
    await trial.connect();
    await trial.ping();
  } catch (error) {
    throw new PipelineError(queueProblem(reasonOf(reason ?? error)), { retryable: true, cause: error });
  } finally {
    trial.disconnect();
  }
}

async function onRedis(place: { redisUrl: string; prefix: string }): Promise<Backend> {
  const { prefix, redisUrl } = place;
  await mustAnswer(redisUrl);
  const open = (role: keyof typeof retries) => {
    const connection = new Redis(redisUrl, { maxRetriesPerRequest: retries[role] });
    connection.on("error", () => undefined);
    return connection;
  };
  const producer = open("producer");
  const consumers: Redis[] = [];
  return {
    queue: new Queue(queueName, { connection: producer, prefix }),
    startWorker: (handle, concurrency) => {
      const connection = open("consumer");
      consumers.push(connection);
      return new Worker(queueName, handle, { connection, prefix, concurrency, ...timing });
    },
    end: async () => {
      for (const connection of [producer, ...consumers]) connection.disconnect();
    },
  };
}

function onPostgres(place: { database: DatabaseAddress; schema: string }): Backend {
  const address = place.database;
  const at = "url" in address ? { connectionString: address.url } : { host: address.host, user: "postgres", database: "postgres" };
  const connection = { ...at, schema: place.schema, migrate: true, keepAlive: true, max: 4 };
  return {
    queue: new Queue(queueName, { connection }, createPostgresBackend),
    startWorker: (handle, concurrency) => new Worker(queueName, handle, { connection, concurrency, ...timing }, createPostgresBackend),
    end: async () => undefined,
  };
}

/** Opens the queue, making its tables where they are missing. */
export async function openJobQueue(place: QueuePlace): Promise<JobQueue> {
  const backend = "redisUrl" in place ? await onRedis(place) : onPostgres(place);
  const { queue } = backend;
  // A connection that broke is made again; whoever asks meanwhile is told by the question's own failure.
  queue.on("error", () => undefined);
  await queue.waitUntilReady();
  const size = async () => {
    const counts = await queue.getJobCounts("active", "waiting", "delayed", "prioritized");
    return Object.values(counts).reduce((sum, count) => sum + count, 0);
  };
  return {
    size,
    enqueue: async (job, { attempt, delayMs = 0 }) => {
      const jobId = `${job.fileId}-${attempt}`;
      await queue.add("read", FileJob.parse(job), { jobId, delay: delayMs, removeOnComplete: true, removeOnFail: true });
    },
    process: async (handle, { concurrency }): Promise<JobConsumer> => {
      const worker = backend.startWorker(async ({ data }) => await handle(FileJob.parse(data)), concurrency);
      worker.on("error", () => undefined);
      await worker.waitUntilReady();
      return { close: () => worker.close() };
    },
    clear: () => queue.obliterate({ force: true }),
    probe: async () => {
      await size();
    },
    close: async () => {
      await queue.close();
      await backend.end();
    },
  };
}
