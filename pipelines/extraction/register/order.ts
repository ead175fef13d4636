/**
 * What the order of a register says of a number or day: numbers begin with 01 on 1 January and rise with the days (Nghị
 * định 30/2020/NĐ-CP Điều 15), so that a document stands between its neighbours.
 */
import type { Witness } from "#schemas/field.ts";
import { saying } from "../weighing/witness.ts";
import type { Entry } from "./entry.ts";

/** A document whose number and day are both known. */
type Known = { readonly key: string; readonly number: number; readonly day: string };

/** How often registers keep their order: numbers are reserved, and days set back, now and then. */
const orderly = 0.97;

/** The most documents of a series whose number and day are known and rise together; what does not rise with them was misread. */
export function orderedEntries(series: readonly Entry[]): Known[] {
  const known = series.flatMap(({ key, number, day }) => (number === null || day === null ? [] : [{ key, number, day }]));
  return longestRising(known.toSorted((a, b) => a.number - b.number || (a.day < b.day ? -1 : 1)));
}

/** The longest run whose days rise, by patience sorting; each keeps the one before it. */
function longestRising(sorted: readonly Known[]): Known[] {
  type Run = { readonly last: Known; readonly before: Run | null };
  const runs: Run[] = [];
  for (const each of sorted) {
    const at = runs.findLastIndex(({ last }) => last.day <= each.day) + 1;
    runs[at] = { last: each, before: runs[at - 1] ?? null };
  }
  const rising: Known[] = [];
  for (let run = runs.at(-1) ?? null; run !== null; run = run.before) rising.unshift(run.last);
  return rising;
}

/** Between which days a number was given; nothing where no neighbour is known. `confidence` is that of the number. */
export function daysAround(number: number, confidence: number, known: readonly Known[], year: string): Witness[] {
  const below = known.findLast((each) => each.number < number);
  const above = known.find((each) => each.number > number);
  if (below === undefined && above === undefined) return [];
  const range = { from: below?.day ?? `${year}-01-01`, to: above?.day ?? `${year}-12-31` };
  return [saying("register", { ...range, text: neighbours(below, above), confidence: orderly * confidence })];
}

/** Between which numbers a document of that day has its own; nothing where no neighbour is known. `confidence` is that of the day. */
export function numbersAround(day: string, confidence: number, known: readonly Known[], tail: string): Witness[] {
  const below = known.findLast((each) => each.day < day);
  const above = known.find((each) => each.day > day);
  if (below === undefined && above === undefined) return [];
  const symbolOf = (number: number) => `${String(number).padStart(2, "0")}${tail}`;
  const range = { from: symbolOf((below?.number ?? 0) + 1), to: above === undefined ? null : symbolOf(above.number - 1) };
  return [saying("register", { ...range, text: neighbours(below, above), confidence: orderly * confidence })];
}

/** The neighbours as they are told to a person: `12 (2020-03-02) … 15 (2020-03-09)`. */
const neighbours = (below: Known | undefined, above: Known | undefined): string =>
  [below, above].map((each) => (each === undefined ? "" : `${each.number} (${each.day})`)).join(" … ");
