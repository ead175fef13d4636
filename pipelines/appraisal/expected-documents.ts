/** Documents that a criterion expects one by one: which were handed in, which lack, which came late. */
import type { Finding } from "#schemas/finding.ts";
import type { Match } from "./evidence.ts";
import { dateUnconfirmed, finding, groundsOfField, nameOf, uncertain } from "./findings.ts";
import { issueDays } from "./issue-days.ts";
import { nothingFound } from "./nothing-found.ts";
import type { Shortfall } from "./points.ts";
import type { Verdict } from "./rule.ts";
import { vietnameseDay } from "./wording.ts";

/**
 * One expected document (văn bản phải có): its name in a sentence, how many of it, by when (null: no day is asked), and
 * what was found for it. `maybe` are documents that may be it, or may be another expected one.
 */
export type ExpectedDocument = {
  readonly name: readonly [string, string];
  readonly times: number;
  readonly due: { readonly day: string; readonly inclusive: boolean } | null;
  readonly found: readonly Match[];
};

/** How many of the documents found count: in time for sure, and in time at best. */
function counted({ found, due }: ExpectedDocument): { least: number; most: number } {
  const verdicts = found.map((match) => punctual(match, due));
  return { least: verdicts.filter((each) => each === "yes").length, most: verdicts.filter((each) => each !== "no").length };
}

function punctual(match: Match, due: ExpectedDocument["due"]): "yes" | "no" | "open" {
  if (match.match === "possible") return "open";
  if (due === null) return "yes";
  const days = issueDays(match.exhibit, "typed");
  if (days === null) return "open";
  return days.latest < due.day || (due.inclusive && days.latest === due.day) ? "yes" : "no";
}

/** One sentence for all that lacks, with what was found as its grounds. */
function tooFew(expected: readonly ExpectedDocument[]): Finding[] {
  const lacking = expected.filter((each) => each.found.length < each.times && counted(each).most < each.times);
  if (lacking.length === 0) return [];
  const name =
    (language: 0 | 1) =>
    ({ name: names, times, found }: ExpectedDocument) =>
      `${names[language]}${times === 1 ? "" : ` (${found.length}/${times})`}`;
  const words: [string, string] = [
    `Không đủ tài liệu kiểm chứng, thiếu ${lacking.map(name(0)).join(", ")}`,
    `Not all evidence is there, lacking: ${lacking.map(name(1)).join(", ")}`,
  ];
  const found = expected.flatMap((each) => each.found).map((match) => groundsOfField(match, "subject"));
  return [finding("evidence/missing", "failed", words, found)];
}

function sentenceOf(match: Match, due: ExpectedDocument["due"]): Finding[] {
  const verdict = punctual(match, due);
  if (match.match === "possible") return [uncertain(match)];
  if (verdict === "open") return [dateUnconfirmed(match)];
  if (verdict === "yes" || due === null) return [];
  const { issuedOn } = match.exhibit.head;
  const [word, wordEn] = due.inclusive ? ["chậm nhất ngày", "by"] : ["trước ngày", "before"];
  return [
    finding(
      "evidence/late",
      "failed",
      [
        `${nameOf(match)} ban hành ngày ${vietnameseDay(issuedOn ?? "")}, không đúng thời hạn (${word} ${vietnameseDay(due.day)})`,
        `${nameOf(match)} was issued on ${issuedOn}, not ${wordEn} ${due.day}`,
      ],
      [groundsOfField(match, "issuedOn")],
    ),
  ];
}

function present(matches: readonly Match[]): Finding {
  const names = matches.map(nameOf).join(", ");
  const grounds = matches.map((match) => groundsOfField(match, "subject"));
  return finding("evidence/present", "passed", [`Có đủ tài liệu kiểm chứng: ${names}`, `All evidence is there: ${names}`], grounds);
}

/**
 * Judges all expected documents; the shortfall counts documents that lack or are late. `loose` are matches that could
 * not be given to one of them and may fill any gap.
 */
export function judgeExpected(expected: readonly ExpectedDocument[], loose: readonly Match[]): Verdict {
  const matches = expected.flatMap(({ found }) => found);
  if (matches.length === 0 && loose.length === 0) return nothingFound();
  const gap = (count: (each: ExpectedDocument) => number) => expected.reduce((sum, each) => sum + Math.max(0, each.times - count(each)), 0);
  const widest = gap((each) => counted(each).least);
  const onlyMaybe = [...matches, ...loose].every(({ match }) => match === "possible");
  const shortfall: Shortfall = {
    min: onlyMaybe ? 0 : Math.max(0, gap((each) => counted(each).most) - loose.length),
    max: onlyMaybe ? Number.POSITIVE_INFINITY : widest,
  };
  if (shortfall.max === 0) return { shortfall, findings: [present(matches)] };
  // What lacks and not what came late could still be among what was not read.
  const late = gap((each) => counted(each).most) - gap(({ found }) => found.length);
  const lacking = Math.max(0, shortfall.min - Math.max(0, late - loose.length));
  const open = loose.map((match) => (match.match === "possible" ? uncertain(match) : dateUnconfirmed(match)));
  const findings = [
    ...open,
    ...tooFew(expected),
    ...expected.flatMap(({ found, due }) => found.flatMap((match) => sentenceOf(match, due))),
  ].map((each) => softened(each, shortfall));
  return { shortfall, lacking, findings };
}

/** What may be filled by a document that could not be placed is not said to lack. */
function softened(each: Finding, shortfall: Shortfall): Finding {
  return shortfall.min === 0 && each.code === "evidence/missing" ? { ...each, outcome: "cannot-tell", level: "warning" } : each;
}
