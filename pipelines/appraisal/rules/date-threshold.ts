import { z } from "zod";
import { RelativeDay } from "#schemas/criteria-set.ts";
import type { Finding } from "#schemas/finding.ts";
import { dayInYear } from "../calendar-days.ts";
import type { Match } from "../evidence.ts";
import { dateUnconfirmed, finding, groundsOfField, uncertain } from "../findings.ts";
import { issueDays } from "../issue-days.ts";
import { combinedLateness, LatenessCounting, latenessOf } from "../lateness.ts";
import { nothingFound } from "../nothing-found.ts";
import { defineRule, type RuleCase, type Verdict } from "../rule.ts";
import { twoDigits, vietnameseDay } from "../wording.ts";

const Parameters = z.strictObject({
  kind: z.literal("date-threshold"),
  due: RelativeDay,
  ...LatenessCounting.shape,
});
type Parameters = z.infer<typeof Parameters>;

function sentence(match: Match, due: string, parameters: Parameters): Finding {
  const days = issueDays(match.exhibit, parameters.basis);
  if (match.match === "possible") return uncertain(match);
  if (days === null) return dateUnconfirmed(match);
  const grounds = [groundsOfField(match, "issuedOn")];
  const [word, wordEn] = parameters.inclusive === true ? ["chậm nhất ngày", "by"] : ["trước ngày", "before"];
  const rule = `(${word} ${vietnameseDay(due)})`;
  const [issued, issuedEn] = days.from === "signature" ? ["Ký số ngày", "Digitally signed on"] : ["Ban hành ngày", "Issued on"];
  const [unit, unitEn] = parameters.countedIn === "days" ? ["ngày", "day(s)"] : ["ngày làm việc", "working day(s)"];
  const late = latenessOf(match, due, parameters);
  if (late.min === 0 && late.max === 0) {
    const words = [
      `${issued} ${vietnameseDay(days.latest)}, đúng thời hạn ${rule}`,
      `${issuedEn} ${days.latest}, in time (${wordEn} ${due})`,
    ];
    return finding("evidence/in-time", "passed", [words[0] ?? "", words[1] ?? ""], grounds);
  }
  if (late.min === 0) return open(match, due, days.latest);
  const by = late.min === late.max ? twoDigits(late.min) : `từ ${twoDigits(late.min)} đến ${twoDigits(late.max)}`;
  const byEn = late.min === late.max ? String(late.min) : `${late.min} to ${late.max}`;
  return finding(
    "evidence/late",
    "failed",
    [
      `${issued} ${vietnameseDay(days.latest)}, chậm ${by} ${unit} so với quy định ${rule}`,
      `${issuedEn} ${days.latest}, ${byEn} ${unitEn} late (due ${wordEn} ${due})`,
    ],
    grounds,
  );
}

/** The dates are known, and still it is not settled: the named day itself, or a signature that nobody verified. */
function open(match: Match, due: string, day: string): Finding {
  const onTheDay = day === due;
  return finding(
    onTheDay ? "evidence/on-the-due-day" : "evidence/date-unconfirmed",
    "cannot-tell",
    onTheDay
      ? [
          `Ban hành đúng ngày ${vietnameseDay(due)}; bộ tiêu chí chưa nói rõ ngày này có được tính là đúng hạn không`,
          `Issued on ${due} itself; the criteria set does not settle whether that day is in time`,
        ]
      : [
          `Ngày ghi trên văn bản và ngày ký số khác nhau (muộn nhất ${vietnameseDay(day)}), đề nghị xác nhận ngày ban hành (issuedOn)`,
          `The typed date and the signature's differ (latest ${day}); please confirm the field issuedOn`,
        ],
    [groundsOfField(match, "issuedOn")],
  );
}

function judge(parameters: Parameters, { frame, matches }: RuleCase): Verdict {
  if (matches.length === 0) return nothingFound();
  const due = dayInYear(parameters.due, frame.year);
  const judged = matches.map((match) => ({ match, sure: match.match === "certain", ...latenessOf(match, due, parameters) }));
  const shortfall = combinedLateness(judged, parameters.counts);
  const direction = parameters.counts === "first" ? 1 : -1;
  const decisive = judged
    .filter(({ min, max }) => min <= shortfall.max && max >= shortfall.min)
    .sort((one, other) => direction * (one.min - other.min));
  // Where the verdict is open, what leaves it open comes first; where it is settled, only what settled it is said.
  const settled = shortfall.min === shortfall.max;
  const said = settled ? decisive.filter(({ sure, min, max }) => sure && min === max).slice(0, 1) : decisive;
  return { shortfall, findings: said.map(({ match }) => sentence(match, due, parameters)) };
}

const due = { yearOffset: -1, day: "12-05" };
const rule = { kind: "date-threshold", due, inclusive: false, lateFrom: "named-day", basis: "typed", counts: "first" };
const rungs = [
  { shortfall: 0, points: 1, basis: "max" as const },
  { shortfall: 6, points: 0.5, basis: "observed" as const },
  { shortfall: "all" as const, points: 0, basis: "stated" as const },
];

