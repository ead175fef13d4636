/** Evidence matching (đối chiếu tài liệu kiểm chứng): which documents of a dossier may prove a criterion, and why. */
import type { BilingualText, EvidenceWanted } from "#schemas/criteria-set.ts";
import { editDistance } from "../vietnamese/text.ts";
import { dayInYear } from "./calendar-days.ts";
import type { Exhibit } from "./corpus.ts";
import { passageWith } from "./passages.ts";
import { type FoldedText, findGroups, firstPlace, foldedText, hasPartsOf } from "./text-search.ts";
import { vietnameseDay } from "./wording.ts";

/** An exhibit taken as evidence. A `possible` one has something that could not be read: it may be the one or not. */
export type Match = {
  readonly exhibit: Exhibit;
  readonly match: "certain" | "possible";
  readonly confidence: number;
  readonly reasons: readonly BilingualText[];
  /** Those of the reasons that are open: what was not read. */
  readonly doubts: readonly BilingualText[];
};

/** Whom and which year the dossier is about; keys of bodies are those of `normalizeBody`. */
export type DossierFrame = { readonly year: number; readonly unit: string; readonly superiors: readonly string[] };

/** What one aspect of a document says: how sure it fits (0 is: it does not), or null where it could not be read. */
type Aspect = { readonly fit: number | null; readonly reason: BilingualText };

const aspect = (fit: number | null, vi: string, en: string): Aspect => ({ fit, reason: { vi, en } });
const doesNotFit = aspect(0, "không phù hợp", "does not fit");

function typeAspect({ types, head }: Exhibit, wanted: EvidenceWanted): Aspect {
  const type = types.find((each) => wanted.types.includes(each));
  if (type !== undefined) return aspect(1, `loại văn bản ${type}`, `document type ${type}`);
  if (types.length > 0 && !head.review.includes("type")) return doesNotFit;
  return aspect(null, "chưa rõ loại văn bản", "document type not known");
}

type FoldedWanted = { readonly groups: readonly (readonly FoldedText[])[]; readonly not: readonly FoldedText[] };

function subjectAspect(exhibit: Exhibit, wanted: FoldedWanted): Aspect {
  if (exhibit.subjects.some((subject) => firstPlace(subject, wanted.not) !== null)) return doesNotFit;
  for (const subject of exhibit.subjects) {
    const place = findGroups(subject, wanted.groups);
    if (place !== null) return aspect(place.exact ? 1 : 0.85, `trích yếu “${subject.text}”`, `subject “${subject.text}”`);
  }
  const unsure = aspect(null, "trích yếu cần xác nhận", "subject to be confirmed");
  if (exhibit.head.review.includes("subject") && exhibit.subjects.some((subject) => hasPartsOf(subject, wanted.groups))) return unsure;
  if (exhibit.subjects.length > 0) return doesNotFit;
  const named = wanted.groups.every((group) => passageWith(exhibit.passages(), group, ({ page }) => page === exhibit.range[0]) !== null);
  return named ? aspect(null, "chưa đọc được trích yếu", "subject not read") : doesNotFit;
}

function issuerAspect({ issuer, head }: Exhibit, wanted: EvidenceWanted, frame: DossierFrame): Aspect {
  if (wanted.issuer === "any") return aspect(1, "mọi cơ quan ban hành", "any issuer");
  if (issuer === null) return aspect(null, "chưa đọc được cơ quan ban hành", "issuer not read");
  const wantedBodies = wanted.issuer === "unit" ? [frame.unit] : frame.superiors;
  const named = head.issuer ?? "";
  if (wantedBodies.includes(issuer)) return aspect(1, `cơ quan ban hành ${named}`, `issuer ${named}`);
  const unsure = aspect(null, `cơ quan ban hành “${named}” cần xác nhận`, `issuer “${named}” to be confirmed`);
  if (wanted.issuer === "superior" && frame.superiors.length === 0 && issuer !== frame.unit) return unsure;
  const believed = head.fields.issuer.source === "text-layer" && !head.review.includes("issuer");
  return !believed && wantedBodies.some((body) => isNear(body, issuer)) ? unsure : doesNotFit;
}

/** Whether a misread name may be that of a body: cut short, with letters of its neighbourhood, or slightly damaged. */
function isNear(body: string, issuer: string): boolean {
  return body.startsWith(`${issuer} `) || ` ${issuer} `.includes(` ${body} `) || editDistance(body, issuer) <= 2;
}

