/** On which day a document counts as issued (ngày ban hành được tính), as a range where the reading leaves it open. */
import { z } from "zod";
import { daysAfter } from "../vietnamese/calendar/iso-days.ts";
import type { Exhibit } from "./corpus.ts";

/** Which date counts: the typed one, or the digital signature's where the file has one that holds. */
export const DateBasis = z.enum(["typed", "signature"]);
export type DateBasis = z.infer<typeof DateBasis>;

/** The earliest and the latest day that a document may have been issued on; null where no date was confirmed. */
type DayRange = { readonly earliest: string; readonly latest: string; readonly from: DateBasis };

const rangeOf = (days: readonly string[], from: DateBasis): DayRange | null => {
  const sorted = [...days].sort();
  const [earliest, latest] = [sorted[0], sorted.at(-1)];
  return earliest === undefined || latest === undefined ? null : { earliest, latest, from };
};

/** The typed date, null where a person must still confirm it. */
function typedDay({ head }: Exhibit): string | null {
  return head.review.includes("issuedOn") ? null : head.issuedOn;
}

/** A signature so long after the typed date may be that of a copy, made for the dossier. */
const daysOfOneIssue = 31;

/**
 * The day of issue under a basis. A signature settles it that was verified and is not far from the typed date; any other
 * one leaves open which of the days it is.
 */
export function issueDays(exhibit: Exhibit, basis: DateBasis): DayRange | null {
  const typed = typedDay(exhibit);
  if (basis === "typed" || exhibit.signedOn.length === 0) return typed === null ? null : rangeOf([typed], "typed");
  const verified = exhibit.signedOn.filter(({ valid }) => valid === true).map(({ day }) => day);
  if (verified.length > 0 && (typed === null || verified.every((day) => daysAfter(day, typed) <= daysOfOneIssue)))
    return rangeOf(verified, "signature");
  return typed === null ? null : rangeOf([typed, ...exhibit.signedOn.map(({ day }) => day)], "typed");
}
