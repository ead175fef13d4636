/** How late a document is (số ngày chậm), counted as the criteria set counts. */
import { z } from "zod";
import { daysAfter } from "../vietnamese/calendar/iso-days.ts";
import { openWorkingCalendar } from "../vietnamese/calendar/working-days.ts";
import type { Match } from "./evidence.ts";
import { DateBasis, issueDays } from "./issue-days.ts";
import type { Shortfall } from "./points.ts";

/**
 * `inclusive` says whether the named day itself is in time, null where the set leaves it open. Lateness is counted from
 * the named day (11/12 is 6 days after 05/12) or from the last day in time. `counts` is the document that counts where
 * several were issued on the same matter. `daysOff` says what becomes of a named day that is in time and is no working day: it stays, as
 * a day that a plan names does, or moves to the next working day (Bộ luật Dân sự 2015 Điều 148.5). `countedIn` is in which days lateness is
 * counted; working days are those of state bodies, with the days off that were announced for the year.
 */
export const LatenessCounting = z.strictObject({
  inclusive: z.boolean().nullable(),
  lateFrom: z.enum(["named-day", "last-day-in-time"]),
  basis: DateBasis,
  counts: z.enum(["first", "last"]),
  daysOff: z.enum(["stay", "move"]).default("stay"),
  countedIn: z.enum(["days", "working-days"]).default("days"),
});
export type LatenessCounting = z.infer<typeof LatenessCounting>;

/** Days late of one day; a document that is late at all is late by one day at least. */
function lateBy(day: string, named: string, { inclusive, lateFrom, daysOff, countedIn }: LatenessCounting): Shortfall {
  const calendar = openWorkingCalendar();
  const due = daysOff === "move" && inclusive === true ? calendar.nextWorking(named) : named;
  const apart = daysAfter(day, due);
  if (apart < 0 || (apart === 0 && inclusive === true)) return { min: 0, max: 0 };
  if (apart === 0 && inclusive === null) return { min: 0, max: 1 };
  const days = countedIn === "days" ? apart : calendar.countWorking(due, day);
  const late = Math.max(1, days + (lateFrom === "last-day-in-time" && inclusive !== true ? 1 : 0));
  return { min: late, max: late };
}

/** Days late of a document; from none to any number where its date is not confirmed. */
export function latenessOf({ exhibit }: Match, due: string, parameters: LatenessCounting): Shortfall {
  const days = issueDays(exhibit, parameters.basis);
  if (days === null) return { min: 0, max: Number.POSITIVE_INFINITY };
  return { min: lateBy(days.earliest, due, parameters).min, max: lateBy(days.latest, due, parameters).max };
}

/**
 * Lateness of the document that counts. A possible match widens it to the side on which it may count; where there are
 * only possible ones, nothing is known.
 */
export function combinedLateness(judged: readonly (Shortfall & { sure: boolean })[], counts: LatenessCounting["counts"]): Shortfall {
  const sure = judged.filter((each) => each.sure);
  if (sure.length === 0) return { min: 0, max: Number.POSITIVE_INFINITY };
  const first = counts === "first";
  const pick = first ? Math.min : Math.max;
  return { min: pick(...(first ? judged : sure).map(({ min }) => min)), max: pick(...(first ? sure : judged).map(({ max }) => max)) };
}
