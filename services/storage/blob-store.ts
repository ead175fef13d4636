import { z } from "zod";
import type { Blobs } from "#pipelines/stage.ts";
import { Sha256 } from "#schemas/identifiers.ts";

/** Bytes that were stored: their name and how many they are. */
export const StoredBlob = z.object({ sha256: Sha256, byteLength: z.int().nonnegative() });
export type StoredBlob = z.infer<typeof StoredBlob>;

/**
 * Where the originals, the page images and the archive copies are kept, by SHA-256. What `write` and `writeStream` have acknowledged
 * survives the end of the process and the loss of power. Nothing is ever changed or removed.
 */
export type BlobStore = Blobs & {
  /** Stores what a stream gives without holding it in memory. Throws `PipelineError` past `limitBytes`. */
  writeStream(bytes: AsyncIterable<Uint8Array>, options: { limitBytes: number }): Promise<StoredBlob>;
  has(sha256: string): Promise<boolean>;
  /** Throws where nothing can be stored now: a full or read-only disk. */
  probe(): Promise<void>;
};
