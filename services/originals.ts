/** Originals as they were handed in, and what kind of file they are, as HTTP says it (RFC 9110, 8.3). */
import { open } from "node:fs/promises";
import type { FileSummary } from "#schemas/views.ts";
import type { BlobStore } from "./storage/blob-store.ts";

const byFormat: ReadonlyMap<string, string> = new Map([
  ["pdf", "application/pdf"],
  ["docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  ["doc", "application/msword"],
  ["zip", "application/zip"],
  // Which encoding a text has is not known here, so none is named.
  ["text", "text/plain"],
]);

/** The first bytes in hexadecimal. */
const bySignature: readonly (readonly [string, string])[] = [
  ["89504e470d0a1a0a", "image/png"],
  ["ffd8ff", "image/jpeg"],
  ["49492a00", "image/tiff"],
  ["4d4d002a", "image/tiff"],
  ["49492b00", "image/tiff"],
  ["4d4d002b", "image/tiff"],
];

/** Where the bytes of a file are, how many, and of which type. */
export async function originalOf(file: FileSummary, blobs: BlobStore) {
  const sha256 = file.sha256 ?? "";
  const path = await blobs.localPath(sha256);
  return { path, sha256, byteLength: file.byteLength, type: mediaTypeOf(file.format, await headOf(path)) };
}

/** By the format that reading found (null where it was not read), else by the first bytes. */
function mediaTypeOf(format: string | null, head: Uint8Array): string {
  const signature = Buffer.from(head).toString("hex");
  const image = bySignature.find(([start]) => signature.startsWith(start))?.[1];
  return (format === null ? undefined : byFormat.get(format)) ?? image ?? "application/octet-stream";
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
