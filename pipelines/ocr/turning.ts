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
  return { raster: resampled(raster, { width, height, origin: before({ x: 0, y: 0 }), cos, sin, paper }), before };
}

/** How the target lies on the source: its upper left corner there, and the direction of its rows. */
type Resampling = { width: number; height: number; origin: Point; cos: number; sin: number; paper: number };

/** Places between pixels are counted in 1,024ths, so that the work is done in whole numbers. */
const fine = 10;
const one = 1 << fine;
const half = 1 << (2 * fine - 1);

function resampled({ width, height, data }: Raster, to: Resampling): Raster {
  const target = new Uint8Array(to.width * to.height).fill(to.paper);
  const alongX = Math.round(to.cos * one);
  const alongY = Math.round(to.sin * one);
  for (let row = 0; row < to.height; row += 1) {
    let x = Math.round((to.origin.x - row * to.sin) * one);
    let y = Math.round((to.origin.y + row * to.cos) * one);
    for (let at = row * to.width; at < (row + 1) * to.width; at += 1, x += alongX, y += alongY) {
      const left = x >> fine;
      const top = y >> fine;
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue;
      const right = x & (one - 1);
      const down = y & (one - 1);
      const from = top * width + left;
      const upper = (data[from] ?? 0) * (one - right) + (data[from + 1] ?? 0) * right;
      const lower = (data[from + width] ?? 0) * (one - right) + (data[from + width + 1] ?? 0) * right;
      target[at] = (upper * (one - down) + lower * down + half) >> (2 * fine);
    }
  }
  return { width: to.width, height: to.height, data: target };
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

/** Where a point lies when what it is on is turned clockwise; the size is that before. */
export function turnPoint({ x, y }: Point, degrees: QuarterTurn, { width, height }: { width: number; height: number }): Point {
  if (degrees === 90) return { x: height - y, y: x };
  if (degrees === 180) return { x: width - x, y: height - y };
  if (degrees === 270) return { x: y, y: width - x };
  return { x, y };
}

/** Where a box of the page as stored lies when the page is turned clockwise; the size is that of the page as stored. */
export function turnBox(box: Box, degrees: QuarterTurn, size: { widthPx: number; heightPx: number }): Box {
  const [x, y, width, height] = box;
  if (degrees === 90) return [size.heightPx - y - height, x, height, width];
  if (degrees === 180) return [size.widthPx - x - width, size.heightPx - y - height, width, height];
  if (degrees === 270) return [y, size.widthPx - x - width, height, width];
  return box;
}
