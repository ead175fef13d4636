/** Whether a level page stands on its head, told by its ink alone: Vietnamese has more over its small letters than under them. */
import type { Raster } from "./raster.ts";

/** The page is looked at in strips of this width, so that columns and the rest of a skew do not mix the lines. */
const stripPx = 200;

/** The small letters of a line fill a band of so many rows, each with at least this share of the ink of a full row. */
const band = { least: 8, most: 44, share: 0.4 };

/** How far over and under the band is looked, as a share of its height. */
const reach = 0.6;

/** So many bands are needed, and so much more ink under them than over them. */
const leastBands = 6;
const moreUnder = 1.15;

/** Whether the lines of the page have more ink under their small letters than over them. */
export function looksUpsideDown(ink: Raster): boolean {
  let [over, under, bands] = [0, 0, 0];
  for (let x = 0; x + stripPx <= ink.width; x += stripPx) {
    const rows = inkInRows(ink, x);
    for (const { from, to } of bandsOf(rows)) {
      const far = Math.round(reach * (to - from));
      over += sumOf(rows, from - far, from);
      under += sumOf(rows, to, to + far);
      bands += 1;
    }
  }
  return bands >= leastBands && under > moreUnder * over;
}

function inkInRows({ width, height, data }: Raster, left: number): Uint16Array {
  const rows = new Uint16Array(height);
  for (let y = 0; y < height; y += 1) {
    let count = 0;
    for (let at = y * width + left; at < y * width + left + stripPx; at += 1) count += data[at] ?? 0;
    rows[y] = count;
  }
  return rows;
}

function bandsOf(rows: Uint16Array): { from: number; to: number }[] {
  const inked = rows.filter((count) => count > 0).sort();
  const full = inked[Math.floor(0.9 * inked.length)] ?? 0;
  const found: { from: number; to: number }[] = [];
  let from = -1;
  for (let y = 0; y <= rows.length; y += 1) {
    const inside = y < rows.length && (rows[y] ?? 0) > band.share * full;
    if (inside && from < 0) from = y;
    if (inside || from < 0) continue;
    if (y - from >= band.least && y - from <= band.most) found.push({ from, to: y });
    from = -1;
  }
  return found;
}

function sumOf(rows: Uint16Array, from: number, to: number): number {
  let sum = 0;
  for (let y = Math.max(0, from); y < Math.min(rows.length, to); y += 1) sum += rows[y] ?? 0;
  return sum;
}
