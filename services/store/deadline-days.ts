import type { Deadline } from "#schemas/deadline.ts";
import { IsoDate } from "#schemas/identifiers.ts";

/** The first and last day of a deadline, inclusive; null where it names no day of a known year. */
type Days = { readonly first: string | null; readonly last: string | null };

const none: Days = { first: null, last: null };

const known = (day: string | null): string | null => IsoDate.safeParse(day).data ?? null;

/** The days of a deadline that stands in the calendar by itself: a date, or a window. */
export function daysOf(deadline: Deadline): Days {
  if (deadline.kind === "date") return { first: known(deadline.due), last: known(deadline.due) };
  if (deadline.kind !== "window") return none;
  const [first, last] = [known(deadline.from), known(deadline.to)];
  return { first: first ?? last, last: last ?? first };
}

type Rule = { readonly months: readonly number[] | null; readonly days: readonly number[]; readonly weekdays: readonly number[] };

const weekdayNames = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

/** The parts of RFC 5545 that papers use: yearly or monthly on days of the month, weekly on days of the week. */
function ruleOf(rrule: string): Rule | null {
  const parts = new Map(rrule.split(";").map((part) => [part.split("=")[0] ?? "", part.split("=")[1] ?? ""]));
  const numbers = (key: string) => (parts.get(key) ?? "").split(",").map(Number).filter(Number.isInteger).filter(Boolean);
  const frequency = parts.get("FREQ");
  const only = [...parts.keys()].every((key) => ["FREQ", "BYMONTH", "BYMONTHDAY", "BYDAY"].includes(key));
  if (!only) return null;
  const weekdays = (parts.get("BYDAY") ?? "")
    .split(",")
    .flatMap((name) => (weekdayNames.includes(name) ? [weekdayNames.indexOf(name)] : []));
  const months = parts.has("BYMONTH") ? numbers("BYMONTH") : null;
  const days = numbers("BYMONTHDAY");
  if (frequency === "WEEKLY" && weekdays.length > 0 && days.length === 0) return { months, days, weekdays };
  if (frequency === "MONTHLY" && days.length > 0 && weekdays.length === 0) return { months, days, weekdays };
  if (frequency === "YEARLY" && days.length > 0 && months !== null && weekdays.length === 0) return { months, days, weekdays };
  return null;
}

/** A day of the month counted from its end where it is negative: -1 is the last. */
function matches(rule: Rule, day: Date): boolean {
  if (rule.months !== null && !rule.months.includes(day.getUTCMonth() + 1)) return false;
  if (rule.weekdays.length > 0) return rule.weekdays.includes(day.getUTCDay());
  const length = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();
  return rule.days.some((wanted) => (wanted > 0 ? wanted : length + 1 + wanted) === day.getUTCDate());
}

const longestRangeDays = 3_660;

/** The days from `from` to `to`, inclusive, on which a recurring deadline falls; null where its rule is not a simple one. */
export function recurrences(deadline: Deadline, from: string, to: string): string[] | null {
  const rule = deadline.rrule === null ? null : ruleOf(deadline.rrule);
  if (rule === null) return null;
  const days: string[] = [];
  const day = new Date(`${from}T00:00:00Z`);
  for (let count = 0; count < longestRangeDays && day.toISOString().slice(0, 10) <= to; count += 1) {
    if (matches(rule, day)) days.push(day.toISOString().slice(0, 10));
    day.setUTCDate(day.getUTCDate() + 1);
  }
  return days;
}
