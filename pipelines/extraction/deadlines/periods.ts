/** Windows of months: of a year that is written, of the plan's year, or of a year named by its distance. */
import { daysInMonth } from "#pipelines/vietnamese/calendar-date.ts";
import { monthDay, type Reading, reading, type Setting } from "./expression.ts";

/** Which year a period lies in: written out, so many years from the one in question, or not said. */
type YearReference = { year: number } | { offset: number } | null;

/** From the first day of a month to the last of another, in the year that is meant. */
export function months(first: number, last: number, reference: YearReference, { planYear }: Setting): Reading | null {
  if (first < 1 || last > 12 || first > last) return null;
  const year = reference !== null && "year" in reference ? reference.year : reference === null ? planYear : null;
  if (year !== null) return reading("window", { from: isoOf(year, first, 1), to: isoOf(year, last, daysInMonth(year, last)) });
  const yearOffset = reference !== null && "offset" in reference ? reference.offset : 0;
  return reading("relative-year", { from: monthDay(first, 1), to: monthDay(last, daysInMonth(2021, last)), yearOffset });
}

/** All of some years. */
export function years(first: number, last: number): Reading {
  return reading("window", { from: isoOf(first, 1, 1), to: isoOf(last, 12, 31) });
}

/** The last day of a month. */
export function endOfMonth(year: number, month: number): string {
  return isoOf(year, month, daysInMonth(year, month));
}

/** ISO 8601 of a day that is known to exist. */
export function isoOf(year: number, month: number, day: number): string {
  return `${year}${monthDay(month, day).slice(1)}`;
}

/** How a year is named after a period: "/2021", "năm 2021", "của năm trước liền kề năm thực hiện kế hoạch". */
export const yearPattern =
  "(?:\\s*/\\s*(?<slashYear>20\\d\\d)|\\s*,?\\s*(?:của\\s+)?năm\\s+(?<year>20\\d\\d)|" +
  "\\s*,?\\s*(?:của\\s+)?năm\\s+(?<direction>trước|sau|tiếp\\s+theo|kế\\s+tiếp)(?:\\s+liền\\s+kề)?(?:\\s+(?:của\\s+)?năm\\s+(?:thực\\s+hiện(?:\\s+kế\\s+hoạch)?|kế\\s+hoạch|đánh\\s+giá|báo\\s+cáo))?|" +
  "\\s*,?\\s*(?:của\\s+)?năm\\s+(?<same>thực\\s+hiện|kế\\s+hoạch|đánh\\s+giá|hiện\\s+hành))?";

/** The year that the groups of `yearPattern` name. */
export function yearReference(groups: Record<string, string | undefined>): YearReference {
  const written = groups.slashYear ?? groups.year;
  if (written !== undefined) return { year: Number(written) };
  if (groups.direction !== undefined) return { offset: /^trước/iu.test(groups.direction) ? -1 : 1 };
  return groups.same === undefined ? null : { offset: 0 };
}
