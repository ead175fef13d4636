import sharp from "sharp";
import type { Raster } from "./raster.ts";

/**
 * A page image at working size. `dark` is its red channel, in which red seals vanish; `green` its green channel, in which
 * they are dark; `blue` is how blue each pixel is.
 */
export type PageImage = {
  readonly dark: Raster;
  readonly green: Raster;
  readonly blue: Raster;
  /** Pixels of the working image for one of the page image. */
  readonly scale: number;
  /** The size of the page image as stored. */
  readonly widthPx: number;
  readonly heightPx: number;
};

/** The resolution at which letters of 13 to 14 points are read best, in dots per inch. */
const workingDpi = 200;

/** No working image has more pixels than this: an A3 page at the working resolution. */
const largestPixels = 8_000_000;

/** Short sides of pages that occur, in inches: from A5 to A3. Another size means that the resolution is not true. */
const shortSides = { least: 5, most: 13, a4: 8.27 };

/** A resolution below this is that of a screen, which image files name when they know of none. */
const leastTrueDpi = 100;

/** How much the page image is to be made larger or smaller so that its letters have the size that is read best. */
export function workingScale(widthPx: number, heightPx: number, dpi: number): number {
  const shortSidePx = Math.min(widthPx, heightPx);
  const inches = shortSidePx / dpi;
  const believable = dpi >= leastTrueDpi && inches >= shortSides.least && inches <= shortSides.most;
  const trueDpi = believable ? dpi : shortSidePx / shortSides.a4;
  return Math.min(workingDpi / trueDpi, Math.sqrt(largestPixels / (widthPx * heightPx)));
}

/** Loads a page image at working size. Throws where the file is no image. */
export async function loadPageImage(path: string, dpi: number): Promise<PageImage> {
  sharp.cache(false);
  sharp.concurrency(1);
  const options = { limitInputPixels: false, sequentialRead: true, failOn: "none" } as const;
  const { autoOrient } = await sharp(path, options).metadata();
  const scale = workingScale(autoOrient.width, autoOrient.height, dpi);
  const size = { width: Math.round(autoOrient.width * scale), height: Math.round(autoOrient.height * scale) };
  const { data, info } = await sharp(path, options)
    .autoOrient()
    .flatten({ background: "#fff" })
    .toColourspace("srgb")
    .resize({ ...size, fit: "fill", kernel: scale > 1 ? "cubic" : "lanczos3" })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { ...channels(data, info), scale, widthPx: autoOrient.width, heightPx: autoOrient.height };
}

function channels(data: Uint8Array, info: { width: number; height: number; channels: number }): Pick<PageImage, "dark" | "green" | "blue"> {
  const { width, height } = info;
  const [dark, green, blue] = [new Uint8Array(width * height), new Uint8Array(width * height), new Uint8Array(width * height)];
  const [greenAt, blueAt] = info.channels >= 3 ? [1, 2] : [0, 0];
  for (let pixel = 0, at = 0; pixel < dark.length; pixel += 1, at += info.channels) {
    const red = data[at] ?? 255;
    dark[pixel] = red;
    green[pixel] = data[at + greenAt] ?? 255;
    blue[pixel] = Math.max(0, (data[at + blueAt] ?? 255) - red);
  }
  return { dark: { width, height, data: dark }, green: { width, height, data: green }, blue: { width, height, data: blue } };
}
