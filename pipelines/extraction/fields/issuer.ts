/** Reads the issuing body (cơ quan ban hành). */

import { bodiesOfInitials, isDepartment } from "#pipelines/vietnamese/body-name.ts";
import { departments } from "#pipelines/vietnamese/known-body-parts.ts";
import { foldText, similarity } from "#pipelines/vietnamese/text.ts";
import { type NamedBody, readIssuerBodies, withPlace } from "../issuer-bodies.ts";
import { issuerInBody } from "../issuer-in-body.ts";
import { adjusted, type FieldReader, notStated, readFrom } from "../reading.ts";

const withoutPlace = /^(?:ủy ban|hội đồng) nhân dân(?: (?:xã|huyện|tỉnh|phường|quận|thị trấn|thị xã|thành phố))?$/iu;

/**
 * A name that was recognised, but is no department's as it should be spelled, is that of the department whose initials stand
 * in the symbol, if it looks like that one and like no other with these initials.
 */
function throughSymbol(body: NamedBody, numberLine: string): { name: string; confidence: number } {
  if (body.lines[0]?.page.textFrom !== "ocr" || isDepartment(body.name)) return body;
  const [best, second] = numberLine
    .split(/[/-]/)
    .flatMap((part) => bodiesOfInitials(part.trim()))
    .filter((name) => sameKind(name, body.name))
    .map((name) => ({ name, likeness: similarity(foldText(name), foldText(body.name)) }))
    .toSorted((one, other) => other.likeness - one.likeness);
  if (best === undefined || best.likeness < 0.5 || best.likeness - (second?.likeness ?? 0) < 0.15) return body;
  return { name: best.name, confidence: 0.85 };
}

const sameKind = (one: string, other: string) => foldText(one).slice(0, 2) === foldText(other).slice(0, 2);

/** A committee, or an office of one, whose place was not read. */
const isIncomplete = (name: string): boolean => withoutPlace.test(name) || (name.startsWith("Phòng ") && departments.includes(name));

/** The lowest body of the head's left column, with its place; else the one that the text names; else the parent document's. */
export const issuer: FieldReader<string> = (view) => {
  const bodies = readIssuerBodies(view);
  if (bodies.issuer !== null) {
    const { lines } = bodies.issuer;
    const { name, confidence } = throughSymbol(bodies.issuer, view.head.number?.paragraph.text ?? "");
    const named = withPlace(name, bodies.parent?.name ?? null);
    const place = withoutPlace.test(named) ? issuerInBody(view) : null;
    const value = place?.field.value ?? named;
    return readFrom(value, lines, { confidence, sure: confidence > 0.6 && !isIncomplete(value) });
  }
  const inherited = view.parent === null ? null : issuer(view.parent);
  if (inherited !== null && inherited.field.value !== null)
    return adjusted(inherited, { confidence: inherited.field.confidence * 0.95 }, inherited.sure);
  return issuerInBody(view) ?? notStated(false);
};
