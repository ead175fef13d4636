/** Photographs drawn pixel by pixel for tests: white paper on a brown table. */
import type { Coloured } from "#pipelines/ocr/inks/colours.ts";
import { type Corners, inverse, mapped, toCorners } from "#pipelines/ocr/photographs/homography.ts";
import type { Point } from "#pipelines/ocr/turning.ts";

/** Ink on the sheet: a round spot, its middle and radius in shares of the sheet's sides. */
type Spot = Point & { readonly radius: number };

/** A sheet with these corners, in pixels, and with these spots on it. */
export function photographOf(width: number, height: number, corners: Corners, spots: readonly Spot[] = []): Coloured {
  const toSheet = inverse(toCorners(corners));
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) data.set(colourAt(mapped(toSheet, { x: x + 0.5, y: y + 0.5 }), spots), (y * width + x) * 3);
  }
  return { width, height, channels: 3, data };
}

function colourAt({ x, y }: Point, spots: readonly Spot[]): [number, number, number] {
  if (x < 0 || y < 0 || x > 1 || y > 1) return [120, 90, 60];
  return spots.some((spot) => Math.hypot(x - spot.x, y - spot.y) < spot.radius) ? [20, 20, 20] : [240, 230, 205];
}
