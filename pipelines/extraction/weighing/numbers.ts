/** Weighing numbers of documents (số văn bản). */
import type { Witness } from "#schemas/field.ts";
import { namingLikelihood, rangeLikelihood, type Weighed, weigh } from "./weigh.ts";

/** How often two wrong readings of a number are the same. */
const coincidence = 0.05;

/** Weighs what is said of a number; witnesses name it alone or with its symbol. Null where nothing names one. */
export function weighNumbers(witnesses: readonly Witness[]): Weighed | null {
  const bare = witnesses.map((witness) => ({
    ...witness,
    value: numberOf(witness.value),
    from: numberOf(witness.from),
    to: numberOf(witness.to),
  }));
  const possible = possibleNumbers(bare);
  return weigh(bare, { likelihoodOf: (witness) => likelihoodOf(witness, possible), coincidence, possible });
}

/** The number before a symbol, without leading zeros: `30c` of `30c/NQ-CP`; null where there is none. */
function numberOf(symbol: string | null): string | null {
  return /^0*(\d+\p{Ll}?)(?:\/|$)/u.exec(symbol ?? "")?.[1] ?? null;
}

function likelihoodOf(witness: Witness, possible: readonly string[]): (value: string) => number {
  if (witness.value !== null) return (value) => namingLikelihood(witness, value, coincidence);
  return rangeLikelihood(witness, possible, (a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
}

/** How many numbers are looked at besides those that are named. */
const samples = 200;

/** The named numbers, and others spread evenly up to twice the largest. */
function possibleNumbers(witnesses: readonly Witness[]): string[] {
  const named = witnesses.flatMap(({ value }) => value ?? []);
  const known = witnesses.flatMap(({ value, from, to }) => [value, from, to].flatMap((each) => each ?? []));
  const largest = 2 * Math.max(samples / 2, ...known.map((each) => Number.parseInt(each, 10)));
  const spread = Array.from({ length: samples }, (_, index) => String(Math.round(1 + (index * (largest - 1)) / (samples - 1))));
  return [...new Set([...named, ...spread])];
}
