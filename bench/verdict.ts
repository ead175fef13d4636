/** What was promised, what was measured, and whether the one keeps the other. */
import { printTable } from "./printed-table.ts";

/** One line of the bar; `met` is null where it was not measured. */
export type Verdict = { readonly what: string; readonly measured: string; readonly bar: string; readonly met: boolean | null };

/** A verdict on a number that must not be above a limit. */
export function atMost(what: string, measured: number | null, limit: number, written: (value: number) => string): Verdict {
  if (measured === null) return notMeasured(what, `≤ ${written(limit)}`);
  return { what, measured: written(measured), bar: `≤ ${written(limit)}`, met: measured <= limit };
}

/** A verdict on a number that must not be below a limit. */
export function atLeast(what: string, measured: number | null, limit: number, written: (value: number) => string): Verdict {
  if (measured === null) return notMeasured(what, `≥ ${written(limit)}`);
  return { what, measured: written(measured), bar: `≥ ${written(limit)}`, met: measured >= limit };
}

/** A verdict on what could not be measured here. */
export function notMeasured(what: string, bar: string): Verdict {
  return { what, measured: "not measured", bar, met: null };
}

/** A share as a percentage with so many decimals. */
export function percent(decimals: number): (share: number) => string {
  return (share) => `${(100 * share).toFixed(decimals)} %`;
}

/** Prints the verdicts. Gives the exit status: 1 where something that was measured is not met. */
export function printVerdicts(verdicts: readonly Verdict[]): 0 | 1 {
  const words = ({ met }: Verdict) => (met === null ? "—" : met ? "met" : "NOT MET");
  printTable(
    ["bar", "measured", "asked", ""],
    verdicts.map((verdict) => [verdict.what, verdict.measured, verdict.bar, words(verdict)]),
  );
  return verdicts.some(({ met }) => met === false) ? 1 : 0;
}
