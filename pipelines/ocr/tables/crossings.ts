/** Ink that goes through a place where columns part. */
import { type Field, type Span, shared } from "./drawn-table.ts";

/** Words of one text stand no farther apart than this, in heights of a usual word. */
const wordGap = 0.42;

/**
 * The heights at which a text goes through `x`: something lies across it, or stands on both sides of it nearer to each
 * other than columns do.
 */
export function crossings(ink: readonly Field[], x: number, wordHeight: number): Span[] {
  const gap = wordGap * wordHeight;
  const near = ink.filter(({ across }) => across.from < x + gap && across.to > x - gap);
  return near.flatMap((one) => {
    if (one.across.from < x && one.across.to > x) return [one.down];
    if (one.across.to > x) return [];
    const next = near.find(
      (other) => other.across.from >= x && other.across.from - one.across.to < gap && shared(other.down, one.down) > 0,
    );
    return next === undefined ? [] : [{ from: Math.min(one.down.from, next.down.from), to: Math.max(one.down.to, next.down.to) }];
  });
}
