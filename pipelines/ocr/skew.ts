/** How crooked the lines of a page lie (độ nghiêng). */
import type { Raster } from "./raster.ts";

/** Ink is looked at in flat cells of this size, in pixels of the working image. */
const cell = { width: 8, height: 2 };

/** Crooked by more than this is not looked for, in degrees. */
const mostDegrees = 8;

/**
 * The angle of the text lines in degrees, positive where they fall to the right, and how sharply the ink falls into
 * lines at that angle. The sharpness of two directions of one page can be compared; alone it means nothing.
 */
export type Skew = { readonly degrees: number; readonly sharpness: number };

/** Finds the angle at which the ink of the page falls into the sharpest lines. */
export function findSkew(ink: Raster): Skew {
  const points = inkPoints(ink);
  const best = (degrees: readonly number[]) =>
    degrees
      .map((angle) => ({ degrees: angle, sharpness: sharpnessAt(points, angle) }))
      .reduce((a, b) => (b.sharpness > a.sharpness ? b : a));
  const coarse = best(steps(0, mostDegrees, 0.5));
  const finer = best(steps(coarse.degrees, 0.4, 0.1));
  return best(steps(finer.degrees, 0.06, 0.02));
}

/** The same page seen from its side: the sharpness of columns rather than of rows. */
export function findSkewOfColumns(ink: Raster): Skew {
  const turned = new Uint8Array(ink.data.length);
  for (let y = 0; y < ink.height; y += 1) {
    for (let x = 0; x < ink.width; x += 1) turned[x * ink.height + y] = ink.data[y * ink.width + x] ?? 0;
  }
  return findSkew({ width: ink.height, height: ink.width, data: turned });
}

function steps(middle: number, reach: number, step: number): number[] {
  const count = Math.round(reach / step);
  return Array.from({ length: 2 * count + 1 }, (_, index) => middle + (index - count) * step);
}

type Points = { xs: Float32Array; ys: Float32Array; weights: Float32Array; height: number };

/** The inked cells of the page. Solid black ones are left out: they are scanner edges and photographs. */
function inkPoints(ink: Raster): Points {
  const [width, height] = [Math.floor(ink.width / cell.width), Math.floor(ink.height / cell.height)];
  const [xs, ys, weights]: [number[], number[], number[]] = [[], [], []];
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const count = inkInCell(ink, column, row);
      if (count === 0 || count === cell.width * cell.height) continue;
      xs.push(column - width / 2);
      ys.push(row - height / 2);
      weights.push(count);
    }
  }
  return { xs: Float32Array.from(xs), ys: Float32Array.from(ys), weights: Float32Array.from(weights), height };
}

function inkInCell(ink: Raster, column: number, row: number): number {
  let count = 0;
  for (let y = row * cell.height; y < (row + 1) * cell.height; y += 1) {
    const from = y * ink.width + column * cell.width;
    for (let x = from; x < from + cell.width; x += 1) count += ink.data[x] ?? 0;
  }
  return count;
}

/** The sum of squares of the change from line to line, when the page is sheared by the angle. */
function sharpnessAt(points: Points, degrees: number): number {
  const slope = (Math.tan((degrees * Math.PI) / 180) * cell.width) / cell.height;
  const reach = points.height;
  const rows = new Float32Array(2 * reach + 2);
  for (let index = 0; index < points.xs.length; index += 1) {
    const row = Math.round((points.ys[index] ?? 0) - slope * (points.xs[index] ?? 0)) + reach;
    if (row >= 0 && row < rows.length) rows[row] = (rows[row] ?? 0) + (points.weights[index] ?? 0);
  }
  let sum = 0;
  for (let row = 1; row < rows.length; row += 1) sum += ((rows[row] ?? 0) - (rows[row - 1] ?? 0)) ** 2;
  return sum;
}
