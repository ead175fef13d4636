import sharp from "sharp";
import { withoutColouredStrokes } from "./coloured-ink.ts";
import type { Coloured } from "./inks/colours.ts";
import type { Raster } from "./raster.ts";
import type { Point } from "./turning.ts";

/** A page image at working size. */
export type PageImage = {
  /** Its red channel, in which red seals vanish, without signatures and other large strokes in colour. */
  readonly dark: Raster;
  /** What colour tells; null on a page that has none. */
  readonly colours: PageColours | null;
  /** Pixels of the working image for one of the page image. */
  readonly scale: number;
  /** The size of the page image as stored. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Where a point of the working image lies on the page image, of a photograph that was flattened; null of others. */
  readonly unflattened: ((point: Point) => Point) | null;
};

/** The pixels of a page image at a size; `scale` and the size as stored as in `PageImage`. */
export type Pixels = Pick<PageImage, "scale" | "widthPx" | "heightPx"> & { readonly picture: Coloured };

/** In the channel `green` red ink is dark, in `red` it is pale; `blue` is how blue each pixel is. */
export type PageColours = { readonly red: Raster; readonly green: Raster; readonly blue: Raster };

/** The resolution at which letters of 13 to 14 points are read best, in dots per inch. */
const workingDpi = 200;

/** No working image has more pixels than this: an A3 page at the working resolution. */
const largestPixels = 8_000_000;

/** Short sides of pages that occur, in inches: from A5 to A3. Another size means that the resolution is not true. */
const shortSides = { least: 5, most: 13, a4: 8.27 };

/** A scale so near to 1 changes no letter's size worth mentioning, and blurs all of them: the page stays as it is. */
const nearlyOne = 0.05;

/** A resolution below this is that of a screen, which image files name when they know of none. */
const leastTrueDpi = 100;

/** How wide a sheet of A4 is at the working resolution, in pixels. */
export const a4ShortSidePx = Math.round(workingDpi * shortSides.a4);

/** How much the page image is to be made larger or smaller so that its letters have the size that is read best. */
export function workingScale(widthPx: number, heightPx: number, dpi: number): number {
  const shortSidePx = Math.min(widthPx, heightPx);
  const inches = shortSidePx / dpi;
  const believable = dpi >= leastTrueDpi && inches >= shortSides.least && inches <= shortSides.most;
  const trueDpi = believable ? dpi : shortSidePx / shortSides.a4;
  const scale = workingDpi / trueDpi;
  return Math.min(Math.abs(scale - 1) < nearlyOne ? 1 : scale, Math.sqrt(largestPixels / (widthPx * heightPx)));
}

/** Loads a page image at working size. Throws where the file is no image. */
export async function loadPageImage(path: string, dpi: number): Promise<PageImage> {
  return pageImageOf(await loadPixels(path, dpi));
}

/** Loads a page image at so many times its working size. Throws where the file is no image. */
export async function loadPixels(path: string, dpi: number, times = 1): Promise<Pixels> {
  sharp.cache(false);
  sharp.concurrency(1);
  const options = { limitInputPixels: false, sequentialRead: true, failOn: "none" } as const;
  const { autoOrient, space } = await sharp(path, options).metadata();
  const { width: widthPx, height: heightPx } = autoOrient;
  const scale = times * workingScale(widthPx, heightPx, dpi);
  const size = { width: Math.round(widthPx * scale), height: Math.round(heightPx * scale) };
  const { data, info } = await sharp(path, options)
    .autoOrient()
    .flatten({ background: "#fff" })
    .toColourspace(space === "b-w" ? "b-w" : "srgb")
    .resize({ ...size, fit: "fill", kernel: scale > 1 ? "cubic" : "lanczos3" })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  return { picture: { width, height, channels, data }, scale, widthPx, heightPx };
}

/** What the pixels tell of the page: its dark ink and its colours. */
export function pageImageOf({ picture, ...size }: Pixels): PageImage {
  const red = channel(picture, 0);
  const colours = coloursOf(picture, red);
  return { ...size, dark: colours === null ? red : withoutColouredStrokes(picture, red), colours, unflattened: null };
}

function channel({ width, height, channels, data }: Coloured, which: number): Raster {
  if (channels === 1) return { width, height, data };
  const values = new Uint8Array(width * height);
  for (let pixel = 0, at = which; pixel < values.length; pixel += 1, at += channels) values[pixel] = data[at] ?? 255;
  return { width, height, data: values };
}

/** Channels that differ by more than this are a colour, and not the noise that compression leaves around black letters. */
const colourDifference = 40;

/** A page with a smaller share of coloured pixels has no seal and no pen on it. */
const leastColouredShare = 0.0002;

function coloursOf(picture: Coloured, red: Raster): PageColours | null {
  const { width, height, channels, data } = picture;
  if (channels < 3) return null;
  const blue = new Uint8Array(width * height);
  let coloured = 0;
  for (let pixel = 0, at = 0; pixel < blue.length; pixel += 1, at += channels) {
    const reddish = data[at] ?? 255;
    const bluish = data[at + 2] ?? 255;
    const difference = bluish - reddish;
    if (difference > 0) blue[pixel] = difference;
    if (difference > colourDifference || reddish - (data[at + 1] ?? 255) > colourDifference) coloured += 1;
  }
  if (coloured < leastColouredShare * blue.length) return null;
  return { red, green: channel(picture, 1), blue: { width, height, data: blue } };
}
