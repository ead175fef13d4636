/** Quarters, months, half-years and years as windows (quý, tháng, 6 tháng, năm). */
import { type Expression, type Form, type Reading, reading, type Strength } from "./expression.ts";
import { endOfMonth, isoOf, months, yearPattern, yearReference, years } from "./periods.ts";

const within = "(?<within>(?<!\\p{L})(?:trong|vào|từ)\\s+)?";
/** Two or three strokes are a number however they were read: there is no 11th quarter. */
const quarter = "(?:[1l]V|IV|[I1l|]{2,3}|I|[1-4](?![.)\\d]))";
const following = "(?<following>\\s*,?\\s*(?:và\\s+)?(?:những|các)\\s+năm\\s+tiếp\\s+theo)?";
const until = "(?<operator>đến\\s+hết|đến\\s+cuối|hết|trước|chậm\\s+nhất(?:\\s+(?:là|trong|vào))?|đến|xong\\s+trong)\\s+";

const quarters = new RegExp(
  `${within}(?<!\\p{L})quý\\s+(?<list>${quarter}(?!\\p{L})(?:[^\\S\\n]*(?:[,;+&-]|và|đến)[^\\S\\n]*(?:quý\\s+)?${quarter}(?!\\p{L})(?!\\s*[/.]\\s*\\d{1,2}(?!\\d))){0,7})${yearPattern}`,
  "giu",
);
const monthList = new RegExp(
  `${within}(?<!\\p{L}|\\d\\s)tháng\\s+(?<list>\\d{1,2}(?:[^\\S\\n]*(?:[,;+&-]|và|đến)[^\\S\\n]*(?:tháng\\s+)?\\d{1,2}(?![\\d.)])){0,11})(?!\\d|\\s*(?:lần|/\\s*(?!20\\d\\d)))${yearPattern}`,
  "giu",
);
const halfYear = new RegExp(`${within}(?<!\\d)(?:0?6|sáu)\\s+tháng\\s+(?<half>đầu|cuối)\\s+năm(?:\\s+(?<year>20\\d\\d))?`, "giu");
const wholeYear = new RegExp(`${within}(?<!\\p{L})(?:cả\\s+)?năm\\s+(?<year>20\\d\\d)(?!\\d)(?!\\s*[-–]\\s*\\d)${following}`, "giu");
const planYear = new RegExp(
  `(?<!\\p{L})(?:trong|cả)\\s+năm(?!\\s+\\d)(?:\\s+(?<direction>trước|sau)(?:\\s+liền\\s+kề)?)?${following}`,
  "giu",
);
const yearSpan =
  /(?<within>trong\s+)?(?<!\p{L})(?:giai đoạn|từ năm|các năm|năm)\s+(?<first>20\d\d)\s*(?:[-–]|đến(?:\s+năm)?)\s*(?<last>20\d\d)/giu;
const untilPeriod = new RegExp(
  `(?<!\\p{L})${until}(?:(?<unit>tháng)\\s+(?<month>\\d{1,2})\\s*(?:/|năm)\\s*(?<monthYear>20\\d\\d)|quý\\s+(?<quarter>${quarter})\\s*(?:/|năm)\\s*(?<quarterYear>20\\d\\d)|năm\\s+(?<yearOnly>20\\d\\d))(?!\\d)`,
  "giu",
);

const monthSpan =
  /(?<!\p{L})từ\s+tháng\s+(?<first>\d{1,2})\s*(?:\/|năm)\s*(?<firstYear>20\d\d)\s*(?:đến|-)\s*(?:hết\s+)?tháng\s+(?<last>\d{1,2})\s*(?:\/|năm)\s*(?<lastYear>20\d\d)(?!\d)/giu;

/** What is a period only where nothing but times is expected: "2021 - 2025", "12/2021". */
const onlyYears = /(?<=^|[\n;.]\s{0,3})(?<first>20\d\d)\s*(?:-\s*(?<last>20\d\d))?(?=\s{0,3}(?:$|[\n;.]))/gu;
const onlyMonth = /(?<![\d/])(?<month>\d{1,2})\s*\/\s*(?<slashYear>20\d\d)(?![\d/])/gu;

const romans: Record<string, number> = { I: 1, II: 2, III: 3, IV: 4 };
const quarterNumber = (written: string): number =>
  romans[(/^[1l|]V$|^.{2,3}$/iu.test(written) ? written.replace(/[1l|]/g, "I") : written).toUpperCase()] ?? Number(written);

/** Runs a pattern over a text; `read` gives the readings of one match, none where it is no expression. */
function form(
  pattern: RegExp,
  strength: (groups: Record<string, string | undefined>) => Strength,
  read: (groups: Record<string, string | undefined>, setting: Parameters<Form>[1]) => (Reading | null)[],
): Form {
  return (text, setting) =>
    [...text.matchAll(pattern)].flatMap((match): Expression[] => {
      const groups = match.groups ?? {};
      const readings = read(groups, setting).filter((each) => each !== null);
      return readings.length === 0
        ? []
        : [{ start: match.index, end: match.index + match[0].length, strength: strength(groups), readings }];
    });
}

