import { expect, test } from "vitest";
import { calibrationOf } from "#services/evaluation/calibration.ts";
import { judgeFile } from "#services/evaluation/judgement.ts";
import { recordOf, truthOf } from "./records.ts";

const judged = (read: string | null, confidence: number, asked = false) =>
  judgeFile(
    truthOf("a.pdf", { symbol: "1/KH" }),
    recordOf("a.pdf", [{ values: { symbol: read }, confidence: { symbol: confidence }, rest: { review: asked ? ["symbol"] : [] } }]),
  ).values;

test("stated confidence is held to how many values are right, bin by bin", () => {
  const values = [
    ...judged("1/KH", 1),
    ...judged("1/KH", 0.99),
    ...judged("2/KH", 0.6, true),
    ...judged("3/KH", 0.6),
    ...judged(null, 0.9),
  ];
  const measured = calibrationOf(values);
  expect(measured).toMatchObject({ values: 4, right: 2, wrongUnasked: 1, wrongUnaskedShare: 0.25 });
  expect(measured.bins.filter(({ values }) => values > 0)).toEqual([
    { from: 0.5, to: 0.7, values: 2, right: 0, meanConfidence: 0.6 },
    { from: 0.99, to: 1, values: 2, right: 2, meanConfidence: 0.995 },
  ]);
  expect(measured.expectedError).toBeCloseTo((2 * 0.6 + 2 * 0.005) / 4);
});

test("of no values nothing is said", () => {
  expect(calibrationOf(judged(null, 0))).toMatchObject({ values: 0, meanConfidence: null, expectedError: null, wrongUnaskedShare: null });
});
