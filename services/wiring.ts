/** The only place where the parts of the system meet. */
import { join } from "node:path";
import { appraise } from "#pipelines/appraisal/index.ts";
import { createPageProcesses, type PageProcesses } from "#pipelines/page-processes/index.ts";
import type { FileSummary } from "#schemas/views.ts";
import type { Configuration } from "./configuration.ts";
import { readCriteriaSets, unknownCriteriaSet, viewOfCriteriaSet } from "./criteria-sets.ts";
import { healthOf } from "./health.ts";
import type { keptCopies } from "./kept-copies.ts";
import { type Log, openLog } from "./log.ts";
import { originalOf } from "./originals.ts";
import { openJobQueue } from "./queue/bullmq-job-queue.ts";
import type { JobQueue } from "./queue/job-queue.ts";
import { openBlobFolder } from "./storage/blob-folder.ts";
import type { BlobStore } from "./storage/blob-store.ts";
import { migrateDatabase as migrateTables } from "./store/database.ts";
import { openEmbeddedDatabase } from "./store/embedded/embedded-database.ts";
import type { StoredPage } from "./store/file-details.ts";
import { openStore, type Store } from "./store/store.ts";
import type { RunningWorker, System } from "./system.ts";
import { takeIn } from "./take-in.ts";
import { readTrustedCertificates } from "./trusted-certificates.ts";
import type { ReadFile } from "./worker/process-file.ts";
import { startWorker } from "./worker/worker.ts";

/** What tests put in the place of the real parts. */
type Replacements = {
  readonly read?: ReadFile;
  readonly pageProcesses?: () => PageProcesses;
  readonly log?: Log;
};

/** Opens the system that a configuration describes, its tables up to date. It reads nothing before `startWorker`. */
export async function openSystem(configuration: Configuration, replacements: Replacements = {}): Promise<System> {
  const log = replacements.log ?? openLog(configuration.logLevel);
  const trustedCertificates = await readTrustedCertificates(configuration.trustedFolder);
  const blobs = await openBlobFolder(join(configuration.dataFolder, "files"));
  const store = await openStore({ ...configuration.database, dataFolder: configuration.dataFolder });
  const queue = await openQueue(configuration, store).catch(async (error) => {
    await store.close();
    throw error;
  });
  const closing: (() => Promise<unknown>)[] = [];
  const reception = { store, blobs, queue, log, limitBytes: configuration.limits.bytes, filesPerUpload: configuration.filesPerUpload };
  const system: System = {
    configuration,
    store,
    blobs,
    queue,
    takeIn: (upload, onFile) => takeIn(upload, reception, onFile),
    batch: (batchId) => store.batches.get(batchId),
    startWorker: async () => {
      const worker = await openWorker({ configuration, store, blobs, queue, log, trustedCertificates }, replacements);
      closing.unshift(worker.close);
      return worker;
    },
    buildApp: async (listening) => {
      const { buildApp } = await import("./api/app.ts");
      const limits = { bytes: configuration.limits.bytes, filesPerUpload: configuration.filesPerUpload };
      const pages = openPageViews(configuration, { store, blobs, trustedCertificates }, replacements);
      closing.unshift(pages.close);
      const { pageImage, archiveCopy } = pages;
      const original = (file: FileSummary) => originalOf(file, blobs);
      const crop = (sha256: string) => blobs.read(sha256);
      const dependencies = { ...system, pageImage, crop, archiveCopy, original, limits, health: () => healthOf({ store, queue, blobs }) };
      const app = await buildApp(dependencies, { ...configuration, host: listening?.host ?? configuration.host });
      closing.unshift(() => app.close());
      return app;
    },
    criteriaSets: async () => [...(await readCriteriaSets()).values()].map(viewOfCriteriaSet),
    check: async ({ set, unit, year }) => {
      const sets = await readCriteriaSets();
      const found = sets.get(set);
      if (found === undefined) throw unknownCriteriaSet(set, [...sets.keys()]);
      return appraise({ set: found, unit, year, ...(await store.evidence()) });
    },
    close: async () => {
      for (const close of closing.splice(0)) await close();
      await queue.close();
      await store.close();
    },
  };
  return system;
}

/** Brings the tables up to date. Gives the names of the migrations that were applied. */
export async function migrateDatabase({ database, dataFolder }: Configuration): Promise<string[]> {
  if (database.url !== null) return await migrateTables({ url: database.url }, database.schema);
  const embedded = await openEmbeddedDatabase(dataFolder);
  try {
    return await migrateTables({ host: embedded.host }, database.schema);
  } finally {
    embedded.close();
  }
}

async function openQueue({ queue }: Configuration, store: Store): Promise<JobQueue> {
  const { redisUrl, prefix, schema } = queue;
  return await openJobQueue(redisUrl === null ? { database: store.address, schema } : { redisUrl, prefix });
}

/** What the API shows pages and makes archive copies with: one process, started when first it is needed. */
function openPageViews(
  { limits }: Configuration,
  needs: Pick<WorkerNeeds, "store" | "blobs" | "trustedCertificates">,
  replacements: Replacements,
) {
  const { store, blobs, trustedCertificates } = needs;
  const pageProcesses = replacements.pageProcesses?.() ?? createPageProcesses({ count: 1 });
  const ending = new AbortController();
  const context = { signal: ending.signal, limits, blobs, pageProcesses, trustedCertificates };
  let copies: ReturnType<typeof keptCopies> | null = null;
  return {
    pageImage: async (page: StoredPage) => await (await import("./page-images.ts")).pageImage(page, context),
    archiveCopy: async (file: FileSummary) => {
      const { keptCopies: openCopies } = await import("./kept-copies.ts");
      const read = replacements.read ?? (await import("#pipelines/pipeline.ts")).readFile;
      copies ??= openCopies({ artifacts: store.artifacts, blobs, context, read });
      // The same bytes under another name were read, and are named, once.
      const first = file.duplicateOf === null ? file : await store.files.get(file.duplicateOf);
      const copy = await copies(first ?? file);
      return { ...copy, path: await blobs.localPath(copy.sha256) };
    },
    close: async () => {
      ending.abort();
      await pageProcesses.close();
    },
  };
}

type WorkerNeeds = {
  configuration: Configuration;
  store: Store;
  blobs: BlobStore;
  queue: JobQueue;
  log: Log;
  trustedCertificates: readonly string[];
};

async function openWorker(needs: WorkerNeeds, replacements: Replacements): Promise<RunningWorker> {
  const { configuration, store, blobs, queue, log, trustedCertificates } = needs;
  const { pageProcesses: count, filesAtOnce, attempts, retryMs } = configuration.worker;
  // Loaded here, because whoever only asks needs no reader of PDF, and starts sooner without.
  const read = replacements.read ?? (await import("#pipelines/pipeline.ts")).readFile;
  const pageProcesses = replacements.pageProcesses?.() ?? createPageProcesses({ count });
  const ending = new AbortController();
  const context = { signal: ending.signal, limits: configuration.limits, blobs, pageProcesses, trustedCertificates };
  const parts = { store, queue, context, read, attempts, retryMs, log, filesAtOnce };
  return await startWorker({ ...parts, abort: () => ending.abort(), close: () => pageProcesses.close() });
}
