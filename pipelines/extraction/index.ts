/** From the text of a file to the records of the documents in it. */
import { z } from "zod";
import type { Stage } from "#pipelines/stage.ts";
import type { DocumentText } from "#schemas/document-text.ts";
import type { Field } from "#schemas/field.ts";
import { type Citation, DocumentRecord, type ScalarKey, scalarKeys } from "#schemas/record.ts";
import type { Signature } from "#schemas/signature.ts";
import { type AnnexNote, annexNotes } from "./annex-notes.ts";
import { readAssignments } from "./assignments/index.ts";
import { readCitations } from "./citations/index.ts";
import { readCriteria } from "./criteria/index.ts";
import { readDeadlines } from "./deadlines/index.ts";
import { type Readings, readFields } from "./fields/index.ts";
import { readFoot } from "./foot.ts";
import { readHead } from "./head.ts";
import type { HeaderContext } from "./header-context.ts";
import { placedLines } from "./placed-lines.ts";
import type { DocumentView } from "./reading.ts";
import { readRecipients } from "./recipients.ts";
import { type DocumentSlice, splitDocuments } from "./split/index.ts";

/** What extraction takes: the file's name is a weak hint, its digital signatures a better one. */
type ExtractionInput = { fileName: string; signatures: Signature[]; text: DocumentText };

/**
 * Finds the documents in a file and reads them: head and foot with place, confidence and source, citations, criteria,
 * deadlines. `review` names the keys that a person must confirm. Fails never: what was not read is null.
 */
export const extraction: Stage<ExtractionInput, DocumentRecord[]> = {
  name: "extraction",
  version: 16,
  variant: ({ fileName }) => fileName,
  output: z.array(DocumentRecord),
  run: async (input) => ({ value: readDocuments(input), warnings: [] }),
};

/** An archive has no pages of its own, and so no documents: its members are files by themselves. */
function readDocuments(input: ExtractionInput): DocumentRecord[] {
  if (input.text.pages.length === 0) return [];
  const records: DocumentRecord[] = [];
  let own: DocumentView | null = null;
  const slices = splitDocuments(input.text);
  for (const [index, slice] of slices.entries()) {
    const view = viewOf(slices, index, input, slice.attached ? own : null);
    if (!slice.attached) own = view;
    if (view.lines.length > 0 || records.length === 0) records.push(readDocument(view));
  }
  return records;
}

function viewOf(slices: readonly DocumentSlice[], index: number, input: ExtractionInput, parent: DocumentView | null): DocumentView {
  const text = slices[index]?.text ?? { pages: [], tables: [] };
  const lines = placedLines(text);
  const head = readHead(lines);
  const { fileName } = input;
  const signatures = input.signatures.filter(speaksForTheDocument);
  const alone = slices.filter(({ attached }) => !attached).length === 1;
  return { text, lines, head, foot: readFoot(lines, head.bodyFrom), parent, notes: notesIn(slices, index), signatures, fileName, alone };
}

/** Whether a signature tells who signed the text as it stands, and when: not one that is broken, nor a mere time stamp of the file. */
const speaksForTheDocument = ({ valid, subFilter }: Signature) => valid !== false && subFilter !== "ETSI.RFC3161";

/** The notes in a document's own annexes, and in what is attached to it. */
function notesIn(slices: readonly DocumentSlice[], index: number): AnnexNote[] {
  const next = slices.findIndex(({ attached }, at) => at > index && !attached);
  const own = slices.slice(index, next < 0 ? slices.length : next);
  return own.flatMap(({ text }) => annexNotes(placedLines(text)));
}

function readDocument(view: DocumentView): DocumentRecord {
  const readings = readFields(view);
  const { issuerParent, issuer, symbol, place, issuedOn, type, subject, signer } = readings;
  const part = { text: view.text, header: headerContext(readings) };
  const pages = view.text.pages.map(({ page }) => page);
  const citations = readCitations(part);
  const isSure = (key: ScalarKey) => readings[key].sure && !(key === "issuedOn" && isBeforeCited(issuedOn.field, citations));
  return {
    pages: [Math.min(...pages), Math.max(...pages)],
    type: type.field.value,
    symbol: symbol.field.value,
    issuedOn: issuedOn.field.value,
    place: place.field.value,
    issuer: issuer.field.value,
    issuerParent: issuerParent.field.value,
    subject: subject.field.value,
    signer: signer.field.value,
    recipients: readRecipients(view.foot),
    citations,
    criteria: readCriteria(part),
    assignments: readAssignments(part),
    deadlines: readDeadlines(part),
    fields: {
      issuerParent: issuerParent.field,
      issuer: issuer.field,
      symbol: symbol.field,
      place: place.field,
      issuedOn: issuedOn.field,
      type: type.field,
      subject: subject.field,
      signer: signer.field,
    },
    review: scalarKeys.filter((key) => !isSure(key)),
  };
}

/** Nothing cites what came after it: a day that was recognised is doubtful where a document of a later day is cited. */
function isBeforeCited({ value, source }: Field<string>, citations: readonly Citation[]): boolean {
  return value !== null && source !== "text-layer" && citations.some(({ issuedOn }) => issuedOn !== null && issuedOn > value);
}

/** What the readers of the body are told of the head. */
function headerContext({ symbol, issuedOn, type, subject, issuer }: Readings): HeaderContext {
  return {
    symbol: symbol.field.value,
    issuedOn: issuedOn.field.value,
    type: type.field.value,
    subject: subject.field.value,
    issuer: issuer.field.value,
  };
}
