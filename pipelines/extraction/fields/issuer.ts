/** Reads the issuing body (cơ quan ban hành). */

import { readIssuerBodies, withPlace } from "../issuer-bodies.ts";
import { issuerInBody } from "../issuer-in-body.ts";
import { adjusted, type FieldReader, notStated, readFrom } from "../reading.ts";

/** The lowest body of the head's left column, with its place; else the one that the text names; else the parent document's. */
export const issuer: FieldReader<string> = (view) => {
  const bodies = readIssuerBodies(view);
  if (bodies.issuer !== null) {
    const { lines, confidence } = bodies.issuer;
    const named = withPlace(bodies.issuer.name, bodies.parent?.name ?? null);
    const place = /^(?:ủy ban|hội đồng) nhân dân(?: (?:xã|huyện|tỉnh|phường|quận|thị trấn|thị xã|thành phố))?$/iu.test(named)
      ? issuerInBody(view)
      : null;
    return readFrom(place?.field.value ?? named, lines, { confidence, sure: confidence > 0.6 });
  }
  const inherited = view.parent === null ? null : issuer(view.parent);
  if (inherited !== null && inherited.field.value !== null)
    return adjusted(inherited, { confidence: inherited.field.confidence * 0.95 }, inherited.sure);
  return issuerInBody(view) ?? notStated(false);
};
