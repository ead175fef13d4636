/** Weighing days of issue (ngày ban hành). */
import type { Witness } from "#schemas/field.ts";
import { namingLikelihood, rangeLikelihood, type Weighed, weigh } from "./weigh.ts";

const dayMs = 24 * 60 * 60 * 1000;

/** How often a document is signed digitally so many days after its day of issue; the body signs it within a working day (Nghị định 30/2020/NĐ-CP Điều 18.1), copies of paper are signed later. */
const signedAfter = [0.42, 0.2, 0.1, 0.06, 0.05, 0.03, 0.03];
const signedWithinMonth = 0.004;
const signedLater = 0.0005;
const signedDayBefore = 0.005;

/** How often two wrong readings of a day are the same. */
const coincidence = 0.05;

/** Weighs what is said of a day of issue; null where nothing names a possible day. */
export function weighDays(witnesses: readonly Witness[]): Weighed | null {
  const possible = possibleDays(witnesses);
  return weigh(witnesses, { likelihoodOf: (witness) => likelihoodOf(witness, possible), coincidence, possible });
}

/** The day of issue as it is told by a digital signature on that day. */
export function likelihoodOfSigning(issuedOn: string, signedOn: string): number {
  const days = Math.round((Date.parse(signedOn) - Date.parse(issuedOn)) / dayMs);
  if (days < 0) return days === -1 ? signedDayBefore : signedLater;
  return signedAfter[days] ?? (days <= 31 ? signedWithinMonth : signedLater);
}

function likelihoodOf(witness: Witness, possible: readonly string[]): (value: string) => number {
  const { source, value: named } = witness;
  if (named === null) return rangeLikelihood(witness, possible, (a, b) => (a < b ? -1 : a === b ? 0 : 1));
  if (source === "signature") return (value) => likelihoodOfSigning(value, named);
  return (value) => namingLikelihood(witness, value, coincidence);
}

/** The days of the month or year that is printed; where none is, those of all years that are named. */
function possibleDays(witnesses: readonly Witness[]): string[] {
  const printed = witnesses.filter(({ source, from, to }) => isPrint(source) && from !== null && to !== null);
  const [first] = printed.toSorted((a, b) => spanOf(a) - spanOf(b));
  if (first?.from !== null && first?.from !== undefined && first.to !== null) return daysFrom(first.from, first.to);
  const years = new Set(witnesses.flatMap(({ value }) => (value === null ? [] : [value.slice(0, 4)])));
  return [...years].flatMap((year) => daysFrom(`${year}-01-01`, `${year}-12-31`));
}

const isPrint = (source: Witness["source"]) => source === "ocr" || source === "text-layer";

const spanOf = ({ from, to }: Witness): number => Date.parse(to ?? "") - Date.parse(from ?? "");

function daysFrom(from: string, to: string): string[] {
  const count = Math.round((Date.parse(to) - Date.parse(from)) / dayMs) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => new Date(Date.parse(from) + index * dayMs).toISOString().slice(0, 10));
}
