/** Parts of a year that a subject names (quý, tháng trong trích yếu). */
import { foldText } from "../vietnamese/text.ts";

/** A part of the year that reports are made for. */
export type PeriodLength = "month" | "quarter" | "half-year" | "year";

/** How many periods of a length a year has. */
export const periodsPerYear: Readonly<Record<PeriodLength, number>> = { month: 12, quarter: 4, "half-year": 2, year: 1 };

const romans: readonly string[] = ["i", "ii", "iii", "iv"];

/**
 * The period of the year that a subject names, counted from 1; null where it names none. “6 tháng” is also the second
 * quarter's report, “9 tháng” the third's, and a bare year the last one's.
 */
export function namedPeriod(subject: string, length: PeriodLength): number | null {
  const plain = foldText(subject);
  if (length === "year") return 1;
  if (length === "month") return numberAfter(plain, /\bthang (?:thu )?(\d{1,2})\b/);
  if (length === "half-year") return /\b(?:0?6|sau) thang cuoi|\bca nam\b/.test(plain) ? 2 : /\b(?:0?6|sau) thang\b/.test(plain) ? 1 : null;
  const quarter = /\bquy (?:thu )?([1-4]|[il1]{1,3}|[il1]v)\b/.exec(plain)?.[1];
  if (quarter !== undefined) return /^[2-4]$/.test(quarter) ? Number(quarter) : romans.indexOf(quarter.replace(/[l1]/g, "i")) + 1;
  if (/\b(?:0?6|sau) thang\b/.test(plain)) return /thang cuoi/.test(plain) ? 4 : 2;
  if (/\b(?:0?9|chin) thang\b/.test(plain)) return 3;
  return null;
}

function numberAfter(plain: string, pattern: RegExp): number | null {
  const number = Number(pattern.exec(plain)?.[1]);
  return number >= 1 && number <= 12 ? number : null;
}

/** The period of the year that a day lies in, counted from 1. */
export function periodOfDay(day: string, length: PeriodLength): number {
  return Math.ceil((Number(day.slice(5, 7)) * periodsPerYear[length]) / 12);
}
