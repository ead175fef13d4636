import { createHash, randomUUID } from "node:crypto";
import { access, mkdir, open, readdir, readFile, rename, stat, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { PipelineError } from "#pipelines/stage.ts";
import { Sha256 } from "#schemas/identifiers.ts";
import type { BlobStore, StoredBlob } from "./blob-store.ts";

const abandonedAfterMs = 24 * 3_600_000;

/** Opens a folder of blobs, `ab/ab12…` each; makes it where it is missing and clears away uploads that were cut off. */
export async function openBlobFolder(root: string): Promise<BlobStore> {
  const incoming = join(root, "incoming");
  await mkdir(incoming, { recursive: true });
  await removeAbandoned(incoming);
  const pathOf = (sha256: string) => {
    const name = Sha256.parse(sha256);
    return join(root, name.slice(0, 2), name);
  };
  const writeStream = async (bytes: AsyncIterable<Uint8Array>, options: { limitBytes: number }): Promise<StoredBlob> => {
    const temporary = join(incoming, randomUUID());
    try {
      const stored = await writeDurably(temporary, bytes, options.limitBytes);
      await putInPlace(temporary, pathOf(stored.sha256), root);
      return stored;
    } catch (error) {
      await unlink(temporary).catch(() => undefined);
      throw error;
    }
  };
  return {
    writeStream,
    write: async (bytes) => (await writeStream(once(bytes), { limitBytes: Number.POSITIVE_INFINITY })).sha256,
    read: (sha256) => readFile(pathOf(sha256)),
    localPath: async (sha256) => {
      await access(pathOf(sha256));
      return pathOf(sha256);
    },
    has: (sha256) =>
      access(pathOf(sha256)).then(
        () => true,
        () => false,
      ),
    probe: async () => {
      const trial = join(incoming, randomUUID());
      await writeDurably(trial, once(new Uint8Array(1)), 1);
      await unlink(trial);
    },
  };
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

async function writeDurably(path: string, bytes: AsyncIterable<Uint8Array>, limitBytes: number): Promise<StoredBlob> {
  const hash = createHash("sha256");
  let byteLength = 0;
  const file = await open(path, "wx", 0o600);
  try {
    for await (const chunk of bytes) {
      byteLength += chunk.byteLength;
      if (byteLength > limitBytes) throw tooLarge(limitBytes);
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest("hex"), byteLength };
}

/** The name counts only once the folder that holds it is on the disk, and the folder's own name in its parent. */
async function putInPlace(temporary: string, path: string, root: string): Promise<void> {
  const folder = dirname(path);
  const made = await mkdir(folder, { recursive: true });
  await rename(temporary, path);
  await syncFolder(folder);
  if (made !== undefined) await syncFolder(root);
}

async function syncFolder(path: string): Promise<void> {
  // Windows knows no handle on a folder, and orders these writes by itself.
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function removeAbandoned(incoming: string): Promise<void> {
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name);
    const found = await stat(path).catch(() => null);
    if (found !== null && Date.now() - found.mtimeMs > abandonedAfterMs) await unlink(path).catch(() => undefined);
  }
}

function tooLarge(limitBytes: number): PipelineError {
  const megabytes = Math.floor(limitBytes / 1024 / 1024);
  return new PipelineError(
    {
      code: "file/too-large",
      message: `Tệp lớn hơn giới hạn ${megabytes} MB. Hãy chia nhỏ tệp hoặc nâng KIEMCHUNG_MAX_FILE_MB rồi nộp lại.`,
      messageEn: `The file is larger than the limit of ${megabytes} MB. Split it or raise KIEMCHUNG_MAX_FILE_MB, then hand it in again.`,
    },
    { retryable: false },
  );
}
