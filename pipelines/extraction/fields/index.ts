/** The readers of the head's and foot's scalars, one a key. */

import type { RecordFields, ScalarKey } from "#schemas/record.ts";
import type { DocumentView, Reading } from "../reading.ts";
import { issuedOn } from "./issued-on.ts";
import { issuer } from "./issuer.ts";
import { issuerParent } from "./issuer-parent.ts";
import { place } from "./place.ts";
import { signer } from "./signer.ts";
import { subject } from "./subject.ts";
import { symbol } from "./symbol.ts";
import { type } from "./type.ts";

/** What was read of every scalar key. */
export type Readings = { [Key in ScalarKey]: Reading<Exclude<RecordFields[Key]["value"], null>> };

/** Reads all scalar keys of a document. */
export function readFields(view: DocumentView): Readings {
  return {
    issuerParent: issuerParent(view),
    issuer: issuer(view),
    symbol: symbol(view),
    place: place(view),
    issuedOn: issuedOn(view),
    type: type(view),
    subject: subject(view),
    signer: signer(view),
  };
}
