/** How late a document is (số ngày chậm), counted as the criteria set counts. */
import { z } from "zod";
import { daysAfter } from "./calendar-days.ts";
import type { Match } from "./evidence.ts";
import { DateBasis, issueDays } from "./issue-days.ts";
import type { Shortfall } from "./points.ts";

/**
 * `inclusive` says whether the named day itself is in time, null where the set leaves it open. Lateness is counted from
 * the named day (11/12 is 6 days after 05/12) or from the last day in time. `counts` is the document that counts where
 * several were issued on the same matter.
 */
export const LatenessCounting = z.strictObject({
  inclusive: z.boolean().nullable(),
  lateFrom: z.enum(["named-day", "last-day-in-time"]),
  basis: DateBasis,
  counts: z.enum(["first", "last"]),
});
export type LatenessCounting = z.infer<typeof LatenessCounting>;

/** Days late of one day; a document that is late at all is late by one day at least. */
function lateBy(day: string, due: string, { inclusive, lateFrom }: LatenessCounting): Shortfall {
  const days = daysAfter(day, due);
  if (days < 0 || (days === 0 && inclusive === true)) return { min: 0, max: 0 };
  if (days === 0 && inclusive === null) return { min: 0, max: 1 };
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