const placed =
  (inner: Form): Form =>
  (text, setting) =>
    setting.placed ? inner(text, setting) : [];

const asPeriod = ({ within: word }: Record<string, string | undefined>): Strength => (word === undefined ? "bare" : "period");

/** "tháng 3 đến tháng 6" is one stretch, "tháng 3, 4, 6" are three. */
function listed(list: string, number: (written: string) => number): [number, number][] {
  const parts = list.split(/\s*(?:[,;+&]|và)\s*/u).map((part) => part.replace(/quý|tháng/giu, "").trim());
  return parts.map((part) => {
    const [first = "", last = first] = part.split(/\s*(?:-|đến)\s*/u);
    return [number(first), number(last)];
  });
}

/** The forms of windows. */
export const periodForms: readonly Form[] = [
  placed(
    form(
      onlyYears,
      () => "bare",
      ({ first, last }) => [years(Number(first), Number(last ?? first))],
    ),
  ),
  placed(
    form(
      onlyMonth,
      () => "bare",
      ({ month, slashYear }, setting) => [months(Number(month), Number(month), { year: Number(slashYear) }, setting)],
    ),
  ),
  form(quarters, asPeriod, (groups, setting) =>
    opened(
      listed(groups.list ?? "", quarterNumber).map(([first, last]) => months(3 * first - 2, 3 * last, yearReference(groups), setting)),
      groups,
    ),
  ),
  form(
    monthList,
    (groups) => (yearReference(groups) === null ? "bare" : asPeriod(groups)),
    (groups, setting) =>
      opened(
        listed(groups.list ?? "", Number).map(([first, last]) => months(first, last, yearReference(groups), setting)),
        groups,
      ),
  ),
  form(
    monthSpan,
    () => "period",
    ({ first, firstYear, last, lastYear }) => [
      window(isoOf(Number(firstYear), Number(first), 1), endOfMonth(Number(lastYear), Number(last)), [Number(first), Number(last)]),
    ],
  ),
  form(halfYear, asPeriod, (groups, setting) => [
    groups.half?.toLowerCase() === "đầu" ? months(1, 6, yearReference(groups), setting) : months(7, 12, yearReference(groups), setting),
  ]),
  form(wholeYear, asPeriod, (groups) => [
    ...(groups.following === undefined ? opened([years(Number(groups.year), Number(groups.year))], groups) : [reading("ongoing", {})]),
  ]),
  form(
    planYear,
    ({ following: on }) => (on === undefined ? "bare" : "period"),
    (groups, setting) => [groups.following === undefined ? months(1, 12, yearReference(groups), setting) : reading("ongoing", {})],
  ),
  form(yearSpan, asPeriod, (groups) => [years(Number(groups.first), Number(groups.last))]),
  form(untilPeriod, boundaryStrength, (groups) => [boundary(groups)]),
];

function window(from: string, to: string, monthNumbers: readonly number[]): Reading | null {
  return from < to && monthNumbers.every((month) => month >= 1 && month <= 12) ? reading("window", { from, to }) : null;
}

/** "từ tháng 10/2021" without an end begins, it is no window. */
function opened(readings: readonly (Reading | null)[], { within: word, list }: Record<string, string | undefined>): (Reading | null)[] {
  const [only, ...others] = readings;
  const begins = /^từ/iu.test(word ?? "") && others.length === 0 && !/đến|-/iu.test(list ?? "");
  return begins && only?.kind === "window" ? [reading("date", { due: only.from, bound: "from" })] : [...readings];
}

/** "đến năm 2030" stands in the names of plans: only "đến hết", "trước" and the like bind by themselves. */
function boundaryStrength({ operator, yearOnly }: Record<string, string | undefined>): Strength {
  return yearOnly !== undefined && /^đến$/iu.test(operator ?? "") ? "bare" : "bounded";
}

/** "đến hết tháng 6/2021" is due on its last day, "trước tháng 6/2021" before its first. */
function boundary(groups: Record<string, string | undefined>): Reading | null {
  const year = Number(groups.monthYear ?? groups.quarterYear ?? groups.yearOnly);
  const last = groups.month !== undefined ? Number(groups.month) : groups.quarter !== undefined ? 3 * quarterNumber(groups.quarter) : 12;
  const first = groups.month !== undefined ? last : groups.quarter !== undefined ? last - 2 : 1;
  if (last < 1 || last > 12) return null;
  if (/^trước/iu.test(groups.operator ?? "")) return reading("date", { due: isoOf(year, first, 1), bound: "before" });
  return reading("date", { due: endOfMonth(year, last), bound: "by" });
}
