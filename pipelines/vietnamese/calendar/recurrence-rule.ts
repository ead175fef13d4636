/** Rules of what repeats, as far as papers use them: RFC 5545 without ordinals of weekdays. */
import { daysInMonth } from "../calendar-date.ts";
import { daysAfter, partsOf, weekdayOf } from "./iso-days.ts";

/** A rule that was understood; what is null is not restricted by it. `BYMONTHDAY=-1` is the last day of the month. */
type RecurrenceRule = {
  readonly frequency: "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY";
  readonly interval: number;
  readonly months: readonly number[] | null;
  readonly monthDays: readonly number[] | null;
  readonly weekdays: readonly number[] | null;
};

const weekdayNames = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];
const frequencies = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"] as const;
const understood = ["FREQ", "INTERVAL", "BYMONTH", "BYMONTHDAY", "BYDAY"];

/** Reads a rule; null where it says more than is understood here. */
export function readRule(rrule: string): RecurrenceRule | null {
  const parts = new Map(rrule.split(";").map((part) => [part.split("=")[0] ?? "", part.split("=")[1] ?? ""]));
  const frequency = frequencies.find((each) => each === parts.get("FREQ"));
  if (frequency === undefined || [...parts.keys()].some((key) => !understood.includes(key))) return null;
  const list = (key: string, read: (item: string) => number) => parts.get(key)?.split(",").map(read) ?? null;
  const interval = Number(parts.get("INTERVAL") ?? 1);
  const [months, monthDays] = [list("BYMONTH", Number), list("BYMONTHDAY", Number)];
  const weekdays = list("BYDAY", (name) => weekdayNames.indexOf(name));
  const numbers = [interval, ...(months ?? []), ...(monthDays ?? [])];
  if (interval < 1 || numbers.some((each) => !Number.isInteger(each) || each === 0) || weekdays?.includes(-1) === true) return null;
  return { frequency, interval, months, monthDays, weekdays };
}

/**
 * Whether a rule says by itself on which days it falls. Where not, or where it leaves periods out, it has to be known since when it
 * holds (DTSTART): the day of issue, for want of another.
 */
export function needsBeginning({ frequency, interval, months, monthDays, weekdays }: RecurrenceRule): boolean {
  if (interval > 1) return true;
  if (frequency === "YEARLY") return months === null || monthDays === null;
  if (frequency === "MONTHLY") return monthDays === null;
  return frequency === "WEEKLY" && weekdays === null;
}

/** Weeks begin on Monday, as RFC 5545 has it where nobody says. */
const weekOf = (day: string): number => Math.floor(daysAfter(day, "2001-01-01") / 7);

/** How many days, weeks, months or years lie between two days, boundaries counted. */
function periodsBetween(frequency: RecurrenceRule["frequency"], day: string, since: string): number {
  const [[year, month], [sinceYear, sinceMonth]] = [partsOf(day), partsOf(since)];
  if (frequency === "DAILY") return daysAfter(day, since);
  if (frequency === "WEEKLY") return weekOf(day) - weekOf(since);
  return frequency === "MONTHLY" ? (year - sinceYear) * 12 + month - sinceMonth : year - sinceYear;
}

/** Whether a rule falls on a day. `since` is null only for rules that need no beginning. */
export function fallsOn(rule: RecurrenceRule, day: string, since: string | null): boolean {
  if (since !== null && day < since) return false;
  if (since !== null && periodsBetween(rule.frequency, day, since) % rule.interval !== 0) return false;
  const [year, month, date] = partsOf(day);
  const begun = since === null ? null : partsOf(since);
  const { frequency, months, monthDays, weekdays } = rule;
  if (months !== null ? !months.includes(month) : frequency === "YEARLY" && begun !== null && month !== begun[1]) return false;
  if (weekdays !== null) return weekdays.includes(weekdayOf(day));
  if (monthDays !== null) return monthDays.some((wanted) => (wanted > 0 ? wanted : daysInMonth(year, month) + 1 + wanted) === date);
  if (begun === null || since === null || frequency === "DAILY") return true;
  return frequency === "WEEKLY" ? weekdayOf(day) === weekdayOf(since) : date === begun[2];
}
