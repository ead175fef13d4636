/** What a time expression is (cách nói thời hạn), before anybody asks whether it sets a deadline. */
import type { Bound, Deadline } from "#schemas/deadline.ts";

/** The part of a deadline that the expression alone gives. */
export type Reading = Pick<Deadline, "kind" | "due" | "bound" | "from" | "to" | "rrule" | "times" | "per" | "yearOffset">;

/**
 * How clearly an expression sets a time: `bounded` by an operator ("trước ngày"), `period` and `repeated` as they stand,
 * `bare` where only its place says that it is one ("08/11/2022" in a due column), `open` where no end or another sets it.
 */
export type Strength = "bounded" | "period" | "repeated" | "open" | "bare";

/** A time expression at a place of a text. "Quý II, III" has two readings. */
export type Expression = { start: number; end: number; strength: Strength; readings: Reading[] };

/**
 * What expressions are read by: `planYear` is the year of those that name none, null where the document does not say;
 * `placed` is true in a due column or behind a label, where everything says when.
 */
export type Setting = { planYear: number | null; placed: boolean };

/** A form of speech: finds all of its expressions in a text. */
export type Form = (text: string, setting: Setting) => Expression[];

const nothing: Omit<Reading, "kind"> = {
  due: null,
  bound: null,
  from: null,
  to: null,
  rrule: null,
  times: null,
  per: null,
  yearOffset: null,
};

/** A reading of the given kind, unused keys null. */
export function reading(kind: Reading["kind"], keys: Partial<Omit<Reading, "kind">>): Reading {
  return { kind, ...nothing, ...keys };
}

/** One calendar date or, without a year, a day of a year that the text leaves open. */
export function dayReading(
  day: { date: string | null; day: number | null; month: number | null },
  bound: Bound,
  yearOffset: number | null,
): Reading | null {
  if (day.date !== null) return reading("date", { due: day.date, bound });
  if (day.day === null || day.month === null) return null;
  return reading("relative-year", { due: monthDay(day.month, day.day), bound, yearOffset });
}

/** `--MM-DD`. */
export function monthDay(month: number, day: number): string {
  return `--${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
