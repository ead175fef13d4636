import { PipelineError } from "#pipelines/stage.ts";
import type { Receipt, ReceivedFile } from "#schemas/views.ts";
import type { Log } from "./log.ts";
import { whileUnreachable } from "./patience.ts";
import type { JobQueue } from "./queue/job-queue.ts";
import type { BlobStore } from "./storage/blob-store.ts";
import { readable } from "./storage/readable-source.ts";
import type { Store } from "./store/store.ts";
import type { HandedFile, Upload } from "./system.ts";

/** How long a database may be away while files come in, before the upload is given up. */
const outageMs = 30_000;

/** What taking files in needs. */
type ReceptionParts = {
  readonly store: Store;
  readonly blobs: BlobStore;
  readonly queue: JobQueue;
  readonly limitBytes: number;
  readonly filesPerUpload: number;
  readonly log: Log;
};

/**
 * Takes an upload in. A file is acknowledged once its bytes are on the disk and its row in the database; the queue is told
 * afterwards, and where that fails the sweep tells it again. A file that cannot be taken is refused, and the others go on.
 */
export async function takeIn(
  upload: Upload,
  parts: ReceptionParts,
  onFile: (file: ReceivedFile) => void = () => undefined,
): Promise<Receipt> {
  const batchId = await parts.store.batches.create(upload.label);
  const files: ReceivedFile[] = [];
  for await (const handed of upload.files) {
    const file =
      files.length < parts.filesPerUpload ? await takeOne(batchId, files.length, handed, parts) : tooMany(handed, parts.filesPerUpload);
    files.push(file);
    onFile(file);
  }
  // Those that were here before may have been given another chance.
  if (files.some(({ outcome }) => outcome === "known")) {
    const waiting = await parts.store.waiting.waiting({ sinceMs: 0, most: parts.filesPerUpload, batchId });
    for (const { id, claims } of waiting) await tellQueue(id, claims, parts);
  }
  return { batchId, files };
}

async function takeOne(batchId: string, position: number, handed: HandedFile, parts: ReceptionParts): Promise<ReceivedFile> {
  const { name } = handed;
  try {
    const stored = await parts.blobs.writeStream(readable(handed.open()), { limitBytes: parts.limitBytes });
    const receive = () => parts.store.batches.receive(batchId, position, { name, ...stored, parent: null });
    const { outcome, fileId } = await whileUnreachable(receive, outageMs);
    if (outcome === "stored") await tellQueue(fileId, 0, parts);
    return { name, outcome, fileId, sha256: stored.sha256, error: null };
  } catch (error) {
    if (error instanceof PipelineError && !error.retryable)
      return { name, outcome: "refused", fileId: null, sha256: null, error: error.problem };
    throw error;
  }
}

async function tellQueue(fileId: string, attempt: number, { queue, log }: ReceptionParts): Promise<void> {
  await queue.enqueue({ fileId }, { attempt }).catch((error) => log("warn", "the queue was not told; the sweep will", { fileId, error }));
}

function tooMany({ name }: HandedFile, most: number): ReceivedFile {
  const error = {
    code: "upload/too-many-files",
    message: `Mỗi lần nộp tối đa ${most} tệp; tệp này chưa được nhận. Hãy nộp các tệp còn lại trong lần khác hoặc nâng KIEMCHUNG_MAX_FILES.`,
    messageEn: `An upload may have ${most} files; this one was not taken. Hand the rest in separately or raise KIEMCHUNG_MAX_FILES.`,
  };
  return { name, outcome: "refused", fileId: null, sha256: null, error };
}
