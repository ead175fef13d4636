/** How a file reaches a page process: by its path, so that it is not sent for every page. */
import { z } from "zod";
import type { StageContext } from "#pipelines/stage.ts";
import { Sha256 } from "#schemas/identifiers.ts";

/** The file that a task is about. A process keeps the file that it worked on last. */
export const ProcessFile = z.object({ sha256: Sha256, path: z.string().min(1) });
export type ProcessFile = z.infer<typeof ProcessFile>;

/** A page image with its bytes, before it is stored: JPEG or PNG. */
export const PageImageBytes = z.object({
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  widthPx: z.int().positive(),
  heightPx: z.int().positive(),
  dpi: z.number().positive(),
});
export type PageImageBytes = z.infer<typeof PageImageBytes>;

/**
 * How page images are coded that are made here. Colour is kept fine, because blue ink is thin. A code made for each image would
 * save a fifteenth of the bytes, for which the library holds all coefficients in memory and takes twice the time.
 */
export const drawnJpeg = { quality: 88, chromaSubsampling: "4:4:4", optimiseCoding: false };

/** Where page processes find a stored file. */
export async function processFile(sha256: string, context: StageContext): Promise<ProcessFile> {
  return { sha256, path: await context.blobs.localPath(sha256) };
}
