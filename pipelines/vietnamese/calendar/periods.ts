/** The periods in which something is to be done so many times (kỳ: ngày, tuần, tháng, quý, 6 tháng, năm). */
import type { Deadline } from "#schemas/deadline.ts";
import { addDays, addMonths, daysAfter, partsOf, weekdayOf } from "./iso-days.ts";

/** The first and last day of a period. */
export type Period = { readonly from: string; readonly to: string };

const monthsOf = { month: 1, quarter: 3, "half-year": 6, year: 12 } as const;

/** The first day of the period that a day lies in; weeks begin on Monday. */
function beginning(per: NonNullable<Deadline["per"]>, day: string): string {
  if (per === "day" || per === "working-day") return day;
  if (per === "week") return addDays(day, -((weekdayOf(day) + 6) % 7));
  const [year, month] = partsOf(day);
  const first = month - ((month - 1) % monthsOf[per]);
  return `${String(year).padStart(4, "0")}-${String(first).padStart(2, "0")}-01`;
}

function next(per: NonNullable<Deadline["per"]>, from: string): string {
  if (per === "day" || per === "working-day") return addDays(from, 1);
  return per === "week" ? addDays(from, 7) : addMonths(from, monthsOf[per]);
}

/** The periods that touch a stretch of days, in order; whole ones, also where the stretch begins or ends within them. */
export function periodsIn(per: NonNullable<Deadline["per"]>, from: string, to: string): Period[] {
  const periods: Period[] = [];
  for (let start = beginning(per, from); daysAfter(to, start) >= 0; start = next(per, start))
    periods.push({ from: start, to: addDays(next(per, start), -1) });
  return periods;
}
