/** Parts of a page, and how they lie to each other. */
import type { Box } from "#schemas/geometry.ts";
import type { Area } from "./raster.ts";

/** The place of a word or line. */
export function areaOf({ box: [x, y, width, height] }: { readonly box: Box }): Area {
  return { x, y, width, height };
}

/** The smallest area that holds all. */
export function boundsOf(areas: readonly Area[]): Area {
  const x = Math.min(...areas.map((area) => area.x));
  const y = Math.min(...areas.map((area) => area.y));
  const right = Math.max(...areas.map((area) => area.x + area.width));
  const bottom = Math.max(...areas.map((area) => area.y + area.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** The area with as much more on each side. */
export function widened({ x, y, width, height }: Area, by: number): Area {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** Whether both share more than an edge. */
export function overlap(a: Area, b: Area): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
