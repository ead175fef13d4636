/** The margins of text (lề) on a page whose lines lie level: where they begin and, in justified text, end. */
import type { Raster } from "../raster.ts";
import { type Fit, lineThrough, type Sample } from "./lines.ts";

/** The page is looked at in strips of so many rows: half a line of text. */
const stripPx = 20;

/** A line of text begins where so many pixels of ink stand in so many columns: more than specks. */
const start = { columns: 60, ink: 60 };

/** A margin is a line on which so many strips begin, within so many pixels, and so large a share of those with text. */
const least = { strips: 10, share: 0.3, withinPx: 6 };

/** The sides of the text, x = slope · y + start; a side that is ragged is taken to run as the other. Null where both are. */
export function textMargins(ink: Raster): { left: Omit<Fit, "inliers">; right: Omit<Fit, "inliers"> } | null {
  const left = marginOf(ink, 1);
  const right = marginOf(ink, -1);
  if (left === null && right === null) return null;
  return {
    left: left ?? { slope: right?.slope ?? 0, start: 0 },
    right: right ?? { slope: left?.slope ?? 0, start: ink.width },
  };
}

function marginOf(ink: Raster, direction: 1 | -1): Fit | null {
  const samples: Sample[] = [];
  for (let y = 0; y + stripPx <= ink.height; y += stripPx) {
    const offset = beginningOf(inkInColumns(ink, y), direction);
    if (offset !== null) samples.push({ along: y + stripPx / 2, offset });
  }
  const fit = lineThrough(samples, least.withinPx);
  return fit === null || fit.inliers < Math.max(least.strips, least.share * samples.length) ? null : fit;
}

function inkInColumns({ width, data }: Raster, top: number): Uint8Array {
  const columns = new Uint8Array(width);
  for (let y = top; y < top + stripPx; y += 1) {
    for (let x = 0; x < width; x += 1) columns[x] = (columns[x] ?? 0) + (data[y * width + x] ?? 0);
  }
  return columns;
}

/** The first inked column, from the left or from the right, after which there is as much ink as in letters. */
function beginningOf(columns: Uint8Array, direction: 1 | -1): number | null {
  const from = direction === 1 ? 0 : columns.length - 1;
  for (let step = 0; step + start.columns < columns.length; step += 1) {
    const x = from + direction * step;
    if ((columns[x] ?? 0) === 0) continue;
    let inked = 0;
    for (let next = 0; next < start.columns; next += 1) inked += columns[x + direction * next] ?? 0;
    if (inked >= start.ink) return x;
  }
  return null;
}