function yearAspect(exhibit: Exhibit, wanted: EvidenceWanted, frame: DossierFrame): Aspect {
  const year = frame.year + wanted.year;
  if (exhibit.years[0] === year) return aspect(1, `trích yếu ghi năm ${year}`, `the subject names ${year}`);
  if (exhibit.years.includes(year))
    return aspect(null, `trích yếu ghi nhiều năm, có ${year}`, `the subject names several years, ${year} too`);
  if (exhibit.years.length > 0) return doesNotFit;
  const issuedOn = exhibit.head.issuedOn;
  if (issuedOn === null || exhibit.head.review.includes("issuedOn")) {
    return aspect(null, "trích yếu không ghi năm, ngày ban hành chưa xác nhận", "no year in the subject, date not confirmed");
  }
  if (issuedOn < dayInYear(wanted.from, frame.year) || issuedOn > dayInYear(wanted.to, frame.year)) return doesNotFit;
  return aspect(0.8, `ban hành ngày ${vietnameseDay(issuedOn)}`, `issued on ${issuedOn}`);
}

/** Asks the cheap aspects first; nothing is asked of a document that has been ruled out. */
function matchOf(exhibit: Exhibit, wanted: EvidenceWanted, folded: FoldedWanted, frame: DossierFrame): Match | null {
  const aspects: Aspect[] = [];
  const questions = [
    () => typeAspect(exhibit, wanted),
    () => issuerAspect(exhibit, wanted, frame),
    () => yearAspect(exhibit, wanted, frame),
    () => subjectAspect(exhibit, folded),
  ];
  for (const ask of questions) {
    const answer = ask();
    if (answer.fit === 0) return null;
    aspects.push(answer);
  }
  const confidence = aspects.reduce((product, { fit }) => product * (fit ?? 0.5), 1);
  const doubts = aspects.flatMap(({ fit, reason }) => (fit === null ? [reason] : []));
  return { exhibit, match: doubts.length > 0 ? "possible" : "certain", confidence, reasons: aspects.map(({ reason }) => reason), doubts };
}

const isDateConfirmed = ({ exhibit: { head } }: Match): boolean => head.issuedOn !== null && !head.review.includes("issuedOn");

const isSymbolSure = ({ exhibit: { head } }: Match): boolean => !head.review.includes("symbol");
const subjectsOf = ({ exhibit: { subjects } }: Match): string => subjects.map(({ joined }) => joined).join();

/**
 * Whether two exhibits are copies of one document: same symbol and issuer, and no two confirmed dates that differ. Where a
 * symbol is not sure, the subjects must be the same too.
 */
function areCopies(one: Match, other: Match): boolean {
  const [a, b] = [one.exhibit, other.exhibit];
  if (a.sha256 !== null && a.sha256 === b.sha256 && a.range[0] === b.range[0]) return true;
  if (a.head.symbol === null || a.head.symbol.startsWith("/") || a.head.symbol !== b.head.symbol || a.issuer !== b.issuer) return false;
  if (!(isSymbolSure(one) && isSymbolSure(other)) && subjectsOf(one) !== subjectsOf(other)) return false;
  return !(isDateConfirmed(one) && isDateConfirmed(other)) || a.head.issuedOn === b.head.issuedOn;
}

/** Of several copies of a document, keeps the one that says most: certain before possible, a confirmed date before none. */
function withoutCopies(matches: readonly Match[]): Match[] {
  const rank = (match: Match) => (match.match === "certain" ? 2 : 0) + (isDateConfirmed(match) ? 1 : 0);
  const kept: Match[] = [];
  for (const match of [...matches].sort((one, other) => rank(other) - rank(one))) {
    if (!kept.some((each) => areCopies(each, match))) kept.push(match);
  }
  return matches.filter((match) => kept.includes(match));
}

/** The exhibits that may prove what is wanted, copies left out, in the order of the dossier. */
export function findEvidence(exhibits: readonly Exhibit[], wanted: EvidenceWanted, frame: DossierFrame): Match[] {
  const folded = { groups: wanted.subject.map((group) => group.map(foldedText)), not: wanted.notSubject.map(foldedText) };
  return withoutCopies(exhibits.flatMap((exhibit) => matchOf(exhibit, wanted, folded, frame) ?? []));
}

/** The bodies above the unit, as the heads of its own documents name them. */
export function superiorsIn(exhibits: readonly Exhibit[], unit: string, normalize: (name: string) => string): string[] {
  const parents = exhibits.flatMap(({ issuer, head }) => (issuer === unit && head.issuerParent !== null ? [head.issuerParent] : []));
  return [...new Set(parents.map(normalize))];
}
