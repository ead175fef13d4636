import { readFile } from "node:fs/promises";
import type { Metadata } from "sharp";
import type { PagePicture } from "#schemas/page-picture.ts";
import { faxPicture } from "../fax.ts";
import { isWhole, metadataOf, openFrame, readFrame } from "./read-frame.ts";

/**
 * The picture of one frame for an archive copy. A sound JPEG or PNG goes on as the file has it, at its full size and not even
 * turned; black and white goes on in fax code; everything else is the page image.
 */
export async function framePicture(path: string, request: { frame: number; pixelLimit: number }): Promise<PagePicture> {
  const metadata = await metadataOf(path, request.frame);
  const { width: widthPx, height: heightPx, format, orientation = 1 } = metadata;
  const isSound = await isWhole(path, request.frame);
  // PDF knows no interlaced PNG.
  const fits = format === "jpeg" || (format === "png" && metadata.isProgressive !== true);
  if (isSound && isPlain(metadata) && fits) {
    return { format, bytes: await readFile(path), widthPx, heightPx, orientation, overlays: [] };
  }
  const isBlackAndWhite = metadata.bitsPerSample === 1 && metadata.channels === 1;
  const isAllowed = widthPx * heightPx <= request.pixelLimit;
  const fax = isBlackAndWhite && isAllowed ? await faxPicture(openFrame(path, request.frame).autoOrient()) : null;
  if (fax !== null) return { ...fax, orientation: 1, overlays: [] };
  const { image } = await readFrame(path, request);
  return { format: "jpeg", bytes: image.bytes, widthPx: image.widthPx, heightPx: image.heightPx, orientation: 1, overlays: [] };
}

function isPlain({ depth, hasAlpha, space }: Metadata): boolean {
  return depth === "uchar" && !hasAlpha && (space === "srgb" || space === "b-w");
}