/** A document must be issued by a day of the year (ban hành trước ngày …). Measures days late. */
export const dateThreshold = defineRule({
  kind: "date-threshold",
  parameters: Parameters,
  judge,
  examples: {
    passed: [
      { says: "issued before the day", rule, rungs, documents: [{ issuedOn: "2019-11-28" }], points: 1, code: "evidence/in-time" },
      {
        says: "issued on the day, which is in time",
        rule: { ...rule, inclusive: true },
        rungs,
        documents: [{ issuedOn: "2019-12-05" }],
        points: 1,
      },
      {
        says: "the day is a Sunday, which the set moves to Monday",
        rule: { ...rule, due: { yearOffset: -1, day: "12-01" }, inclusive: true, daysOff: "move" },
        rungs,
        documents: [{ issuedOn: "2019-12-02" }],
        points: 1,
      },
      {
        says: "the first issue counts, and a later version does not",
        rule,
        rungs,
        documents: [{ issuedOn: "2020-01-05" }, { issuedOn: "2019-12-03" }],
        points: 1,
      },
      {
        says: "one in time settles it, whatever the unread date of another",
        rule,
        rungs,
        documents: [{ issuedOn: null }, { issuedOn: "2019-12-03" }],
        points: 1,
      },
    ],
    failed: [
      {
        says: "six days late as the offices count it",
        rule,
        rungs,
        documents: [{ issuedOn: "2019-12-11" }],
        points: 0.5,
        code: "evidence/late",
        message: "Ban hành ngày 11/12/2019, chậm 06 ngày so với quy định (trước ngày 05/12/2019): 0,5/1 điểm",
      },
      {
        says: "late by working days, where the set counts those",
        rule: { ...rule, countedIn: "working-days" },
        rungs,
        documents: [{ issuedOn: "2019-12-11" }],
        points: 0.5,
        message: "Ban hành ngày 11/12/2019, chậm 04 ngày làm việc so với quy định (trước ngày 05/12/2019): 0,5/1 điểm",
      },
      { says: "issued on the day, which is too late", rule, rungs, documents: [{ issuedOn: "2019-12-05" }], points: 0.5 },
      { says: "later than any rung that is known", rule, rungs, documents: [{ issuedOn: "2020-01-15" }], points: [0, 0.5] },
      {
        says: "the version in force counts",
        rule: { ...rule, counts: "last" },
        rungs,
        documents: [{ issuedOn: "2019-12-03" }, { issuedOn: "2019-12-10" }],
        points: 0.5,
      },
      {
        says: "signed digitally after the typed date",
        rule: { ...rule, basis: "signature" },
        rungs,
        documents: [{ issuedOn: "2019-12-02", signedAt: "2019-12-10T18:30:00Z", signatureValid: true }],
        points: 0.5,
        message: "Ký số ngày 11/12/2019, chậm 06 ngày so với quy định (trước ngày 05/12/2019): 0,5/1 điểm",
      },
      { says: "not there at all", rule, rungs, documents: [], points: 0, code: "evidence/missing" },
    ],
    "cannot-tell": [
      {
        says: "a date that must be confirmed never makes late",
        rule,
        rungs,
        documents: [{ issuedOn: "2019-12-11", handwritten: true }],
        points: [0, 1],
        code: "evidence/date-unconfirmed",
      },
      { says: "an unread date", rule, rungs, documents: [{ issuedOn: null }], points: [0, 1], code: "evidence/date-unconfirmed" },
      {
        says: "a late one beside one that may have been in time",
        rule,
        rungs,
        documents: [{ issuedOn: "2019-12-11" }, { issuedOn: null }],
        points: [0.5, 1],
      },
      {
        says: "on the day, which the set does not settle",
        rule: { ...rule, inclusive: null },
        rungs,
        documents: [{ issuedOn: "2019-12-05" }],
        points: [0.5, 1],
        code: "evidence/on-the-due-day",
      },
      {
        says: "a signature that nobody verified contradicts the typed date",
        rule: { ...rule, basis: "signature" },
        rungs,
        documents: [{ issuedOn: "2019-12-02", signedAt: "2019-12-11T09:00:00+07:00", signatureValid: null }],
        points: [0.5, 1],
      },
      {
        says: "a signature made so long after the typed date that it may be a copy's",
        rule: { ...rule, basis: "signature" },
        rungs,
        documents: [{ issuedOn: "2019-12-02", signedAt: "2020-11-20T09:00:00+07:00", signatureValid: true }],
        points: [0, 1],
        code: "evidence/date-unconfirmed",
      },
      {
        says: "a document that may not be the one",
        rule,
        rungs,
        documents: [{ issuedOn: "2019-12-11", subject: null, paragraphs: ["Kế hoạch cải cách hành chính năm 2020"] }],
        points: [0, 1],
        code: "evidence/uncertain",
      },
    ],
  },
});
