/**
 * Whether stated confidence is kept: of the values that a reader is 90 % sure of, nine in ten should be right. Measured by the
 * expected calibration error (Naeini, Cooper & Hauskrecht 2015): the gap between mean confidence and share of right values in
 * each bin, weighed by how many values it holds.
 */
import type { ValueJudgement } from "./judgement.ts";
import { type MeasuredKey, measuredKeys } from "./same-value.ts";

/** Where bins begin; each ends where the next begins, the last holds 1. Narrow near 1, where a reader's values are. */
const binEdges = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99] as const;

/** The values whose confidence is at least `from` and below `to`; `meanConfidence` is null where there are none. */
type CalibrationBin = {
  readonly from: number;
  readonly to: number;
  readonly values: number;
  readonly right: number;
  readonly meanConfidence: number | null;
};

/**
 * `values` are all that were given where truth speaks of their key, asked about or not; one that the page does not show is
 * wrong. `expectedError` is 0 to 1, `wrongUnasked` counts the wrong ones that nobody is asked about, `wrongUnaskedShare` of all
 * values. Without values all shares are null.
 */
export type Calibration = {
  readonly values: number;
  readonly right: number;
  readonly meanConfidence: number | null;
  readonly expectedError: number | null;
  readonly wrongUnasked: number;
  readonly wrongUnaskedShare: number | null;
  readonly bins: readonly CalibrationBin[];
};

/** Calibration by key. */
export function calibrationByKey(values: readonly ValueJudgement[]): Map<MeasuredKey, Calibration> {
  return new Map(measuredKeys.map((key) => [key, calibrationOf(values.filter((value) => value.key === key))]));
}

/** Calibration of all values together. */
export function calibrationOf(judged: readonly ValueJudgement[]): Calibration {
  const given = judged.filter(({ read }) => read !== null);
  const bins = binEdges.map((from, index) => {
    const to = binEdges[index + 1] ?? 1;
    const last = index === binEdges.length - 1;
    const held = given.filter(({ confidence }) => confidence >= from && (last || confidence < to));
    return { from, to, values: held.length, right: countRight(held), meanConfidence: meanConfidence(held) };
  });
  const gaps = bins.map(({ values, right, meanConfidence: mean }) => Math.abs(right - (mean ?? 0) * values));
  const wrongUnasked = given.filter(({ verdict, inReview }) => verdict !== "right" && !inReview).length;
  return {
    values: given.length,
    right: countRight(given),
    meanConfidence: meanConfidence(given),
    expectedError: given.length === 0 ? null : gaps.reduce((sum, gap) => sum + gap, 0) / given.length,
    wrongUnasked,
    wrongUnaskedShare: given.length === 0 ? null : wrongUnasked / given.length,
    bins,
  };
}

const countRight = (values: readonly ValueJudgement[]) => values.filter(({ verdict }) => verdict === "right").length;

function meanConfidence(values: readonly ValueJudgement[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, { confidence }) => sum + confidence, 0) / values.length;
}
