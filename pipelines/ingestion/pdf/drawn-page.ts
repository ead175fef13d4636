import sharp from "sharp";
import { drawnJpeg, type PageImageBytes } from "../page-process-file.ts";

/** Lighter than this, of 255, is paper. */
const paper = 250;

/** How large a page is drawn, and whether it has no colour. */
export type DrawnSize = { readonly widthPx: number; readonly heightPx: number; readonly dpi: number; readonly grey: boolean };

/** A page image, and whether nothing is seen on it. */
export type DrawnPage = PageImageBytes & { readonly isEmpty: boolean };

/** Makes the page image of drawn pixels, red, green and blue, with or without a fourth byte. */
export async function encodePage(pixels: Uint8Array, size: DrawnSize): Promise<DrawnPage> {
  const { widthPx, heightPx, dpi, grey } = size;
  const channels = pixels.length === 4 * widthPx * heightPx ? 4 : 3;
  const drawn = sharp(pixels, { raw: { width: widthPx, height: heightPx, channels } }).removeAlpha();
  const image = grey ? drawn.toColourspace("b-w") : drawn;
  const bytes = await image
    .withMetadata({ density: Math.round(dpi) })
    .jpeg(drawnJpeg)
    .toBuffer();
  return { bytes, widthPx, heightPx, dpi, isEmpty: pixels.every((level) => level >= paper) };
}
