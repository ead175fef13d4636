/** What repeats (định kỳ, hàng tháng, 02 lần/quý, ngày 05 tháng cuối quý). */
import type { Bound, Deadline } from "#schemas/deadline.ts";
import { type Expression, type Form, type Reading, reading } from "./expression.ts";

type Groups = Record<string, string | undefined>;

const unit = "(?<unit>ngày|tuần|tháng|quý|(?:0?6|sáu)\\s+tháng|năm)";
const every = "(?:hàng|hằng|mỗi|từng)";
const regular = "(?:theo\\s+)?(?:định\\s+kỳ\\s+)?";

const pers: readonly (readonly [RegExp, NonNullable<Deadline["per"]>])[] = [
  [/^ngày làm việc/iu, "working-day"],
  [/^ngày/iu, "day"],
  [/^tuần/iu, "week"],
  [/^tháng/iu, "month"],
  [/^quý/iu, "quarter"],
  [/^(?:0?6|sáu)\s+tháng/iu, "half-year"],
  [/^năm/iu, "year"],
];
const perOf = (written: string) => pers.find(([pattern]) => pattern.test(written))?.[1] ?? null;

const numbers: Record<string, number> = { một: 1, hai: 2, ba: 3, bốn: 4, năm: 5, sáu: 6 };
const numberOf = (written: string): number => numbers[written.toLowerCase()] ?? Number(written);
const count = "(?<count>\\d{1,3}|một|hai|ba|bốn)";

const forms: readonly (readonly [RegExp, (groups: Groups) => Reading | null])[] = [
  // "hàng tháng", "định kỳ hàng quý", "định kỳ quý"
  [
    new RegExp(`(?<!\\p{L})(?:${regular}${every}\\s+|(?:theo\\s+)?định\\s+kỳ\\s+)${unit}(?!\\p{L}|\\s*/\\s*(?:\\d|lần))`, "giu"),
    ({ unit: each }) => times(1, each),
  ],
  // "02 lần/tháng", "mỗi quý 01 lần", "04 lần trong năm"
  [
    new RegExp(
      `(?<!\\p{L})${regular}(?:ít\\s+nhất\\s+)?${count}\\s+lần\\s*(?:/|trong\\s+|mỗi\\s+|một\\s+)\\s*(?:(?:01|1|một)\\s+)?${unit}(?!\\p{L})`,
      "giu",
    ),
    ({ count: n, unit: each }) => times(numberOf(n ?? ""), each),
  ],
  [
    new RegExp(`(?<!\\p{L})${regular}${every}\\s+${unit}\\s+(?:ít\\s+nhất\\s+)?${count}\\s+lần`, "giu"),
    ({ count: n, unit: each }) => times(numberOf(n ?? ""), each),
  ],
  // "định kỳ 2 tuần/lần", "3 tháng một lần"
  [
    new RegExp(
      `(?<!\\p{L})${regular}(?<every>\\d{1,2})\\s+(?<unit>ngày|tuần|tháng|năm)\\s*(?:/\\s*(?:01\\s+|1\\s+)?|(?:một|1|01)\\s+)lần`,
      "giu",
    ),
    everyFew,
  ],
  [/(?<!\p{L})(?<unit>tháng|quý|tuần|năm)\s*\/\s*(?:01\s+|1\s+)?lần/giu, ({ unit: each }) => times(1, each)],
  // "ngày 25 hàng tháng", "trước ngày 05, tháng cuối cùng của quý"
  [
    new RegExp(
      `${operator()}(?<!\\p{L})ngày\\s+(?<day>\\d{1,2})\\s*,?\\s*(?:của\\s+)?(?:${every}\\s+(?<monthly>tháng)|tháng\\s+(?<place>đầu|cuối)(?:\\s+cùng|\\s+tiên)?(?:\\s+của)?(?:\\s+${every})?\\s+quý(?<next>\\s+(?:sau|tiếp\\s+theo))?)`,
      "giu",
    ),
    dayOfMonth,
  ],
  // "thứ Sáu hàng tuần"
  [
    new RegExp(
      `${operator()}(?<!\\p{L})(?:thứ\\s+(?<weekday>hai|ba|tư|năm|sáu|bảy|[2-7])|(?<sunday>chủ\\s+nhật))\\s+${every}\\s+tuần`,
      "giu",
    ),
    dayOfWeek,
  ],
];

