/** When deadlines fall (các lần đến hạn): the days that a text names, and the last day on which it is still in time. */
import type { Deadline } from "#schemas/deadline.ts";
import { IsoDate } from "#schemas/identifiers.ts";
import { addDays, addMonths, daysAfter, daysFromTo } from "./iso-days.ts";
import { eventOf } from "./named-event.ts";
import { type Period, periodsIn } from "./periods.ts";
import { fallsOn, needsBeginning, readRule } from "./recurrence-rule.ts";
import { openWorkingCalendar, type WorkingCalendar } from "./working-days.ts";

/**
 * What becomes of a last day that is no working day. Bộ luật Dân sự 2015 Điều 148.5 moves the end of a period that is counted ("trong
 * thời hạn 05 ngày") to the next working day, and no day that is named: `periods`. `always` moves named days too, `never` none; what is
 * due before a day never moves onto it.
 */
export type DaysOffPolicy = "never" | "periods" | "always";

/** What is known beside the deadline itself; null is not known. `year` is the year in question: of the plan, of the index. */
export type DeadlineSetting = {
  readonly issuedOn: string | null;
  readonly year: number | null;
  readonly eventOn: string | null;
  readonly daysOff: DaysOffPolicy;
};

/**
 * One time that a deadline falls due. `from` and `to` are the days as named, inclusive; `to` is null where no end is. `lastInTime` is the
 * last day that is still in time: of `before` D the day before D, of `by` and `on` D itself, null where nothing can be late. `lawAlone`
 * says that days off were asked for of a year for which nobody announced them.
 */
type Occurrence = {
  readonly from: string;
  readonly to: string | null;
  readonly lastInTime: string | null;
  readonly lawAlone: boolean;
};

/** The days by which a deadline stands in the calendar, without regard to any range; null where they are not known. */
export function standingDays(deadline: Deadline, { issuedOn, year, eventOn }: Omit<DeadlineSetting, "daysOff">): Period | null {
  if (deadline.kind === "relative") {
    const day = endOfPeriod(deadline, eventOn ?? eventOf(deadline.text, issuedOn), openWorkingCalendar());
    return day === null ? null : { from: day, to: day };
  }
  if (deadline.kind !== "date" && deadline.kind !== "window" && deadline.kind !== "relative-year") return null;
  const offset = deadline.kind === "relative-year" ? deadline.yearOffset : null;
  const whichYear = year === null || offset === null ? null : year + offset;
  const known = (day: string | null): string | null => {
    const written = day?.startsWith("--") === true && whichYear !== null ? `${whichYear}${day.slice(1)}` : day;
    return IsoDate.safeParse(written).data ?? null;
  };
  const [from, to] = deadline.due === null ? [known(deadline.from), known(deadline.to)] : [known(deadline.due), known(deadline.due)];
  const [first, last] = [from ?? to, to ?? from];
  return first === null || last === null ? null : { from: first, to: last };
}

/** "05 ngày làm việc trước ngày họp": the period is counted back from its event. */
const backwards = /\d\s*\)?\s*(?:ngày|tuần|tháng|năm)(?:\s+làm\s+việc)?\s*,?\s+trước\s/iu;

/** The day on which so long a time after an event ends; the event's day itself is not counted (Bộ luật Dân sự 2015 Điều 147). */
function endOfPeriod({ times, per, text }: Deadline, eventOn: string | null, calendar: WorkingCalendar): string | null {
  if (eventOn === null || times === null || per === null) return null;
  const count = backwards.test(text) ? -times : times;
  if (per === "working-day") return calendar.addWorking(eventOn, count);
  if (per === "day" || per === "week") return addDays(eventOn, per === "week" ? 7 * count : count);
  const months = { month: 1, quarter: 3, "half-year": 6, year: 12 } as const;
  return addMonths(eventOn, months[per] * count);
}

/** Of a range without end, ten years are looked at. */
const longestRangeDays = 3_660;

/** The days, or the periods, of a recurring deadline; null where they are not known. */
function repeated({ rrule, per }: Deadline, since: string | null, range: Period): Period[] | null {
  const rule = rrule === null ? null : readRule(rrule);
  const from = since !== null && since > range.from ? since : range.from;
  const furthest = addDays(from, longestRangeDays - 1);
  const to = daysAfter(furthest, range.to) > 0 ? range.to : furthest;
  if (rrule === null && per !== null) return periodsIn(per, from, to);
  if (rule === null || (since === null && needsBeginning(rule))) return null;
  return daysFromTo(from, to).flatMap((day) => (fallsOn(rule, day, since) ? [{ from: day, to: day }] : []));
}

/** The last day in time of days that a text names. */
function lastInTime(days: Period, { kind, bound, per }: Deadline, policy: DaysOffPolicy, calendar: WorkingCalendar): string | null {
  if (bound === "from") return null;
  if (bound === "before") return addDays(days.from, -1);
  // A report "hằng ngày" is not moved from one day to another.
  const moved = policy === "always" ? per !== "day" && per !== "working-day" : policy === "periods" && kind === "relative";
  return moved ? calendar.nextWorking(days.to) : days.to;
}

/**
 * Every time that a deadline falls due between two days, inclusive, in order; null where the text alone does not say when. What begins
 * with its document does not fall before the day of issue.
 */
export function occurrences(deadline: Deadline, range: Period, setting: DeadlineSetting): Occurrence[] | null {
  if (deadline.kind === "external") return null;
  if (deadline.kind === "ongoing") {
    const from = setting.issuedOn !== null && setting.issuedOn > range.from ? setting.issuedOn : range.from;
    return from > range.to ? [] : [{ from, to: null, lastInTime: null, lawAlone: false }];
  }
  const standing = deadline.kind === "recurring" ? null : standingDays(deadline, setting);
  const days = deadline.kind === "recurring" ? repeated(deadline, setting.issuedOn, range) : standing === null ? null : [standing];
  if (days === null) return null;
  const calendar = openWorkingCalendar();
  const worked = deadline.per === "working-day" && deadline.kind === "recurring";
  return days
    .filter(({ from, to }) => (deadline.bound === "from" || to >= range.from) && from <= range.to)
    .filter(({ from }) => !worked || calendar.isWorking(from))
    .map((each) => occurrenceOn(each, deadline, setting.daysOff, calendar));
}

/** The occurrence of a deadline on days that are known. */
export function occurrenceOn(
  days: Period,
  deadline: Deadline,
  daysOff: DaysOffPolicy,
  calendar: WorkingCalendar = openWorkingCalendar(),
): Occurrence {
  const last = lastInTime(days, deadline, daysOff, calendar);
  const asked = deadline.per === "working-day" || (last !== null && last > days.to);
  const lawAlone = asked && !calendar.isAnnounced(last === null ? [days.from] : [days.from, last]);
  return { from: days.from, to: deadline.bound === "from" ? null : days.to, lastInTime: last, lawAlone };
}
