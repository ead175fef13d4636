import type { Blobs } from "#pipelines/stage.ts";

/** Bytes that were stored: their name and how many they are. */
export type StoredBlob = { readonly sha256: string; readonly byteLength: number };

/**
 * Where the originals and the page images are kept, by SHA-256. What `write` and `writeStream` have acknowledged
 * survives the end of the process and the loss of power. Nothing is ever changed or removed.
 */
export type BlobStore = Blobs & {
  /** Stores what a stream gives without holding it in memory. Throws `PipelineError` past `limitBytes`. */
  writeStream(bytes: AsyncIterable<Uint8Array>, options: { limitBytes: number }): Promise<StoredBlob>;
  has(sha256: string): Promise<boolean>;
  /** Throws where nothing can be stored now: a full or read-only disk. */
  probe(): Promise<void>;
};
