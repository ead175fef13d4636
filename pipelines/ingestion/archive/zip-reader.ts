import { crc32 } from "node:zlib";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import type { Problem } from "#schemas/problem.ts";
import { problems, refusal } from "../problems.ts";

/** An archive that unpacks to more than so many times its size, beyond a size that does not matter, is a bomb. */
const plausible = { ratio: 200, bytes: 20 * 1024 * 1024 };

/** Opens an archive. Refuses what has no readable list of members. */
export async function openZip(bytes: Uint8Array): Promise<{ zip: ZipFile; entries: Entry[] }> {
  try {
    const options = { lazyEntries: true, decodeStrings: true, strictFileNames: false, validateEntrySizes: true, autoClose: false };
    const zip = await new Promise<ZipFile>((resolve, reject) =>
      yauzl.fromBuffer(
        Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
        { ...options, decodeStrings: false },
        (error, opened) => (error === null && opened !== undefined ? resolve(opened) : reject(error)),
      ),
    );
    return { zip, entries: await listEntries(zip) };
  } catch (error) {
    throw refusal(problems.zipCorrupt(), error);
  }
}

function listEntries(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on("entry", (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.once("end", () => resolve(entries));
    zip.once("error", reject);
    zip.readEntry();
  });
}

/** What speaks against unpacking an entry, by what the archive says of it; null where nothing does. */
export function entryProblem(entry: Entry, path: string, byteLimit: number): Problem | null {
  if (entry.isEncrypted()) return problems.memberEncrypted();
  if (entry.uncompressedSize > plausible.bytes && entry.uncompressedSize > plausible.ratio * Math.max(1, entry.compressedSize)) {
    return problems.zipBomb(path);
  }
  if (entry.uncompressedSize > byteLimit) return problems.tooLarge(entry.uncompressedSize, byteLimit);
  return entry.canDecodeFileData() ? null : problems.memberMethod(entry.compressionMethod);
}

/** Unpacks an entry. Rejects where it is not what the archive says: other size, other checksum, broken data. */
export async function readEntry(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  const stream = await zip.openReadStreamPromise(entry);
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  const bytes = Buffer.concat(chunks);
  if (crc32(bytes) !== entry.crc32) throw new Error(`the checksum of ${entry.fileNameRaw.toString("latin1")} is wrong`);
  return bytes;
}
