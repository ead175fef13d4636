/** Which days of the calendar a deadline of a stored document falls on. */
import { occurrences, standingDays } from "#pipelines/vietnamese/calendar/occurrences.ts";
import { namedYears } from "#pipelines/vietnamese/named-years.ts";
import type { Deadline } from "#schemas/deadline.ts";
import type { DocumentRecord } from "#schemas/record.ts";

/** What of its document says when a deadline falls: the day of issue, what it is about, and what of that is not confirmed. */
type OfDocument = Pick<DocumentRecord, "issuedOn" | "subject" | "review">;

const nothingKnown: OfDocument = { issuedOn: null, subject: null, review: [] };

/** The year in question is the only one that the subject names. */
function settingOf({ issuedOn, subject, review }: OfDocument) {
  const [year, ...others] = subject === null || review.includes("subject") ? [] : namedYears([subject]);
  return { issuedOn: review.includes("issuedOn") ? null : issuedOn, year: others.length > 0 ? null : (year ?? null), eventOn: null };
}

/** The first and last day of a deadline, inclusive; null where it names no day of a known year. */
export function daysOf(deadline: Deadline, document: OfDocument = nothingKnown): { first: string | null; last: string | null } {
  const days = standingDays(deadline, settingOf(document));
  return { first: days?.from ?? null, last: days?.to ?? null };
}

/**
 * The days from `from` to `to`, inclusive, on which a recurring deadline falls; null where they are not known. `since` is from when its
 * rule holds. Of so many times a period, the ends of the periods.
 */
export function recurrences(deadline: Deadline, from: string, to: string, since: string | null = null): string[] | null {
  const setting = { issuedOn: since, year: null, eventOn: null, daysOff: "never" as const };
  const found = occurrences({ ...deadline, kind: "recurring" }, { from, to }, setting);
  return found?.flatMap((each) => (each.to === null || each.to > to ? [] : [each.to])) ?? null;
}
