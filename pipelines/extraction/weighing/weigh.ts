/**
 * Weighs what several sources say of one value (đối chiếu các nguồn). Each source is taken to be right as often as its
 * confidence says, and where two are wrong, to be wrong by themselves (Bayes' rule on independent witnesses).
 */
import type { FieldSource, Witness } from "#schemas/field.ts";

/** What a kind of value needs to be weighed. */
type Scale = {
  /** How likely a witness says what it says if a value were true; never 0. */
  likelihoodOf(witness: Witness): (value: string) => number;
  /** Values that could be true whatever the witnesses say, among them those that they name. */
  readonly possible: readonly string[];
  /** How often two wrong readings are the same one: misreadings are not spread evenly over all that is possible. */
  readonly coincidence: number;
};

/** The likeliest value, how likely it is, 0 to 1, and the source that it is taken from; `sure` where it may be asserted. */
export type Weighed = { readonly value: string; readonly confidence: number; readonly source: FieldSource; readonly sure: boolean };

/** What may be asserted is right nineteen times in twenty and more, and two sources or more speak for it. */
const leastSure = 0.95;
const leastSources = 2;

/** How much likelier a source must make a value than others to speak for it. */
const speaking = 3;

/** Weighs the witnesses; null where none names a value that is possible. */
export function weigh(all: readonly Witness[], scale: Scale): Weighed | null {
  const witnesses = all.filter(({ value, from, to, confidence }) => confidence > 0 && (value ?? from ?? to) !== null);
  const likelihoods = new Map(witnesses.map((witness) => [witness, scale.likelihoodOf(witness)]));
  const weightOf = (value: string) => [...likelihoods.values()].reduce((product, likelihood) => product * likelihood(value), 1);
  const named = [...new Set(witnesses.flatMap((witness) => namedBy(witness) ?? []))];
  const candidates = named.filter((value) => scale.possible.includes(value)).map((value) => ({ value, weight: weightOf(value) }));
  const best = candidates.toSorted((a, b) => b.weight - a.weight)[0];
  if (best === undefined) return null;
  const others = scale.possible.filter((value) => !named.includes(value));
  const elsewhere = Math.max(0, 1 / scale.coincidence - candidates.length) * mean(others.map(weightOf));
  const confidence = best.weight / (candidates.reduce((sum, { weight }) => sum + weight, 0) + elsewhere);
  const speakers = [...likelihoods].flatMap(([witness, likelihood]) => (speaksFor(likelihood, best.value, scale) ? [witness] : []));
  const taken = speakers.filter((witness) => namedBy(witness) === best.value).toSorted((a, b) => b.confidence - a.confidence)[0];
  const sources = new Set(speakers.map(({ source, file }) => `${source} ${file}`));
  return {
    value: best.value,
    confidence,
    source: taken?.source ?? "handwriting",
    sure: confidence >= leastSure && sources.size >= leastSources,
  };
}

/** The value that a witness names: its own, or the only one in its range. */
const namedBy = ({ value, from, to }: Witness): string | null => value ?? (from === to ? from : null);

/** The likelihood that a witness names a value: its own, or another by mistake. */
export function namingLikelihood({ value: named, confidence }: Witness, value: string, coincidence: number): number {
  return named === value ? confidence : (1 - confidence) * coincidence;
}

/** The likelihoods that a witness tells of its range: the narrower it is among what is possible, the more it says. */
export function rangeLikelihood(
  { from, to, confidence }: Witness,
  possible: readonly string[],
  compare: (a: string, b: string) => number,
): (value: string) => number {
  const isInside = (value: string) => (from === null || compare(from, value) <= 0) && (to === null || compare(value, to) <= 0);
  const inside = possible.filter(isInside).length;
  const outside = possible.length - inside;
  return (value) => (isInside(value) ? confidence / Math.max(1, inside) : (1 - confidence) / Math.max(1, outside));
}

function speaksFor(likelihood: (value: string) => number, value: string, { possible }: Scale): boolean {
  return likelihood(value) >= speaking * mean(possible.map(likelihood));
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
