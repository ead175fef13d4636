/** Days with an operator (trước ngày, chậm nhất, đến ngày, vào ngày, từ ngày … đến ngày …). */
import { type DateMatch, findDates, isoDate } from "#pipelines/vietnamese/calendar-date.ts";
import type { Bound } from "#schemas/deadline.ts";
import { dayReading, type Expression, type Form, type Reading, reading } from "./expression.ts";

const clock = "(?:\\d{1,2}\\s*(?:h|g|giờ)\\s*(?:\\d{1,2})?\\s*(?:phút)?\\s*,?\\s*)?";
const operatorEnd = `(?:\\s*(?:là|vào|trong|lúc|:))*\\s+(?:hết\\s+)?${clock}(?:các\\s+)?(?:ngày\\s*)?$`;
const operators: readonly (readonly [RegExp, Bound])[] = [
  // The first letter may be lost at the edge of a cell.
  [new RegExp(`(?<!\\p{L})t?r[ưuƣ][ớơó]c${operatorEnd}`, "iu"), "before"],
  [
    new RegExp(
      `(?<!\\p{L})(?:ch[ậâạ]m\\s+nh[ấâá]t|muộn\\s+nhất|trễ\\s+nhất|đến\\s+hết|đến|hết|hạn\\s+(?:chót|cuối(?:\\s+cùng)?|nộp|nhận)|thời\\s+hạn|không\\s+quá|(?:hoàn\\s+thành|kết\\s+thúc|xong)(?:\\s+xong)?)${operatorEnd}`,
      "iu",
    ),
    "by",
  ],
  [new RegExp(`(?<!\\p{L})(?:vào|gửi|trong)${operatorEnd}`, "iu"), "on"],
  [new RegExp(`(?<!\\p{L})(?:kể\\s+từ|bắt\\s+đầu\\s+từ|từ|sau)${operatorEnd}`, "iu"), "from"],
];
const operatorReach = 50;

const yearly = /^\s*,?\s*(?:hàng|hằng)\s+năm/iu;
const otherYear =
  /^\s*,?\s*(?:của\s+)?năm\s+(?<direction>trước|sau)(?:\s+liền\s+kề(?:\s+(?:của\s+)?năm\s+(?:đánh\s+giá|thực\s+hiện(?:\s+kế\s+hoạch)?|kế\s+hoạch|báo\s+cáo))?)?/iu;
const sameYear = /^\s*,?\s*(?:của\s+)?năm\s+(?:đánh\s+giá|thực\s+hiện|kế\s+hoạch|báo\s+cáo)/iu;
const bareDay =
  /(?<=(?<!\p{L})(?:trước|đến|hết|chậm nhất|hạn|gửi|vào)\s+)(?<day>\d{1,2})\s?\/\s?(?<month>\d{1,2})(?![\d/,.]|\s*(?:điểm|lần|đơn vị|xã))/giu;

/** The form of days. */
export const dayForms: readonly Form[] = [
  (text) => {
    const days = [...findDates(text).filter(({ precision }) => precision !== "month"), ...bareDays(text)].sort(
      (one, other) => one.start - other.start,
    );
    const taken: Expression[] = [];
    for (const [index, day] of days.entries()) {
      if (day.start < (taken.at(-1)?.end ?? 0)) continue;
      const expression = span(text, day, days[index + 1]) ?? single(text, day, taken.at(-1)?.end ?? 0);
      if (expression !== null) taken.push(expression);
    }
    return taken;
  },
];

/** Days without "ngày" and without a year, which are days only behind an operator ("trước 15/1"). */
function bareDays(text: string): DateMatch[] {
  return [...text.matchAll(bareDay)].flatMap((match): DateMatch[] => {
    const [day, month] = [Number(match.groups?.day), Number(match.groups?.month)];
    if (isoDate(2020, month, day) === null) return [];
    const end = match.index + match[0].length;
    return [{ date: null, day, month, year: null, precision: "day-month", start: match.index, end, raw: match[0] }];
  });
}

/** "từ ngày A đến ngày B": the first may leave the month or year to the second. */
function span(text: string, first: DateMatch, last: DateMatch | undefined): Expression | null {
  if (last === undefined || last.start - first.end > 20 || last.date === null) return null;
  const opening = /(?<!\p{L})từ\s+(?:ngày\s*)?$/iu.exec(text.slice(Math.max(0, first.start - 12), first.start));
  if (opening === null || !/^\s*(?:đến|[-–])\s*(?:hết\s+)?(?:ngày\s*)?$/iu.test(text.slice(first.end, last.start))) return null;
  const from =
    first.date ?? (first.day === null || first.month === null || last.year === null ? null : isoDate(last.year, first.month, first.day));
  if (from === null || from > last.date) return null;
  const start = first.start - opening[0].length;
  return { start, end: last.end, strength: "bounded", readings: [reading("window", { from, to: last.date })] };
}

function single(text: string, day: DateMatch, after: number): Expression | null {
  const before = text.slice(Math.max(after, day.start - operatorReach), day.start) + (/^ng/iu.test(day.raw) ? " " : "");
  const found = operators.map(([pattern, bound]) => ({ match: pattern.exec(before), bound })).find(({ match }) => match !== null);
  const start = found?.match == null ? wordStart(text, day) : Math.max(after, day.start - operatorReach) + found.match.index;
  const rest = text.slice(day.end, day.end + 90);
  const bound = found?.bound ?? "by";
  const strength = found === undefined ? "bare" : "bounded";
  const make = (read: Reading | null, tail: string): Expression | null =>
    read === null ? null : { start, end: day.end + tail.length, strength, readings: [read] };
  const repeated = yearly.exec(rest);
  if (repeated !== null && day.month !== null && day.day !== null) {
    const rrule = `FREQ=YEARLY;BYMONTH=${day.month};BYMONTHDAY=${day.day}`;
    return make(reading("recurring", { rrule, bound: found?.bound ?? "on" }), repeated[0]);
  }
  const other = day.year === null ? otherYear.exec(rest) : null;
  if (other !== null) return make(dayReading(day, bound, /^trước/iu.test(other.groups?.direction ?? "") ? -1 : 1), other[0]);
  const same = day.year === null ? sameYear.exec(rest) : null;
  return make(dayReading(day, bound, same === null ? null : 0), same?.[0] ?? "");
}

/** Where the word "ngày" before a date begins. */
function wordStart(text: string, day: DateMatch): number {
  const word = /ngày\s*$/iu.exec(text.slice(Math.max(0, day.start - 8), day.start));
  return day.start - (word?.[0].length ?? 0);
}
