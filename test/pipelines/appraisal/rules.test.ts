import { describe, expect, test } from "vitest";
import { appraise } from "#pipelines/appraisal/index.ts";
import type { Example } from "#pipelines/appraisal/rule.ts";
import { rules } from "#pipelines/appraisal/rules/index.ts";
import { CriteriaSet } from "#schemas/criteria-set.ts";
import { Outcome } from "#schemas/finding.ts";
import { evidenceOf, unit, wanted, year } from "./build-evidence.ts";

const fullMarks = [{ shortfall: 0, points: 1, basis: "max" as const }];

/** A set of one criterion, which has the rule of the example. */
function setOf({ rule, rungs = fullMarks }: Example): CriteriaSet {
  const max = Math.max(...rungs.map(({ points }) => points));
  return CriteriaSet.parse({
    id: "examples",
    title: { vi: "Ví dụ", en: "Examples" },
    legalBasis: [{ symbol: "1/QĐ-UBND", issuedOn: "2017-12-05", issuer: "UBND huyện Thạch Bàng" }],
    province: "Lam Giang",
    level: "commune",
    inForce: { from: "2017-12-05", until: null },
    indexYears: { from: 2018, until: null },
    total: max,
    completeness: { complete: true, vi: "đủ", en: "complete" },
    parts: [{ id: "I", name: "Phần I", max, basis: "stated" }],
    criteria: [{ id: "1", part: "I", name: "Ví dụ", max, kind: "documents", evidence: wanted, rule, rungs }],
  });
}

describe.each(rules)("the rule $kind", ({ examples, parameters }) => {
  const cases = Outcome.options.flatMap((outcome) =>
    (examples[outcome] ?? []).map((example) => ({ outcome, example, says: example.says })),
  );

  test.each(cases)("is $outcome: $says", ({ outcome, example }) => {
    expect(parameters.safeParse(example.rule).error).toBeUndefined();
    const [judged] = appraise({ set: setOf(example), unit, year, evidence: evidenceOf(example.documents) }).criteria;
    expect(judged?.outcome, JSON.stringify(judged?.findings, null, 1)).toBe(outcome);
    const points = judged?.points;
    if (typeof example.points === "number") expect(points?.proposed).toBe(example.points);
    if (typeof example.points === "object") expect([points?.proposed, points?.min, points?.max]).toEqual([null, ...example.points]);
    if (example.code !== undefined) expect(judged?.findings[0]?.code).toBe(example.code);
    if (example.message !== undefined) expect(judged?.findings[0]?.message).toBe(example.message);
  });

  test("has examples of what it can tell and what it cannot", () => {
    expect(examples["cannot-tell"]?.length).toBeGreaterThan(0);
  });
});
