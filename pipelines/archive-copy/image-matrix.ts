/** Putting a stored image upright on its page, without touching its bytes. */
import type { Box } from "#schemas/geometry.ts";

/** An affine map `[a b c d e f]` as PDF writes it: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

const flip: Matrix = [-1, 0, 0, 1, 1, 0];
const quarterTurn: Matrix = [0, -1, 1, 0, 0, 1];

/** EXIF 2.32, tag 0x0112: mirrored left to right first or not, then turned clockwise by so many degrees. */
const orientations: readonly { readonly mirrored: boolean; readonly degrees: number }[] = [
  { mirrored: false, degrees: 0 },
  { mirrored: true, degrees: 0 },
  { mirrored: false, degrees: 180 },
  { mirrored: true, degrees: 180 },
  { mirrored: true, degrees: 270 },
  { mirrored: false, degrees: 90 },
  { mirrored: true, degrees: 90 },
  { mirrored: false, degrees: 270 },
];

/** The area of an image that is the whole page. */
export const wholePage: Box = [0, 0, 1, 1];

/** A page in points, and the clockwise turn that brings its page image upright. */
export type PlacedPage = { readonly widthPt: number; readonly heightPt: number; readonly rotation: number };

/**
 * The matrix that puts an image, which PDF takes for a square of length 1, on its page: brought upright by its `orientation`,
 * laid on its `area` of the page image, and turned with that by the `rotation` of the reading.
 */
export function imageMatrix(image: { orientation: number; area: Box }, page: PlacedPage): Matrix {
  const { mirrored, degrees } = orientations[image.orientation - 1] ?? { mirrored: false, degrees: 0 };
  const [x, y, width, height] = image.area;
  const upright = turned(mirrored ? flip : [1, 0, 0, 1, 0, 0], degrees);
  const laid = after(upright, [width, 0, 0, height, x, 1 - y - height]);
  return after(turned(laid, page.rotation), [page.widthPt, 0, 0, page.heightPt, 0, 0]);
}

function turned(matrix: Matrix, degrees: number): Matrix {
  let placed = matrix;
  for (let left = (degrees + 360) % 360; left >= 90; left -= 90) placed = after(placed, quarterTurn);
  return placed;
}

/** The second map after the first one. */
function after(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [g, h, i, j, k, l] = second;
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}
