/** Calendar dates (ngày, tháng, năm) in running text, as people write and OCR reads them. */

/**
 * A date found in a text. `date` is ISO 8601 and null where a part is missing: `precision` says which parts are there.
 * `start` and `end` are places in the text that was searched, `raw` what stands there.
 */
export type DateMatch = {
  date: string | null;
  day: number | null;
  month: number | null;
  year: number | null;
  precision: "day" | "month" | "day-month";
  start: number;
  end: number;
  raw: string;
};

const dayWord = "ng[aàáảãạâ]y";
const monthWord = "th[aáàảãạâ]ng";
const yearWord = "n[aăâàắằ]m";
const small = "[\\dOoIl]{1,2}";
const large = "(?:[12][\\dOol]{3})";
const gap = "\\s{0,3}";
const wordGap = "[\\s.,]{0,3}";
/** A digit may be torn off: `1 1/2023`. */
const slashMonth = "(?<month>1\\s[0-2]|\\d{1,2})";
const afterDay = "[\\]|.]?";
const notInNumber = "(?<!\\d|\\d[/.]|(?<!\\d{3})\\d-)";

/** The forms; the named groups are their parts. Of two that begin at one place the longer holds. */
const forms = [
  `${dayWord}\\s{0,12}(?:(?<day>${small})${afterDay}${gap}|[.…_]{1,12}${gap})?${monthWord}${wordGap}(?<month>${small})${wordGap}${yearWord}${wordGap}(?<year>${large})(?!\\d)`,
  // Without its word a day is no item of a list: `1. Tháng 7 năm 2023`.
  `(?<!\\d)(?<day>\\d{1,2})[\\]|]?${gap}${monthWord}${gap}(?<month>\\d{1,2})${wordGap}${yearWord}${wordGap}(?<year>${large})(?!\\d)`,
  `${dayWord}${gap}(?<day>${small})${gap}${monthWord}${gap}(?<month>${small})(?![\\d/])`,
  `${notInNumber}(?<day>\\d{1,2})(?<sign>${gap}[/.-]${gap})(?<month>\\d{1,2})\\k<sign>(?<year>${large})(?!\\d|${gap}/)`,
  `${notInNumber}(?<day>\\d{1,2})${gap}/${gap}${slashMonth}${gap}/${gap}(?<year>${large})(?!\\d|${gap}/)`,
  `(?<=${dayWord}${gap})(?<day>\\d{1,2})${gap}[/-]${gap}(?<month>\\d{1,2})(?![\\d/.-]|${gap}/)`,
  `(?<!\\p{L})${monthWord}${gap}(?<month>${small})${gap}(?:[/-]${gap}|,?${gap}${yearWord}${gap})(?<year>${large})(?!\\d)`,
  `(?<![\\d/.,-]|[/-]\\s)(?<month>\\d{1,2})${gap}/${gap}(?<year>${large})(?!\\d|${gap}[/-])`,
].map((form) => new RegExp(form, "giu"));

/** All dates of a text, in order. Impossible ones (31/02/2020) and numbers of documents are none. Takes linear time. */
export function findDates(text: string): DateMatch[] {
  const found = forms
    .flatMap((form) => [...text.matchAll(form)].map((match) => ({ start: match.index, end: match.index + match[0].length, match })))
    .sort((one, other) => one.start - other.start || other.end - one.end);
  const dates: DateMatch[] = [];
  let end = 0;
  for (const place of found) {
    if (place.start < end) continue;
    end = place.end; // Also of an impossible date, so that no part of it is taken for another.
    const date = readDate(place.match);
    if (date !== null) dates.push(date);
  }
  return dates;
}

/** The last day of a month, for the years of this calendar (dương lịch). */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** A date as ISO 8601, null where the calendar has no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

const twoDigits = (number: number): string => String(number).padStart(2, "0");

function readDate(match: RegExpExecArray): DateMatch | null {
  const [day, month, year] = [part(match, "day"), part(match, "month"), part(match, "year")];
  // A year that leaps, so that 29/02 without a year is possible.
  if (isoDate(year ?? 2020, month ?? 1, day ?? 1) === null) return null;
  const date = year === null || month === null || day === null ? null : isoDate(year, month, day);
  const precision = day === null ? "month" : year === null ? "day-month" : "day";
  return { date, day, month, year, precision, start: match.index, end: match.index + match[0].length, raw: match[0] };
}

/** A named part as a number, letters that OCR reads for digits undone. */
function part(match: RegExpExecArray, name: string): number | null {
  const written = match.groups?.[name];
  return written === undefined
    ? null
    : Number(
        written
          .replace(/\s/g, "")
          .replace(/[oO]/g, "0")
          .replace(/[IilL]/g, "1"),
      );
}
