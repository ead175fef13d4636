/** Reads the superior body (cơ quan chủ quản) over the issuer. */
import { readIssuerBodies } from "../issuer-bodies.ts";
import { type FieldReader, notStated, readFrom } from "../reading.ts";

/** The body printed above the issuer; most heads of committees, ministries and councils have none. */
export const issuerParent: FieldReader<string> = (view) => {
  const { parent } = readIssuerBodies(view);
  return parent === null
    ? notStated(true)
    : readFrom(parent.name, parent.lines, { confidence: parent.confidence, sure: parent.confidence > 0.6 });
};
