/**
 * Seals and signatures on scans without colour: their ink is grey where print is black. Strokes that are larger than letters and
 * paler than the print are taken off the page; what they cross stays.
 */
import { type Component, componentsIn } from "./components.ts";
import { histogram, type Raster } from "./raster.ts";
import { median } from "./words.ts";

/** Where between print (0) and paper (1) the ink of a pale stroke lies. */
const pale = { darkest: 0.25, palest: 0.8 };

/** Both sides of a pale stroke, in pixels of the working image: larger than letters, and no larger than a seal of 5 cm. */
const side = { least: 48, most: 400 };

/** So much of a stroke is grey all around, which the soft edges of black letters are not; and of what stands within a seal. */
const leastCore = { stroke: 0.15, within: 0.3 };

/** Print is at least so much of a page, and pale strokes so much, to be looked for. */
const leastPrintShare = 0.0005;
const leastPaleShare = 0.0004;

/** The page without pale strokes; the same page where there are none. The paper must have been made white. */
export function withoutPaleStrokes(page: Raster): Raster {
  const counts = histogram(page);
  const print = brightnessOfPrint(counts, page.data.length);
  if (print === null) return page;
  const darkest = print + pale.darkest * (255 - print);
  const palest = print + pale.palest * (255 - print);
  if (countBetween(counts, darkest, palest) < leastPaleShare * page.data.length) return page;
  const grey = greyOf(page, darkest, palest);
  if (grey.core < leastPaleShare * page.data.length) return page;
  const pieces = componentsIn(grey.ink, { x: 0, y: 0, width: page.width, height: page.height });
  const strokes = pieces.filter((piece) => isLarge(piece) && coreOf(grey, piece) >= leastCore.stroke * piece.pixels);
  if (strokes.length === 0) return page;
  const within = pieces.filter(
    (piece) => strokes.some((stroke) => contains(stroke, piece)) && coreOf(grey, piece) >= leastCore.within * piece.pixels,
  );
  const data = page.data.slice();
  for (const piece of [...strokes, ...within])
    paint(data, page, piece, { from: (print + brightnessOf(page, grey, piece)) / 2, to: palest });
  return { ...page, data };
}

/** The usual brightness of what is black: of the dark pixels the third that is darkest. Null on a page with hardly any. */
function brightnessOfPrint(counts: Uint32Array, pixels: number): number | null {
  const dark = countBetween(counts, 0, 127);
  if (dark < leastPrintShare * pixels) return null;
  let [value, seen] = [0, counts[0] ?? 0];
  while (seen < dark / 3) {
    value += 1;
    seen += counts[value] ?? 0;
  }
  return value;
}

function countBetween(counts: Uint32Array, from: number, to: number): number {
  let count = 0;
  for (let value = Math.ceil(from); value <= to; value += 1) count += counts[value] ?? 0;
  return count;
}

/** The grey pixels as ink, and those among them that are grey all around: `core` is how many, `isCore` which. */
type Grey = { readonly ink: Raster; readonly isCore: Uint8Array; readonly core: number };

function greyOf(page: Raster, darkest: number, palest: number): Grey {
  const { width, height, data } = page;
  const ink = new Uint8Array(data.length);
  for (let at = 0; at < data.length; at += 1) {
    const value = data[at] ?? 255;
    if (value >= darkest && value <= palest) ink[at] = 1;
  }
  const isCore = new Uint8Array(data.length);
  let core = 0;
  for (let at = width; at < data.length - width; at += 1) {
    if (ink[at] === 1 && ink[at - 1] === 1 && ink[at + 1] === 1 && ink[at - width] === 1 && ink[at + width] === 1) {
      isCore[at] = 1;
      core += 1;
    }
  }
  return { ink: { width, height, data: ink }, isCore, core };
}

const isLarge = ({ width, height }: Component) => Math.min(width, height) >= side.least && Math.max(width, height) <= side.most;

function coreOf({ ink, isCore }: Grey, { x, y, width, height }: Component): number {
  let count = 0;
  for (let row = y; row < y + height; row += 1) {
    for (let at = row * ink.width + x; at < row * ink.width + x + width; at += 1) count += isCore[at] ?? 0;
  }
  return count;
}

function contains(outer: Component, inner: Component): boolean {
  const [middleX, middleY] = [inner.x + inner.width / 2, inner.y + inner.height / 2];
  return middleX > outer.x && middleX < outer.x + outer.width && middleY > outer.y && middleY < outer.y + outer.height;
}

/** The usual brightness in the middle of a stroke. */
function brightnessOf(page: Raster, { isCore }: Grey, { x, y, width, height }: Component): number {
  const values: number[] = [];
  for (let row = y; row < y + height; row += 1) {
    for (let at = row * page.width + x; at < row * page.width + x + width; at += 1) if (isCore[at] === 1) values.push(page.data[at] ?? 255);
  }
  return median(values) ?? 255;
}

/** Makes a stroke as white as paper, but for the soft edges of the print that it crosses. */
function paint(data: Uint8Array, page: Raster, { x, y, width, height }: Component, grey: { from: number; to: number }): void {
  const isPrint = (at: number) => (page.data[at] ?? 255) < grey.from;
  for (let row = Math.max(1, y); row < Math.min(page.height - 1, y + height); row += 1) {
    for (let column = Math.max(1, x); column < Math.min(page.width - 1, x + width); column += 1) {
      const at = row * page.width + column;
      const value = page.data[at] ?? 255;
      if (value < grey.from || value > grey.to) continue;
      if (!isPrint(at - 1) && !isPrint(at + 1) && !isPrint(at - page.width) && !isPrint(at + page.width)) data[at] = 255;
    }
  }
}