function operator(): string {
  return "(?:(?<!\\p{L})(?<operator>trước|chậm\\s+nhất(?:\\s+là)?|vào|gửi)\\s+)?";
}

/** The forms of what repeats, with what a list adds to them ("hàng tháng, hàng quý, 6 tháng và năm"). */
export const recurringForms: readonly Form[] = forms.map(
  ([pattern, read]): Form =>
    (text) => {
      const found = [...text.matchAll(pattern)].flatMap((match): Expression[] => {
        const one = read(match.groups ?? {});
        return one === null ? [] : [{ start: match.index, end: match.index + match[0].length, strength: "repeated", readings: [one] }];
      });
      return found.flatMap((expression) => [expression, ...listedAfter(text, expression.end)]);
    },
);

const listItem = /\s*(?:,|;|và|,\s*và)\s+(?<written>(?:0?6|sáu)\s+tháng|quý|tháng|năm)(?=\s*(?:[,;.)]|$|và\s|\n))/iuy;

function listedAfter(text: string, from: number): Expression[] {
  const found: Expression[] = [];
  listItem.lastIndex = from;
  for (let match = listItem.exec(text); match !== null; match = listItem.exec(text)) {
    const written = match.groups?.written ?? "";
    const one = times(1, written);
    const end = listItem.lastIndex;
    if (one !== null) found.push({ start: end - written.length, end, strength: "repeated", readings: [one] });
  }
  return found;
}

function times(count: number, unitName: string | undefined): Reading | null {
  const per = perOf(unitName ?? "");
  return per === null || !(count > 0) ? null : reading("recurring", { times: count, per });
}

const frequencies: Record<string, string> = { ngày: "DAILY", tuần: "WEEKLY", tháng: "MONTHLY", năm: "YEARLY" };

/** Every few weeks: where a single unit says it, that unit. */
function everyFew({ every: written, unit: name }: Groups): Reading | null {
  const [every, unitName] = [Number(written), (name ?? "").toLowerCase()];
  if (every === 1) return times(1, unitName);
  if (unitName === "tháng" && every === 3) return times(1, "quý");
  if (unitName === "tháng" && every === 6) return times(1, "6 tháng");
  const frequency = frequencies[unitName];
  return frequency === undefined || every < 1 ? null : reading("recurring", { rrule: `FREQ=${frequency};INTERVAL=${every}` });
}

const boundOf = (written: string | undefined): Bound =>
  written === undefined || /^(?:vào|gửi)/iu.test(written) ? "on" : /^trước/iu.test(written) ? "before" : "by";

function dayOfMonth({ operator: written, day, monthly, place, next }: Groups): Reading | null {
  if (Number(day) < 1 || Number(day) > 31) return null;
  const bound = boundOf(written);
  if (monthly !== undefined) return reading("recurring", { rrule: `FREQ=MONTHLY;BYMONTHDAY=${Number(day)}`, bound });
  const month = next !== undefined || /^đầu/iu.test(place ?? "") ? "1,4,7,10" : "3,6,9,12";
  return reading("recurring", { rrule: `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${Number(day)}`, bound });
}

const weekdays: Record<string, string> = {
  hai: "MO",
  ba: "TU",
  tư: "WE",
  năm: "TH",
  sáu: "FR",
  bảy: "SA",
  2: "MO",
  3: "TU",
  4: "WE",
  5: "TH",
  6: "FR",
  7: "SA",
};

function dayOfWeek({ operator: written, weekday, sunday }: Groups): Reading | null {
  const day = sunday !== undefined ? "SU" : weekdays[(weekday ?? "").toLowerCase()];
  return day === undefined ? null : reading("recurring", { rrule: `FREQ=WEEKLY;BYDAY=${day}`, bound: boundOf(written) });
}
