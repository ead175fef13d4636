import { z } from "zod";
import { RelativeDay } from "#schemas/criteria-set.ts";
import { dayInYear } from "../calendar-days.ts";
import type { Match } from "../evidence.ts";
import { type ExpectedDocument, judgeExpected } from "../expected-documents.ts";
import { issueDays } from "../issue-days.ts";
import { defineRule, type RuleCase, type Verdict } from "../rule.ts";
import { namedPeriod, type PeriodLength, periodOfDay, periodsPerYear } from "../subject-periods.ts";
import { twoDigits } from "../wording.ts";

/** `due` holds a day for each period of the index year in order, or is null where none is asked. */
const Parameters = z
  .strictObject({
    kind: z.literal("frequency"),
    per: z.enum(["month", "quarter", "half-year", "year"]),
    times: z.int().positive(),
    due: z.strictObject({ days: z.array(RelativeDay).min(1), inclusive: z.boolean() }).nullable(),
  })
  .refine(({ per, due }) => due === null || due.days.length === periodsPerYear[per], { path: ["due", "days"] });
type Parameters = z.infer<typeof Parameters>;

const romans: readonly string[] = ["I", "II", "III", "IV"];

function nameOfPeriod(per: PeriodLength, period: number, year: number): [string, string] {
  if (per === "year") return [`năm ${year}`, `that of ${year}`];
  if (per === "quarter") return [`quý ${romans[period - 1]}/${year}`, `that of quarter ${period}/${year}`];
  if (per === "half-year") return [`6 tháng ${period === 1 ? "đầu" : "cuối"} năm ${year}`, `that of half-year ${period}/${year}`];
  return [`tháng ${twoDigits(period)}/${year}`, `that of ${year}-${twoDigits(period)}`];
}

/** The period that a document is for: as its subject says, else by its confirmed date, else not known. */
function periodOf({ exhibit }: Match, per: PeriodLength, year: number): number | null {
  for (const { text } of exhibit.subjects) {
    const named = namedPeriod(text, per);
    if (named !== null) return named;
  }
  const days = issueDays(exhibit, "typed");
  if (days === null) return null;
  // The report of the whole year names no part of it, and is written at its end or early in the next.
  return days.earliest > `${year}-12-31` ? periodsPerYear[per] : periodOfDay(days.earliest, per);
}

function judge({ per, times, due }: Parameters, { frame, matches }: RuleCase): Verdict {
  const placed = matches.map((match) => ({ match, period: periodOf(match, per, frame.year) }));
  const expected: ExpectedDocument[] = Array.from({ length: periodsPerYear[per] }, (_, index) => {
    const day = due?.days[index];
    return {
      name: nameOfPeriod(per, index + 1, frame.year),
      times,
      due: due === null || day === undefined ? null : { day: dayInYear(day, frame.year), inclusive: due.inclusive },
      found: placed.filter(({ period }) => period === index + 1).map(({ match }) => match),
    };
  });
  return judgeExpected(
    expected,
    placed.filter(({ period }) => period === null).map(({ match }) => match),
  );
}

const rule = { kind: "frequency", per: "quarter", times: 1, due: null };
const dated = {
  ...rule,
  due: { days: ["03-20", "06-20", "09-20", "12-20"].map((day) => ({ yearOffset: 0, day })), inclusive: true },
};
const rungs = [
  { shortfall: 0, points: 2, basis: "max" as const },
  { shortfall: 1, points: 1, basis: "observed" as const },
  { shortfall: "all" as const, points: 0, basis: "stated" as const },
];
const report = (period: string, issuedOn: string | null) => ({
  type: "BC",
  subject: `Công tác cải cách hành chính ${period} năm 2020`,
  issuedOn,
});
const inTime = [report("quý I", "2020-03-18"), report("quý II", "2020-06-19"), report("quý III", "2020-09-18")];

/** So many documents a period, each by its day (n lần/kỳ, báo cáo định kỳ). Measures documents missing or late. */
export const frequency = defineRule({
  kind: "frequency",
  parameters: Parameters,
  judge,
  examples: {
    passed: [
      { says: "one a quarter, in time", rule: dated, rungs, documents: [...inTime, report("quý IV", "2020-12-18")], points: 2 },
      {
        says: "six months, nine months and the year stand for their quarters",
        rule,
        rungs,
        documents: [
          report("quý I", "2020-03-18"),
          report("6 tháng đầu", "2020-06-19"),
          report("9 tháng", "2020-09-18"),
          report("", "2020-12-18"),
        ],
        points: 2,
      },
    ],
    failed: [
      {
        says: "a quarter lacks",
        rule,
        rungs,
        documents: inTime,
        points: 1,
        message: "Không đủ tài liệu kiểm chứng, thiếu quý IV/2020: 1/2 điểm",
      },
      {
        says: "a report came late",
        rule: dated,
        rungs,
        documents: [...inTime, report("quý IV", "2020-12-28")],
        points: 1,
        code: "evidence/late",
      },
      { says: "more than one lacks, which no rung speaks of", rule, rungs, documents: inTime.slice(1), points: [0, 1] },
      { says: "no report at all", rule, rungs, documents: [], points: 0, code: "evidence/missing" },
    ],
    "cannot-tell": [
      {
        says: "a date that must be confirmed never makes a report late",
        rule: dated,
        rungs,
        documents: [...inTime, { ...report("quý IV", "2020-12-28"), handwritten: true }],
        points: [1, 2],
        code: "evidence/date-unconfirmed",
      },
      {
        says: "a report of some quarter may be the one that lacks",
        rule,
        rungs,
        documents: [...inTime, report("", null)],
        points: [1, 2],
      },
    ],
  },
});
