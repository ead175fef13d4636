/** Reading files of this machine without a database or a queue: what `kiemchung extract` and `kiemchung archive` do. */
import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createPageProcesses, type PageProcesses } from "#pipelines/page-processes/index.ts";
import { type Artifact, type ArtifactStore, PipelineRun } from "#pipelines/pipeline-run.ts";
import { PipelineError, type StageContext } from "#pipelines/stage.ts";
import type { Warning } from "#schemas/problem.ts";
import type { FileRecord } from "#schemas/record.ts";
import type { Member, SourceFile } from "#schemas/source-file.ts";
import type { ReadSource } from "./archive-copy.ts";
import type { Configuration } from "./configuration.ts";
import { failedRecord, memberName, readRecord } from "./file-record.ts";
import { inOrder, type Pace } from "./in-order.ts";
import { type Log, openLog } from "./log.ts";
import { archiveTooDeep, problemOf, tooManyMembers } from "./problems.ts";
import { openBlobFolder } from "./storage/blob-folder.ts";
import type { BlobStore } from "./storage/blob-store.ts";
import { readable } from "./storage/readable-source.ts";
import { readTrustedCertificates } from "./trusted-certificates.ts";
import type { ReadFile } from "./worker/process-file.ts";

/** How local files are read; the rest is for tests. */
type LocalReadingOptions = {
  readonly configuration: Configuration;
  readonly signal?: AbortSignal;
  readonly read?: ReadFile;
  readonly pageProcesses?: () => PageProcesses;
  readonly log?: Log;
  /** Told of every page that was read, with the file that it is of. */
  readonly progress?: (file: string, of: { page: number; pages: number }) => void;
  /** Told what was read with reservations, once for each file that was read. */
  readonly warn?: (file: string, warnings: readonly Warning[]) => void;
  /** Done with every file that was read, while its bytes are still at hand; its record waits for it. Must not throw. */
  readonly afterReading?: (read: ReadSource, context: StageContext) => Promise<void>;
};

type Tools = {
  readonly context: StageContext;
  readonly blobs: BlobStore;
  readonly read: ReadFile;
  readonly log: Log;
  readonly pace: Pace;
  readonly progress: NonNullable<LocalReadingOptions["progress"]>;
  readonly warn: NonNullable<LocalReadingOptions["warn"]>;
  readonly afterReading: NonNullable<LocalReadingOptions["afterReading"]>;
};

const silence = () => undefined;
const nothing = async () => undefined;

/**
 * The records of files, in the order given, each as soon as it and those before it are there. An archive gives a record
 * of its own, then one for each member, named `archive.zip!/inner/path.pdf`. A bad file gives a record with `error`.
 */
export async function* readLocalFiles(paths: readonly string[], options: LocalReadingOptions): AsyncGenerator<FileRecord> {
  const { configuration } = options;
  const folder = await mkdtemp(join(tmpdir(), "kiemchung-"));
  const pageProcesses = options.pageProcesses?.() ?? createPageProcesses({ count: configuration.worker.pageProcesses });
  const stopping = new AbortController();
  const signal = options.signal === undefined ? stopping.signal : AbortSignal.any([stopping.signal, options.signal]);
  try {
    const blobs = await openBlobFolder(folder);
    const read = options.read ?? (await import("#pipelines/pipeline.ts")).readFile;
    const log = options.log ?? openLog(configuration.logLevel);
    const pace = { atOnce: configuration.worker.filesAtOnce, ahead: 8 * configuration.worker.filesAtOnce };
    const { progress = silence, warn = silence, afterReading = nothing } = options;
    const trustedCertificates = await readTrustedCertificates(configuration.trustedFolder);
    const context = { signal, limits: configuration.limits, blobs, pageProcesses, trustedCertificates };
    const tools = { context, blobs, read, log, pace, progress, warn, afterReading };
    for await (const records of inOrder(paths, tools.pace, (path) => readPath(path, tools))) yield* records;
  } finally {
    stopping.abort();
    await awake(pageProcesses.close());
    await rm(folder, { recursive: true, force: true });
  }
}

async function readPath(path: string, tools: Tools): Promise<FileRecord[]> {
  try {
    const bytes = readable(createReadStream(path));
    const stored = await tools.blobs.writeStream(bytes, { limitBytes: tools.context.limits.bytes });
    return await readStored({ name: path, ...stored }, tools, { depth: 0, members: { left: tools.context.limits.members } });
  } catch (error) {
    return [failed(path, null, error, tools)];
  }
}

async function readStored(source: SourceFile, tools: Tools, archive: { depth: number; members: { left: number } }): Promise<FileRecord[]> {
  const { limits } = tools.context;
  try {
    const reading = await readOnceMore(source, tools);
    const { members } = reading.intake;
    if (members.length > 0 && archive.depth >= limits.archiveDepth) throw archiveTooDeep(limits.archiveDepth);
    archive.members.left -= members.length;
    if (archive.members.left < 0) throw tooManyMembers(limits.members);
    await tools.afterReading({ source, reading, readAt: new Date().toISOString() }, tools.context);
    const records = [readRecord(source.name, source.sha256, reading)];
    const inside = { ...archive, depth: archive.depth + 1 };
    const readMember = ({ path, sha256, byteLength }: Member) =>
      readStored({ name: memberName(source.name, path), sha256, byteLength }, tools, inside);
    for await (const each of inOrder(members, tools.pace, readMember)) records.push(...each);
    return records;
  } catch (error) {
    return [failed(source.name, source.sha256, error, tools)];
  }
}

/** A second attempt where it may help; what was read of the file the first time is kept. */
async function readOnceMore(source: SourceFile, { context, read, progress, warn }: Tools) {
  const store = artifactsInMemory();
  const attempt = async () => {
    const run = new PipelineRun(source.sha256, { store, context, progress: (of) => progress(source.name, of) });
    return { reading: await read(source, run), run };
  };
  const first = await attempt().catch((error) => {
    if (error instanceof PipelineError && error.retryable && !context.signal.aborted) return null;
    throw error;
  });
  const { reading, run } = first === null || first.run.provisional ? await attempt() : first;
  if (run.warnings.length > 0) warn(source.name, run.warnings);
  return reading;
}

function failed(name: string, sha256: string | null, error: unknown, { log }: Tools): FileRecord {
  const expected = error instanceof PipelineError;
  log(expected ? "debug" : "error", "reading a file failed", { file: name, error, cause: expected ? error.cause : undefined });
  return failedRecord(name, sha256, problemOf(error));
}

function artifactsInMemory(): ArtifactStore {
  const kept = new Map<string, Artifact>();
  return {
    read: async (key) => kept.get(key) ?? null,
    write: async (key, artifact) => {
      kept.set(key, artifact);
    },
  };
}

/** Waits with the program kept running: a child process that rests does not keep it so, and must still be seen to end. */
async function awake(ending: Promise<void>): Promise<void> {
  const timer = setInterval(() => undefined, 1_000);
  await ending.finally(() => clearInterval(timer));
}
