/** Appraisal (thẩm định): takes a criteria set, a unit, an index year and the unit's documents, gives a dossier. */
import type { CriteriaSet, Criterion } from "#schemas/criteria-set.ts";
import type { CriterionAppraisal, CriterionState, Dossier, EvidenceMatch, PartAppraisal } from "#schemas/dossier.ts";
import type { Finding } from "#schemas/finding.ts";
import { normalizeBody } from "../vietnamese/body.ts";
import { foldText } from "../vietnamese/text.ts";
import { type EvidenceDocument, type Exhibit, exhibitsOf } from "./corpus.ts";
import { dossierFindings, isKnown } from "./dossier-findings.ts";
import { type DossierFrame, findEvidence, type Match, superiorsIn } from "./evidence.ts";
import { finding } from "./findings.ts";
import { outcomeOf, pointsOf, sumOf } from "./points.ts";
import type { Verdict } from "./rule.ts";
import { ruleOf } from "./rules/index.ts";
import { openedBy, type Unread, unreadFindings, unreadOfUnit } from "./unread.ts";
import { englishPoints, vietnamesePoints } from "./wording.ts";

export type { EvidenceDocument } from "./corpus.ts";
export { loadCriteriaSet } from "./load-criteria-set.ts";
export type { Unread } from "./unread.ts";

/**
 * What is appraised: `unit` as people name it (UBND xã …), `year` the index year, `evidence` all documents
 * that were read, `unread` all files and pages that were not.
 */
type Appraisal = {
  readonly set: CriteriaSet;
  readonly unit: string;
  readonly year: number;
  readonly evidence: readonly EvidenceDocument[];
  readonly unread?: readonly Unread[];
};

/** Judges every criterion of a set. A pure function: the same documents give the same dossier on any day. */
export function appraise({ set, unit, year, evidence, unread = [] }: Appraisal): Dossier {
  const exhibits = exhibitsOf(evidence);
  const key = keyOfUnit(unit);
  const frame: DossierFrame = { year, unit: key, superiors: superiorsIn(exhibits, key, normalizeBody) };
  const doubts = { known: isKnown(exhibits, frame), unread: unreadOfUnit(unread, exhibits, frame) };
  const criteria = set.criteria.map((criterion) => appraiseCriterion(criterion, exhibits, frame, doubts));
  return {
    set: { id: set.id, title: set.title },
    unit,
    year,
    criteria,
    parts: set.parts.map((part) => partOf(part, set, criteria)),
    total: sumOf(criteria.map(summand), set.total),
    findings: [...dossierFindings(set, exhibits, frame), ...unreadFindings(doubts.unread)],
  };
}

/** The key of a unit; who names only the place (xã …) means its people's committee. */
function keyOfUnit(unit: string): string {
  const key = normalizeBody(unit);
  return /^(?:xa|phuong|thi tran|dac khu|huyen|quan|thi xa|thanh pho|tinh) /.test(key) ? `${normalizeBody("UBND")} ${key}` : key;
}

const summand = ({ max, points, outcome }: CriterionAppraisal) => ({ max, points, excluded: outcome === "not-applicable" });

function partOf(
  { id, parent, name, max }: CriteriaSet["parts"][number],
  set: CriteriaSet,
  criteria: readonly CriterionAppraisal[],
): PartAppraisal {
  const inside = (partId: string): boolean =>
    partId === id || set.parts.some((each) => each.id === partId && each.parent !== null && inside(each.parent));
  return { id, parent, name, points: sumOf(criteria.filter(({ part }) => inside(part)).map(summand), max) };
}

/** Whether a criterion is for units such as this one: `UBND phường X` is of the kind phường. */
function concerns({ units }: Criterion, { unit }: DossierFrame): boolean {
  return units === null || units.some((kind) => new RegExp(`(?<!\\p{L})${foldText(kind)}(?!\\p{L})`, "u").test(unit));
}

/** What keeps the whole dossier open: whether documents of the unit are known, and files that nobody has read. */
type Doubts = { readonly known: boolean; readonly unread: readonly Unread[] };

function appraiseCriterion(
  criterion: Criterion,
  exhibits: readonly Exhibit[],
  frame: DossierFrame,
  { known, unread }: Doubts,
): CriterionAppraisal {
  const { id, part, name, max } = criterion;
  const rule = ruleOf(criterion.rule.kind);
  if (rule === undefined) throw new Error(`no rule of the kind ${criterion.rule.kind}: add it to rules/index.ts`);
  if (!concerns(criterion, frame)) return excluded(criterion);
  const matches = criterion.evidence === null ? [] : findEvidence(exhibits, criterion.evidence, frame);
  const judged = openedBy(unread, rule.judge(criterion.rule, { criterion, frame, matches }));
  const { shortfall, findings } = known ? judged : inDoubt(judged);
  const outcome = outcomeOf(shortfall);
  const points = pointsOf(criterion, shortfall);
  const worded = findings.map((each, index) =>
    index === 0 ? withPoints(each, vietnamesePoints(points, max), englishPoints(points, max)) : each,
  );
  const state = stateOf(outcome, points.proposed, worded);
  return { id, part, name, max, state, outcome, points, evidence: matches.map(evidenceMatch), findings: worded };
}

/** Where no document is the unit's, its name was probably written otherwise: nothing may be called missing. */
function inDoubt({ shortfall, findings }: Verdict): Verdict {
  const open = findings.map((each) => (each.outcome === "failed" ? { ...each, outcome: "cannot-tell" as const } : each));
  return { shortfall: { ...shortfall, min: 0 }, findings: open };
}

function withPoints(of: Finding, vi: string, en: string): Finding {
  return { ...of, message: `${of.message}: ${vi}`, messageEn: `${of.messageEn}: ${en}` };
}

function excluded({ id, part, name, max }: Criterion): CriterionAppraisal {
  const words: [string, string] = ["Tiêu chí không áp dụng đối với đơn vị này", "The criterion does not concern this unit"];
  const findings = [finding("criterion/not-applicable", "not-applicable", words)];
  const points = { proposed: null, min: 0, max: 0, basis: null };
  return { id, part, name, max, state: "excluded", outcome: "not-applicable", points, evidence: [], findings };
}

const confirmable = new Set(["evidence/date-unconfirmed", "evidence/uncertain", "evidence/unclear"]);

function stateOf(outcome: Finding["outcome"], proposed: number | null, findings: readonly Finding[]): CriterionState {
  if (findings[0]?.code === "evidence/unread") return "needs-evidence";
  if (outcome === "cannot-tell")
    return findings[0] !== undefined && confirmable.has(findings[0].code) ? "needs-confirmation" : "needs-explanation";
  if (findings.some(({ code, outcome: each }) => code === "evidence/missing" && each === "failed")) return "needs-evidence";
  return proposed === null ? "needs-explanation" : "scored";
}

function evidenceMatch({ exhibit, match, confidence, reasons }: Match): EvidenceMatch {
  const { symbol, issuedOn, issuer, subject, type, review } = exhibit.head;
  const dateConfirmed = issuedOn !== null && !review.includes("issuedOn");
  const { file, sha256, range } = exhibit;
  const rounded = Math.round(confidence * 100) / 100;
  return {
    file,
    sha256,
    pages: [...range],
    type,
    symbol,
    issuedOn,
    dateConfirmed,
    issuer,
    subject,
    match,
    confidence: rounded,
    reasons: [...reasons],
  };
}
