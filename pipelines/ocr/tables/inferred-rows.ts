/** Rows of tables without rules between them: white stripes that are higher than those between the lines of a cell. */
import { type Field, joinedSpans, lengthOf } from "./drawn-table.ts";

/** A stripe between rows is at least so high, in heights of a usual word. */
const leastStripe = 0.62;

/** Where stripes are of two kinds, the higher ones are so much higher. */
const muchHigher = 1.6;

/** The heights at which rows part. */
export function rowCuts(ink: readonly Field[], wordHeight: number): number[] {
  const inked = joinedSpans(ink.map(({ down }) => down));
  const stripes = inked.slice(1).map((span, index) => ({ from: inked[index]?.to ?? 0, to: span.from }));
  const wide = stripes.filter((stripe) => lengthOf(stripe) >= leastStripe * wordHeight);
  const least = higherKind(wide.map(lengthOf));
  return wide.filter((stripe) => lengthOf(stripe) >= least).map(({ from, to }) => (from + to) / 2);
}

/** The least height of the higher kind, where a third or more are much lower; 0 where all are of one kind. */
function higherKind(heights: readonly number[]): number {
  const sorted = heights.toSorted((a, b) => a - b);
  const jump = sorted.findIndex((height, index) => index >= sorted.length / 3 && height > muchHigher * (sorted[index - 1] ?? height));
  return jump < 1 ? 0 : (sorted[jump] ?? 0);
}
