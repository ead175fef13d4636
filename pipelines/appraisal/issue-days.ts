/** On which day a document counts as issued (ngày ban hành được tính), as a range where the reading leaves it open. */
import { z } from "zod";
import type { Exhibit } from "./corpus.ts";

/** Which date counts: the typed one, or the digital signature's where the file has one that holds. */
export const DateBasis = z.enum(["typed", "signature"]);
export type DateBasis = z.infer<typeof DateBasis>;

/** The earliest and the latest day that a document may have been issued on; null where no date was confirmed. */
export type DayRange = { readonly earliest: string; readonly latest: string; readonly from: DateBasis };

const rangeOf = (days: readonly string[], from: DateBasis): DayRange | null => {
  const sorted = [...days].sort();
  const [earliest, latest] = [sorted[0], sorted.at(-1)];
  return earliest === undefined || latest === undefined ? null : { earliest, latest, from };
};

/** The typed date, null where a person must still confirm it. */
function typedDay({ head }: Exhibit): string | null {
  return head.review.includes("issuedOn") ? null : head.issuedOn;
}

/** The day of issue under a basis. A signature that nobody verified does not settle the day by itself. */
export function issueDays(exhibit: Exhibit, basis: DateBasis): DayRange | null {
  const typed = typedDay(exhibit);
  const verified = exhibit.signedOn.filter(({ valid }) => valid === true).map(({ day }) => day);
  if (basis === "typed" || exhibit.signedOn.length === 0) return typed === null ? null : rangeOf([typed], "typed");
  if (verified.length > 0) return rangeOf(verified, "signature");
  return typed === null ? null : rangeOf([typed, ...exhibit.signedOn.map(({ day }) => day)], "typed");
}
