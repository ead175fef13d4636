/** From what is wanting to points: the rungs of a criterion as a function that never rises with the shortfall. */
import type { Criterion, PointsBasis } from "#schemas/criteria-set.ts";
import type { Points, PointsSum } from "#schemas/dossier.ts";
import type { Outcome } from "#schemas/finding.ts";

/** How much is wanting, in the measure of the rule: a range where the reading leaves it open. Infinity is no evidence at all. */
export type Shortfall = { readonly min: number; readonly max: number };

/** Nothing that could prove the criterion was found. */
export const everything: Shortfall = { min: Number.POSITIVE_INFINITY, max: Number.POSITIVE_INFINITY };

type PointsAt = { min: number; max: number; basis: PointsBasis | null };

/** Rounds away what adding decimals leaves behind. */
function roundPoints(points: number): number {
  return Math.round(points * 100) / 100;
}

/** The points at one shortfall; a range where the set names no rung for so much. */
function pointsAt(rungs: Criterion["rungs"], shortfall: number): PointsAt {
  const none = rungs.find((rung) => rung.shortfall === "all");
  const finite = rungs.flatMap((rung) => (rung.shortfall === "all" ? [] : [{ ...rung, shortfall: rung.shortfall }]));
  finite.sort((one, other) => one.shortfall - other.shortfall);
  const reached = finite.find((rung) => shortfall <= rung.shortfall) ?? (shortfall === Number.POSITIVE_INFINITY ? none : undefined);
  if (reached !== undefined) return { min: reached.points, max: reached.points, basis: reached.basis };
  return { min: none?.points ?? 0, max: finite.at(-1)?.points ?? 0, basis: null };
}

/** The points that a shortfall gives under the rungs of a criterion. */
export function pointsOf(criterion: Pick<Criterion, "rungs">, shortfall: Shortfall): Points {
  const best = pointsAt(criterion.rungs, shortfall.min);
  const worst = pointsAt(criterion.rungs, shortfall.max);
  const same = worst.min === best.max;
  return { proposed: same ? best.max : null, min: worst.min, max: best.max, basis: same ? best.basis : null };
}

/** What a shortfall says of the criterion. */
export function outcomeOf(shortfall: Shortfall): Outcome {
  if (shortfall.max === 0) return "passed";
  return shortfall.min > 0 ? "failed" : "cannot-tell";
}

/** Adds up criteria; a sum is proposed only where every criterion has one number. */
export function sumOf(criteria: readonly { max: number; points: Points; excluded: boolean }[], worth: number): PointsSum {
  const counted = criteria.filter(({ excluded }) => !excluded);
  const sum = (value: (points: Points) => number) => roundPoints(counted.reduce((done, { points }) => done + value(points), 0));
  return {
    proposed: counted.every(({ points }) => points.proposed !== null) ? sum(({ min }) => min) : null,
    min: sum(({ min }) => min),
    max: sum(({ max }) => max),
    listedMax: roundPoints(counted.reduce((done, { max }) => done + max, 0)),
    worth,
  };
}
