/** The running system as its users see it: the API, the command line and the tests. `wiring.ts` builds it. */
import type { FastifyInstance } from "fastify";
import type { Blobs } from "#pipelines/stage.ts";
import type { Dossier } from "#schemas/dossier.ts";
import type { Batch, CriteriaSetView, Receipt } from "#schemas/views.ts";
import type { Configuration } from "./configuration.ts";
import type { JobQueue } from "./queue/job-queue.ts";
import type { Store } from "./store/store.ts";

/** A file that is handed over: `name` is the path as it was given; `open` gives its bytes once. */
export type HandedFile = { readonly name: string; open(): AsyncIterable<Uint8Array> };

/** Many files handed over together (một đợt nộp). */
export type Upload = { readonly label: string | null; readonly files: Iterable<HandedFile> | AsyncIterable<HandedFile> };

/** Which dossier is asked for: a criteria set, a unit by its name, the year of the index. */
type DossierQuery = { readonly set: string; readonly unit: string; readonly year: number };

/** A worker that takes jobs in this process until it is closed. */
export type RunningWorker = { close(): Promise<void> };

export type System = {
  readonly configuration: Configuration;
  readonly store: Store;
  readonly blobs: Blobs;
  readonly queue: JobQueue;
  /** Stores the files durably, makes their rows and enqueues what is new. A second time, the same files are known. */
  takeIn(upload: Upload, onFile?: (file: Receipt["files"][number]) => void): Promise<Receipt>;
  /** Where the files of a batch stand. Null where there is no such batch. */
  batch(batchId: string): Promise<Batch | null>;
  /** Begins to read what is enqueued, in this process and its page processes; and sweeps up what was left lying. */
  startWorker(): Promise<RunningWorker>;
  /** The API, not yet listening: `await app.listen({ host, port })`. It answers to loopback names and to `host`. */
  buildApp(listening?: { host: string }): Promise<FastifyInstance>;
  criteriaSets(): Promise<CriteriaSetView[]>;
  /** Appraises the documents of one unit against a criteria set. Throws `PipelineError` for an unknown set. */
  check(query: DossierQuery): Promise<Dossier>;
  /** Closes app, workers, queue and database, in that order. */
  close(): Promise<void>;
};

/*
 * Beside this:
 *   openSystem(configuration: Configuration): Promise<System>                           services/wiring.ts
 *   readLocalFiles(paths, { configuration }): AsyncIterable<FileRecord>                 services/local-reading.ts
 *   migrateDatabase(configuration): Promise<string[]>   names of what was applied       services/wiring.ts
 *   diagnose(configuration): Promise<Diagnosis[]>                                       services/diagnosis.ts
 */
