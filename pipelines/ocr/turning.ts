/** Turning pages, and finding the place on the unturned page again. */
import type { Box } from "#schemas/geometry.ts";
import type { Raster } from "./raster.ts";

/** A point, from the top left. */
export type Point = { readonly x: number; readonly y: number };

/** A straightened raster, and where each of its points was before. */
export type Straightened = { readonly raster: Raster; readonly before: (point: Point) => Point };

/** Skew below this is left as it is, in degrees: half a pixel over the length of a word. */
const leastDegrees = 0.15;

/**
 * Turns the page against its skew, so that its lines lie level. The raster becomes as large as is needed to lose
 * nothing; new corners have the brightness of `paper`.
 */
export function straighten(raster: Raster, degrees: number, paper: number): Straightened {
  if (Math.abs(degrees) < leastDegrees) return { raster, before: (point) => point };
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const width = Math.ceil(raster.width * cos + raster.height * Math.abs(sin));
  const height = Math.ceil(raster.height * cos + raster.width * Math.abs(sin));
  const before = ({ x, y }: Point): Point => ({
    x: (x - width / 2) * cos - (y - height / 2) * sin + raster.width / 2,
    y: (x - width / 2) * sin + (y - height / 2) * cos + raster.height / 2,
  });
  const data = new Uint8Array(width * height);
  for (let row = 0; row < height; row += 1) {
    const start = before({ x: 0, y: row });
    for (let column = 0; column < width; column += 1) {
      data[row * width + column] = sample(raster, start.x + column * cos, start.y + column * sin, paper);
    }
  }
  return { raster: { width, height, data }, before };
}

/** The brightness between four pixels. */
function sample(raster: Raster, x: number, y: number, paper: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  if (left < 0 || top < 0 || left >= raster.width - 1 || top >= raster.height - 1) return paper;
  const at = top * raster.width + left;
  const { data, width } = raster;
  const [right, down] = [x - left, y - top];
  const upper = (data[at] ?? paper) * (1 - right) + (data[at + 1] ?? paper) * right;
  const lower = (data[at + width] ?? paper) * (1 - right) + (data[at + width + 1] ?? paper) * right;
  return upper * (1 - down) + lower * down + 0.5;
}

/** The clockwise quarter turns that a scanned page may need. */
export type QuarterTurn = 0 | 90 | 180 | 270;

/** Turns the raster clockwise. */
export function turn(raster: Raster, degrees: QuarterTurn): Raster {
  if (degrees === 0) return raster;
  const { width, height, data } = raster;
  const turned = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const value = data[y * width + x] ?? 0;
      if (degrees === 90) turned[x * height + (height - 1 - y)] = value;
      else if (degrees === 270) turned[(width - 1 - x) * height + y] = value;
      else turned[(height - 1 - y) * width + (width - 1 - x)] = value;
    }
  }
  return degrees === 180 ? { width, height, data: turned } : { width: height, height: width, data: turned };
}

/** Where a box of the page as stored lies when the page is turned clockwise; the size is that of the page as stored. */
export function turnBox(box: Box, degrees: QuarterTurn, size: { widthPx: number; heightPx: number }): Box {
  const [x, y, width, height] = box;
  if (degrees === 90) return [size.heightPx - y - height, x, height, width];
  if (degrees === 180) return [size.widthPx - x - width, size.heightPx - y - height, width, height];
  if (degrees === 270) return [y, size.widthPx - x - width, height, width];
  return box;
}
