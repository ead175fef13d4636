/** Archive copies for whoever asks the API: made when first asked for, and kept. */
import type { ArtifactStore } from "#pipelines/pipeline-run.ts";
import { PipelineRun } from "#pipelines/pipeline-run.ts";
import { PipelineError, type StageContext } from "#pipelines/stage.ts";
import type { FileSummary } from "#schemas/views.ts";
import { archiveCopyStage } from "./archive-copy.ts";
import type { BlobStore, StoredBlob } from "./storage/blob-store.ts";
import type { ReadFile } from "./worker/process-file.ts";

/** What copies are made with. What was read is found among the artifacts, so that nothing is read again. */
type CopyParts = {
  readonly artifacts: ArtifactStore;
  readonly blobs: BlobStore;
  readonly context: StageContext;
  readonly read: ReadFile;
};

/**
 * Gives the blob of a file's archive copy. It is kept under the source's hash and the versions of all stages, so a copy whose
 * reading is out of date is made anew, then from pages that are read again. Throws `PipelineError` where the file is not read.
 */
export function keptCopies({ artifacts, blobs, context, read }: CopyParts) {
  const underWay = new Map<string, Promise<StoredBlob>>();
  const make = async (file: ReadableFile): Promise<StoredBlob> => {
    const { sha256, byteLength, readAt } = file;
    const source = { sha256, name: file.name, byteLength };
    const run = new PipelineRun(sha256, { store: artifacts, context, progress: () => undefined });
    const reading = await read(source, run);
    return await run.step(archiveCopyStage(blobs), { source, reading, readAt });
  };
  return async (file: FileSummary): Promise<StoredBlob> => {
    const readable = readableFile(file);
    const key = `${readable.sha256} ${readable.name}`;
    const known = underWay.get(key);
    if (known !== undefined) return await known;
    const making = make(readable).finally(() => underWay.delete(key));
    underWay.set(key, making);
    return await making;
  };
}

type ReadableFile = { readonly sha256: string; readonly name: string; readonly byteLength: number; readonly readAt: string };

function readableFile({ state, name, sha256, byteLength, error, finishedAt }: FileSummary): ReadableFile {
  if (state === "failed") throw notReadable(name, error?.message ?? "", error?.messageEn ?? "");
  if (state !== "read" || sha256 === null || finishedAt === null) throw notReadYet(name);
  return { name, sha256, byteLength, readAt: finishedAt };
}

function notReadYet(file: string): PipelineError {
  return new PipelineError(
    {
      code: "copy/not-read",
      message: `Tệp ${file} chưa đọc xong nên chưa có bản sao lưu trữ. Hãy hỏi lại sau; trạng thái của tệp có tại /api/files.`,
      messageEn: `${file} is not read yet, so there is no archive copy of it. Ask again later; /api/files tells where the file stands.`,
    },
    { retryable: true },
  );
}

function notReadable(file: string, reason: string, reasonEn: string): PipelineError {
  return new PipelineError(
    {
      code: "copy/file-failed",
      message: `Tệp ${file} không đọc được nên không có bản sao lưu trữ. ${reason}`.trim(),
      messageEn: `${file} could not be read, so there is no archive copy of it. ${reasonEn}`.trim(),
    },
    { retryable: false },
  );
}
