/** How crooked the lines of a page lie (độ nghiêng). */
import type { Raster } from "./raster.ts";

/** Ink is looked at in flat cells of this size, in pixels of the working image: `along` the lines and `across` them. */
const cell = { along: 8, across: 2 };

/** Crooked by more than this is not looked for, in degrees. */
const mostDegrees = 8;

/**
 * The angle of the text lines in degrees, positive where they fall to the right, and how sharply the ink falls into
 * lines at that angle. The sharpness of two directions of one page can be compared; alone it means nothing.
 */
export type Skew = { readonly degrees: number; readonly sharpness: number };

/** Finds the angle at which the ink of the page falls into the sharpest lines. */
export function findSkew(ink: Raster): Skew {
  return sharpest(inkPoints(ink, "rows"));
}

/** The same page seen from its side: the sharpness of columns rather than of rows. */
export function findSkewOfColumns(ink: Raster): Skew {
  return sharpest(inkPoints(ink, "columns"));
}

function sharpest(points: Points): Skew {
  const best = (degrees: readonly number[]) =>
    degrees
      .map((angle) => ({ degrees: angle, sharpness: sharpnessAt(points, angle) }))
      .reduce((a, b) => (b.sharpness > a.sharpness ? b : a));
  const coarse = best(steps(0, mostDegrees, 0.5));
  const finer = best(steps(coarse.degrees, 0.4, 0.1));
  return best(steps(finer.degrees, 0.06, 0.02));
}

function steps(middle: number, reach: number, step: number): number[] {
  const count = Math.round(reach / step);
  return Array.from({ length: 2 * count + 1 }, (_, index) => middle + (index - count) * step);
}

/** Inked cells: where along and across the lines, how much ink, and how many cells there are across. */
type Points = { along: Float32Array; across: Float32Array; weights: Float32Array; height: number };

/** The inked cells of the page. Solid black ones are left out: they are scanner edges and photographs. */
function inkPoints(ink: Raster, lines: "rows" | "columns"): Points {
  const [cellWidth, cellHeight] = lines === "rows" ? [cell.along, cell.across] : [cell.across, cell.along];
  const [width, height] = [Math.floor(ink.width / cellWidth), Math.floor(ink.height / cellHeight)];
  const counts = inkInCells(ink, { width, height, cellWidth, cellHeight });
  const [xs, ys, weights]: [number[], number[], number[]] = [[], [], []];
  for (let at = 0; at < counts.length; at += 1) {
    const count = counts[at] ?? 0;
    if (count === 0 || count === cellWidth * cellHeight) continue;
    const row = Math.floor(at / width);
    xs.push(at - row * width - width / 2);
    ys.push(row - height / 2);
    weights.push(count);
  }
  const [x, y] = [Float32Array.from(xs), Float32Array.from(ys)];
  const [along, across] = lines === "rows" ? [x, y] : [y, x];
  return { along, across, weights: Float32Array.from(weights), height: lines === "rows" ? height : width };
}

type Cells = { width: number; height: number; cellWidth: number; cellHeight: number };

function inkInCells(ink: Raster, { width, height, cellWidth, cellHeight }: Cells): Uint8Array {
  const counts = new Uint8Array(width * height);
  for (let y = 0; y < height * cellHeight; y += 1) {
    const row = Math.floor(y / cellHeight) * width;
    let at = y * ink.width;
    for (let column = 0; column < width; column += 1) {
      let count = 0;
      for (const end = at + cellWidth; at < end; at += 1) count += ink.data[at] ?? 0;
      counts[row + column] = (counts[row + column] ?? 0) + count;
    }
  }
  return counts;
}

/** The sum of squares of the change from line to line, when the page is sheared by the angle. */
function sharpnessAt({ along, across, weights, height }: Points, degrees: number): number {
  const slope = (Math.tan((degrees * Math.PI) / 180) * cell.along) / cell.across;
  const rows = new Float32Array(2 * height + 2);
  for (let index = 0; index < along.length; index += 1) {
    const row = ((across[index] ?? 0) - slope * (along[index] ?? 0) + height + 0.5) | 0;
    if (row >= 0 && row < rows.length) rows[row] = (rows[row] ?? 0) + (weights[index] ?? 0);
  }
  let sum = 0;
  for (let row = 1; row < rows.length; row += 1) sum += ((rows[row] ?? 0) - (rows[row - 1] ?? 0)) ** 2;
  return sum;
}
