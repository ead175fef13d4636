/** Reads the issuing body (cơ quan ban hành). */

import { bodyOfInitials } from "#pipelines/vietnamese/body-name.ts";
import { foldText, similarity } from "#pipelines/vietnamese/text.ts";
import { type NamedBody, readIssuerBodies, withPlace } from "../issuer-bodies.ts";
import { issuerInBody } from "../issuer-in-body.ts";
import { adjusted, type FieldReader, notStated, readFrom } from "../reading.ts";

const withoutPlace = /^(?:ủy ban|hội đồng) nhân dân(?: (?:xã|huyện|tỉnh|phường|quận|thị trấn|thị xã|thành phố))?$/iu;

/** A name that was not read well is that of the ministry or department whose initials stand in the symbol, if it looks like it. */
function throughSymbol(body: NamedBody, numberLine: string): { name: string; confidence: number } {
  const initials = numberLine.split(/[/-]/).map((part) => bodyOfInitials(part.trim()));
  const named = initials.find(
    (name) => name !== null && sameKind(name, body.name) && similarity(foldText(name), foldText(body.name)) > 0.5,
  );
  return named === undefined || named === null || body.name.startsWith(named) ? body : { name: named, confidence: 0.85 };
}

const sameKind = (one: string, other: string) => foldText(one).slice(0, 2) === foldText(other).slice(0, 2);

/** The lowest body of the head's left column, with its place; else the one that the text names; else the parent document's. */
export const issuer: FieldReader<string> = (view) => {
  const bodies = readIssuerBodies(view);
  if (bodies.issuer !== null) {
    const { lines } = bodies.issuer;
    const { name, confidence } = throughSymbol(bodies.issuer, view.head.number?.paragraph.text ?? "");
    const named = withPlace(name, bodies.parent?.name ?? null);
    const place = withoutPlace.test(named) ? issuerInBody(view) : null;
    return readFrom(place?.field.value ?? named, lines, { confidence, sure: confidence > 0.6 });
  }
  const inherited = view.parent === null ? null : issuer(view.parent);
  if (inherited !== null && inherited.field.value !== null)
    return adjusted(inherited, { confidence: inherited.field.confidence * 0.95 }, inherited.sure);
  return issuerInBody(view) ?? notStated(false);
};
