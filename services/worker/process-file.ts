import type { FileReading } from "#pipelines/pipeline.ts";
import { PipelineRun } from "#pipelines/pipeline-run.ts";
import { PipelineError, type StageContext } from "#pipelines/stage.ts";
import type { SourceFile } from "#schemas/source-file.ts";
import type { Log } from "#services/log.ts";
import { whileUnreachable } from "#services/patience.ts";
import { archiveTooDeep, isUnreachable, problemOf, tooManyMembers } from "#services/problems.ts";
import type { JobQueue } from "#services/queue/job-queue.ts";
import type { ClaimedFile } from "#services/store/file-claims.ts";
import type { Store } from "#services/store/store.ts";

/** Takes one file through the stages: `readFile` of `pipelines/pipeline.ts`, or what a test puts in its place. */
export type ReadFile = (source: SourceFile, run: PipelineRun) => Promise<FileReading>;

/** How long the database may be away before a file is left to the sweep. */
const outageMs = 30_000;

/** What reading a file needs. `attempts` and `retryMs` say how often and how soon a failure is tried again. */
export type ProcessingParts = {
  readonly store: Store;
  readonly queue: JobQueue;
  readonly context: StageContext;
  readonly read: ReadFile;
  readonly attempts: number;
  readonly retryMs: number;
  readonly log: Log;
};

/** How far the reading of a file is. */
export type ReadingProgress = { pagesRead: number; pageCount: number };

/**
 * Does one job: claims the file, reads it, writes its record in one transaction, enqueues its members. A file that is not
 * waiting is left alone, so that a job that comes twice does no harm. Throws only where the store itself fails.
 */
export async function processFile(
  fileId: string,
  worker: string,
  parts: ProcessingParts,
  told: (progress: ReadingProgress) => void,
): Promise<void> {
  const file = await parts.store.claims.claim(fileId, worker);
  if (file === null) return;
  const run = new PipelineRun(file.sha256, {
    store: parts.store.artifacts,
    context: parts.context,
    progress: ({ page, pages }) => told({ pagesRead: page, pageCount: pages }),
  });
  let reading: FileReading;
  try {
    reading = await parts.read({ sha256: file.sha256, name: file.name, byteLength: file.byteLength }, run);
    await holdToArchiveLimits(file, reading, parts);
  } catch (error) {
    await takeFailure(file, error, parts);
    return;
  }
  // What was read of the other pages is kept: only those that failed are read again. The last attempt stands as it is.
  if (run.provisional && file.failures + 1 < parts.attempts) {
    await tryAgain(file, parts);
    return;
  }
  const write = () => parts.store.writeReading(file, { reading, warnings: run.warnings });
  const members = await whileUnreachable(write, outageMs);
  for (const member of members ?? []) await parts.queue.enqueue({ fileId: member.id }, { attempt: member.claims });
  if (members !== null) await whileUnreachable(() => parts.store.weighAgain(file.id), outageMs);
}

async function holdToArchiveLimits(file: ClaimedFile, { intake }: FileReading, { store, context }: ProcessingParts): Promise<void> {
  if (intake.members.length === 0) return;
  if (file.depth >= context.limits.archiveDepth) throw archiveTooDeep(context.limits.archiveDepth);
  const before = await store.waiting.memberCount(file.rootId);
  if (before + intake.members.length > context.limits.members) throw tooManyMembers(context.limits.members);
}

async function takeFailure(file: ClaimedFile, error: unknown, parts: ProcessingParts): Promise<void> {
  const { store, queue, context, attempts, log } = parts;
  if (context.signal.aborted || isUnreachable(error)) {
    await whileUnreachable(() => store.claims.putBack(file, { afterMs: 0, failed: false }), outageMs);
    await queue.enqueue({ fileId: file.id }, { attempt: file.claims });
    return;
  }
  const expected = error instanceof PipelineError;
  log(expected ? "debug" : "error", "reading a file failed", {
    fileId: file.id,
    file: file.name,
    error,
    cause: expected ? error.cause : null,
  });
  const again = (!expected || error.retryable) && file.failures + 1 < attempts;
  if (!again) {
    await store.claims.fail(file, problemOf(error));
    return;
  }
  await tryAgain(file, parts);
}

async function tryAgain(file: ClaimedFile, { store, queue, retryMs }: ProcessingParts): Promise<void> {
  const afterMs = retryMs * 2 ** file.failures;
  await whileUnreachable(() => store.claims.putBack(file, { afterMs, failed: true }), outageMs);
  await queue.enqueue({ fileId: file.id }, { attempt: file.claims, delayMs: afterMs });
}
