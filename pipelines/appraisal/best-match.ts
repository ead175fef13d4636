/** Chooses among several documents that may prove the same contents: the one in which least is wanting counts. */
import type { Finding } from "#schemas/finding.ts";
import type { Match } from "./evidence.ts";
import { uncertain } from "./findings.ts";
import { nothingFound } from "./nothing-found.ts";
import type { RuleCase, Verdict } from "./rule.ts";

/** Judges each document and keeps the best; a document that may be the wrong one only leaves the verdict open. */
export function judgeBest({ matches }: RuleCase, judge: (match: Match) => Verdict): Verdict {
  if (matches.length === 0) return nothingFound();
  const sure = matches.filter(({ match }) => match === "certain");
  const maybe = matches.filter(({ match }) => match === "possible");
  const open: Finding[] = maybe.map(uncertain);
  if (sure.length === 0) return { shortfall: { min: 0, max: Number.POSITIVE_INFINITY }, findings: open };
  const [best, ...others] = sure
    .map(judge)
    .sort((one, other) => one.shortfall.max - other.shortfall.max || one.shortfall.min - other.shortfall.min);
  if (best === undefined || best.shortfall.max === 0) return best ?? nothingFound();
  const min = Math.min(best.shortfall.min, ...others.map(({ shortfall }) => shortfall.min), ...maybe.map(() => 0));
  return { shortfall: { min, max: best.shortfall.max }, findings: [...best.findings, ...open] };
}

/** Adds up the items of a list that were found (0), not found (1), or could not be told (0 to 1). */
export function shortfallOf(answers: readonly ("there" | "missing" | "open")[]): { min: number; max: number } {
  const count = (wanted: string) => answers.filter((answer) => answer === wanted).length;
  return { min: count("missing"), max: count("missing") + count("open") };
}
