/** Writing an archive copy to a path, without ever writing over an original. */
import { createHash, randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, realpath, rename, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { PipelineError } from "#pipelines/stage.ts";
import type { StoredBlob } from "../storage/blob-store.ts";

/** What every copy says of the original that it is of; the metadata stands uncompressed at the end of the file. */
const copyMark = "<kiemchung:OriginalSha256>";
const endBytes = 256 * 1024;

/**
 * Writes the bytes under another name and moves them to the path when they are whole. An earlier copy is replaced; any other
 * file that stands there stays, and `PipelineError` says so. `originals` are never written over, whatever they are.
 */
export async function writeCopyFile(path: string, bytes: AsyncIterable<Uint8Array>, originals: ReadonlySet<string>): Promise<StoredBlob> {
  await refuseWhatStandsThere(path, originals);
  const temporary = join(dirname(path), `.${randomUUID()}.part`);
  try {
    await mkdir(dirname(path), { recursive: true });
    const written = await writeWhole(temporary, bytes);
    await rename(temporary, path);
    return written;
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    if (error instanceof PipelineError || !(error instanceof Error && "code" in error)) throw error;
    throw unwritable(path, error);
  }
}

async function writeWhole(path: string, bytes: AsyncIterable<Uint8Array>): Promise<StoredBlob> {
  const hash = createHash("sha256");
  let byteLength = 0;
  const file = await open(path, "wx");
  try {
    for await (const chunk of bytes) {
      await file.writeFile(chunk);
      hash.update(chunk);
      byteLength += chunk.byteLength;
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest("hex"), byteLength };
}

async function refuseWhatStandsThere(path: string, originals: ReadonlySet<string>): Promise<void> {
  const standing = await realpath(path).catch(() => null);
  if (standing === null) return;
  if (originals.has(standing)) throw occupied(path);
  const file = await open(standing, "r").catch(() => null);
  if (file === null) throw occupied(path);
  const isCopy = await endOf(file).finally(() => file.close());
  if (!isCopy.includes(copyMark)) throw occupied(path);
}

async function endOf(file: FileHandle): Promise<Buffer> {
  const { size } = await file.stat();
  const length = Math.min(size, endBytes);
  const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length).catch(() => ({ buffer: Buffer.alloc(0) }));
  return buffer;
}

function occupied(path: string): PipelineError {
  return new PipelineError(
    {
      code: "copy/occupied",
      message: `Đã có tệp ${basename(path)} tại ${dirname(path)} và đó không phải bản sao lưu trữ, nên không bị ghi đè. Hãy chọn nơi khác bằng --out.`,
      messageEn: `${basename(path)} in ${dirname(path)} is no archive copy and was not written over. Choose another place with --out.`,
    },
    { retryable: false },
  );
}

function unwritable(path: string, cause: Error): PipelineError {
  return new PipelineError(
    {
      code: "copy/unwritable",
      message: `Không ghi được bản sao vào ${path} (${cause.message}). Hãy kiểm tra quyền ghi và dung lượng đĩa, hoặc chọn nơi khác bằng --out.`,
      messageEn: `The copy could not be written to ${path} (${cause.message}). Check permissions and free space, or choose another place with --out.`,
    },
    { retryable: false, cause },
  );
}
