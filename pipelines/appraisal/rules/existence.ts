import { z } from "zod";
import { BilingualText, PhraseGroups } from "#schemas/criteria-set.ts";
import { type ExpectedDocument, judgeExpected } from "../expected-documents.ts";
import { dateUnconfirmed, finding } from "../findings.ts";
import { defineRule, type RuleCase, type Verdict } from "../rule.ts";
import { findGroups, foldedText } from "../text-search.ts";

/**
 * `documents` are expected one by one, told apart by words of their subjects; with none given, `count` documents of any
 * subject are enough. `punctuality: unknown` says that they are due on a day which the set does not hold.
 */
const Parameters = z.strictObject({
  kind: z.literal("existence"),
  count: z.int().positive().default(1),
  documents: z.array(z.strictObject({ name: BilingualText, subject: PhraseGroups.min(1) })).default([]),
  punctuality: z.enum(["not-asked", "unknown"]).default("not-asked"),
});
type Parameters = z.infer<typeof Parameters>;

function expectedOf({ count, documents }: Parameters, { matches }: RuleCase): ExpectedDocument[] {
  if (documents.length === 0) return [{ name: ["tài liệu kiểm chứng", "evidence"], times: count, due: null, found: matches }];
  return documents.map(({ name, subject }) => {
    const groups = subject.map((group) => group.map(foldedText));
    const found = matches.filter(({ exhibit }) => exhibit.subjects.some((text) => findGroups(text, groups) !== null));
    return { name: [name.vi, name.en], times: 1, due: null, found };
  });
}

/** All documents are there, but by when they were due is not in the set. */
function withoutDueDay(verdict: Verdict, { matches }: RuleCase): Verdict {
  const unconfirmed = matches.filter(({ exhibit: { head } }) => head.issuedOn === null || head.review.includes("issuedOn"));
  const dueUnknown = finding("set/due-unknown", "cannot-tell", [
    "Có tài liệu kiểm chứng, nhưng bộ tiêu chí không ghi thời hạn nên chưa kết luận được về thời gian",
    "The evidence is there, but the set does not hold the day it was due",
  ]);
  return { shortfall: { ...verdict.shortfall, max: matches.length }, findings: [dueUnknown, ...unconfirmed.map(dateUnconfirmed)] };
}

function judge(parameters: Parameters, of: RuleCase): Verdict {
  const expected = expectedOf(parameters, of);
  const placed = new Set(expected.flatMap(({ found }) => found));
  const verdict = judgeExpected(
    expected,
    of.matches.filter((match) => match.match === "possible" && !placed.has(match)),
  );
  return parameters.punctuality === "unknown" && verdict.shortfall.max === 0 ? withoutDueDay(verdict, of) : verdict;
}

const rule = { kind: "existence" };
const rungs = [
  { shortfall: 0, points: 2, basis: "max" as const },
  { shortfall: 1, points: 1, basis: "observed" as const },
  { shortfall: "all" as const, points: 0, basis: "stated" as const },
];
const conferences = {
  ...rule,
  documents: [
    { name: { vi: "văn bản về hội nghị sơ kết", en: "paper of the interim conference" }, subject: [["sơ kết"]] },
    { name: { vi: "văn bản về hội nghị tổng kết", en: "paper of the annual conference" }, subject: [["tổng kết"]] },
  ],
};
const interim = { subject: "Sơ kết công tác cải cách hành chính 9 tháng năm 2020", issuedOn: "2020-10-02" };
const annual = { subject: "Tổng kết công tác cải cách hành chính năm 2020", issuedOn: "2020-12-20" };

/** Documents must be there (có văn bản). Measures documents missing. */
export const existence = defineRule({
  kind: "existence",
  parameters: Parameters,
  judge,
  examples: {
    passed: [
      { says: "one document is enough", rule, rungs, documents: [{ issuedOn: "2020-03-02" }], points: 2, code: "evidence/present" },
      { says: "an unconfirmed date does not matter where none is asked", rule, rungs, documents: [{ handwritten: true }], points: 2 },
      { says: "each named document is there", rule: conferences, rungs, documents: [interim, annual], points: 2 },
    ],
    failed: [
      {
        says: "nothing was handed in",
        rule,
        rungs,
        documents: [],
        points: 0,
        code: "evidence/missing",
        message: "Không có tài liệu kiểm chứng: 0/2 điểm",
      },
      {
        says: "one of two named documents lacks",
        rule: conferences,
        rungs,
        documents: [interim],
        points: 1,
        message: "Không đủ tài liệu kiểm chứng, thiếu văn bản về hội nghị tổng kết: 1/2 điểm",
      },
      {
        says: "copies are one document",
        rule: { ...rule, count: 2 },
        rungs,
        documents: [
          { ...interim, symbol: "15/BC-UBND" },
          { ...interim, symbol: "15/BC-UBND" },
        ],
        points: 1,
      },
    ],
    "cannot-tell": [
      {
        says: "a document whose subject was not read may be the one",
        rule,
        rungs,
        documents: [{ subject: null, paragraphs: ["Kế hoạch cải cách hành chính năm 2020"] }],
        points: [0, 2],
        code: "evidence/uncertain",
      },
      {
        says: "the set does not say by when",
        rule: { ...rule, punctuality: "unknown" },
        rungs,
        documents: [{ issuedOn: "2020-03-02" }],
        points: [1, 2],
        code: "set/due-unknown",
      },
    ],
  },
});
