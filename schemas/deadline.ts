/** Deadlines (thời hạn): what is due, when, from whom. */
import { z } from "zod";
import { IsoDate } from "./identifiers.ts";

/** A day of some year that the text leaves open: `--MM-DD`. */
const MonthDay = z.string().regex(/^--\d{2}-\d{2}$/);

/** What sort of time a deadline names; the record contract tells the kinds apart. */
export const DeadlineKind = z.enum(["date", "window", "recurring", "relative-year", "relative", "ongoing", "external"]);
export type DeadlineKind = z.infer<typeof DeadlineKind>;

/** `before` (trước ngày D: D is too late), `by` (chậm nhất, đến ngày), `on` (vào ngày), `from` (kể từ ngày). */
export const Bound = z.enum(["before", "by", "on", "from"]);
export type Bound = z.infer<typeof Bound>;

/** Unused keys are null. `rrule` is RFC 5545 without DTSTART; `from` and `to` are both inclusive. */
export const Deadline = z.object({
  kind: DeadlineKind,
  text: z.string(),
  due: z.union([IsoDate, MonthDay]).nullable(),
  bound: Bound.nullable(),
  from: z.union([IsoDate, MonthDay]).nullable(),
  to: z.union([IsoDate, MonthDay]).nullable(),
  rrule: z.string().nullable(),
  times: z.int().positive().nullable(),
  per: z.enum(["day", "working-day", "week", "month", "quarter", "half-year", "year"]).nullable(),
  yearOffset: z.int().nullable(),
  bodies: z.array(z.string()),
  task: z.string().nullable(),
  page: z.int().positive().nullable(),
});
export type Deadline = z.infer<typeof Deadline>;
