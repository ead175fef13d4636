/** Telling digits written by hand from printed ones (chữ số viết tay và chữ số in). */
import type { BlankCues } from "./blank-ink.ts";

/**
 * How much each cue speaks for a hand, and how much of it print shows as well: a printed digit is a pixel off, a pen may
 * go over it, a scan may be blue as a whole.
 */
const weights: Readonly<Record<keyof BlankCues, { readonly slack: number; readonly weight: number }>> = {
  above: { slack: 0.06, weight: 20 },
  below: { slack: 0.06, weight: 20 },
  uneven: { slack: 0.1, weight: 18 },
  wide: { slack: 0.08, weight: 8 },
  stroke: { slack: 0.22, weight: 15 },
  blue: { slack: 10, weight: 0.25 },
  pale: { slack: 35, weight: 0.06 },
  touching: { slack: 0, weight: 2 },
  room: { slack: 0.35, weight: 4 },
};

/** What speaks for print when no cue speaks against it. */
const printUnlessShown = 2;

/** What it says for a hand that two readings of the same digits differ: print is read alike twice. */
const readTwoWays = 1.5;

/** How likely the ink in a blank was written by hand, 0 to 1, by its looks and by two readings of it. */
export function handwritingOf(cues: BlankCues, readings: { first: string | null; second: string | null }): number {
  const shown = (key: keyof BlankCues, size: number) => weights[key].weight * Math.max(0, size - weights[key].slack);
  const sum =
    shown("above", Math.abs(cues.above)) +
    shown("below", Math.abs(cues.below)) +
    shown("uneven", cues.uneven) +
    shown("wide", cues.wide) +
    shown("stroke", Math.abs(cues.stroke)) +
    shown("blue", cues.blue) +
    shown("pale", cues.pale) +
    shown("touching", cues.touching) +
    shown("room", cues.room) +
    (asDigits(readings.first) === asDigits(readings.second) ? 0 : readTwoWays);
  return 1 / (1 + Math.exp(printUnlessShown - sum));
}

/** The reading with the letters that the engine takes printed digits for put right. */
export function asDigits(reading: string | null): string {
  return (reading ?? "")
    .replace(/[IlÍÌ|\]!ĨÏ]/g, "1")
    .replace(/[OoQÔ]/g, "0")
    .replace(/[^0-9]/g, "");
}
