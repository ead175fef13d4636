/** What the readers of a document's body may know of its head: a number of its own is no citation, its year dates its deadlines. */
import type { IsoDate } from "#schemas/identifiers.ts";

/** The best values of the head, whether or not a person must confirm them; null where nothing was read. */
export type HeaderContext = {
  symbol: string | null;
  issuedOn: IsoDate | null;
  type: string | null;
  subject: string | null;
  issuer: string | null;
};
