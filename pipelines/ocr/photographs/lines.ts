/** Straight lines through points, some of which do not belong. */
import type { Point } from "../turning.ts";

/** A straight line of which `offset` is a function of `along`: offset = slope · along + start. */
export type Fit = { readonly slope: number; readonly start: number; readonly inliers: number };

/** A place along a line, and how far off the axis the line is there. */
export type Sample = { readonly along: number; readonly offset: number };

/** The line that most samples lie on, within the tolerance (every pair is tried), fitted to those; null of less than two. */
export function lineThrough(samples: readonly Sample[], tolerance: number): Fit | null {
  let best: readonly Sample[] = [];
  for (const [index, first] of samples.entries()) {
    for (const second of samples.slice(index + 1)) {
      const slope = (second.offset - first.offset) / (second.along - first.along);
      if (!Number.isFinite(slope)) continue;
      const near = samples.filter(({ along, offset }) => Math.abs(first.offset + slope * (along - first.along) - offset) <= tolerance);
      if (near.length > best.length) best = near;
    }
  }
  return best.length < 2 ? null : { ...leastSquares(best), inliers: best.length };
}

function leastSquares(samples: readonly Sample[]): { slope: number; start: number } {
  const mean = (value: (sample: Sample) => number) => samples.reduce((sum, sample) => sum + value(sample), 0) / samples.length;
  const [along, offset] = [mean((sample) => sample.along), mean((sample) => sample.offset)];
  const spread = mean((sample) => (sample.along - along) ** 2);
  const slope = mean((sample) => (sample.along - along) * (sample.offset - offset)) / spread;
  return { slope, start: offset - slope * along };
}

/** Where a flat line, y = slope · x + start, meets an upright one, x = slope · y + start. */
export function crossing(flat: Pick<Fit, "slope" | "start">, upright: Pick<Fit, "slope" | "start">): Point {
  const x = (upright.slope * flat.start + upright.start) / (1 - upright.slope * flat.slope);
  return { x, y: flat.slope * x + flat.start };
}
