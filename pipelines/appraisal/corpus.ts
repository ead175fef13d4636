/** A unit's documents made ready to be asked: attached documents joined to what they were issued with, keys folded once. */
import type { DocumentText, TextPage } from "#schemas/document-text.ts";
import type { DocumentRecord } from "#schemas/record.ts";
import type { Signature } from "#schemas/signature.ts";
import { normalizeBody } from "../vietnamese/body.ts";
import { namedYears } from "../vietnamese/named-years.ts";
import { daysOfSignatures } from "./calendar-days.ts";
import { type FoldedPassages, foldedPassages } from "./passages.ts";
import { type FoldedText, foldedText } from "./text-search.ts";

/** One document of the dossier (tài liệu trong hồ sơ): its record, and the text and signatures of the file it stands in. */
export type EvidenceDocument = {
  readonly file: string;
  readonly sha256: string | null;
  readonly document: DocumentRecord;
  readonly text: DocumentText;
  readonly signatures?: readonly Signature[];
  /** The uploads (đợt nộp) that the file came in with, by names that mean nothing here. */
  readonly uploads?: readonly string[];
};

/**
 * A document with what is attached to it (văn bản và tài liệu kèm theo): a plan issued with a decision has the decision's
 * date, issuer and symbol. Keys are folded for comparing; `passages` folds the text when it is first asked for.
 */
export type Exhibit = {
  readonly file: string;
  readonly sha256: string | null;
  readonly uploads: readonly string[];
  readonly head: DocumentRecord;
  readonly attached: readonly DocumentRecord[];
  readonly pages: readonly TextPage[];
  readonly range: readonly [number, number];
  readonly types: readonly string[];
  readonly subjects: readonly FoldedText[];
  readonly years: readonly number[];
  readonly issuer: string | null;
  readonly signedOn: readonly { day: string; valid: boolean | null }[];
  passages(): FoldedPassages;
};

/** A document without number, place and date of its own that follows another in the same file was issued with it. */
function isAttached(document: DocumentRecord, head: DocumentRecord): boolean {
  if (document.symbol !== null || document.place !== null || document.review.includes("symbol")) return false;
  return document.issuedOn === null || document.issuedOn === head.issuedOn;
}

function exhibitOf(first: EvidenceDocument, attached: readonly DocumentRecord[]): Exhibit {
  const head = first.document;
  const all = [head, ...attached];
  const range: [number, number] = [head.pages[0], Math.max(...all.map(({ pages }) => pages[1]))];
  const pages = first.text.pages.filter(({ page }) => page >= range[0] && page <= range[1]);
  const subjects = all.flatMap(({ subject }) => (subject === null ? [] : [subject]));
  let passages: FoldedPassages | null = null;
  return {
    file: first.file,
    sha256: first.sha256,
    uploads: first.uploads ?? [],
    head,
    attached,
    pages,
    range,
    types: all.flatMap(({ type }) => (type === null ? [] : [type])),
    subjects: subjects.map(foldedText),
    years: namedYears(subjects),
    issuer: head.issuer === null ? null : normalizeBody(head.issuer),
    signedOn: daysOfSignatures(first.signatures ?? []),
    passages() {
      passages ??= foldedPassages(pages);
      return passages;
    },
  };
}

/** The exhibits of a dossier, in the order given. */
export function exhibitsOf(evidence: readonly EvidenceDocument[]): Exhibit[] {
  const groups: { first: EvidenceDocument; attached: DocumentRecord[] }[] = [];
  for (const each of evidence) {
    const open = groups.at(-1);
    const sameFile = open !== undefined && open.first.file === each.file && open.first.sha256 === each.sha256;
    if (sameFile && isAttached(each.document, open.first.document)) open.attached.push(each.document);
    else groups.push({ first: each, attached: [] });
  }
  return groups.map(({ first, attached }) => exhibitOf(first, attached));
}
