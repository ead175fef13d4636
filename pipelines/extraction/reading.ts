/** What a reader of one field gives: the field, and whether it may stand without a person looking at it. */

import type { DocumentText } from "#schemas/document-text.ts";
import type { Field } from "#schemas/field.ts";
import type { Signature } from "#schemas/signature.ts";
import type { AnnexNote } from "./annex-notes.ts";
import type { Foot } from "./foot.ts";
import type { Head } from "./head.ts";
import { boxAround, type PlacedLine } from "./placed-lines.ts";

/** A field with the reader's judgement: `sure` is false where a person must confirm the value, or its absence. */
export type Reading<Value> = { field: Field<Value>; sure: boolean };

/**
 * All that a field reader may look at. `parent` is the decision that this document is attached to; `notes` are those of its
 * annexes and of what is attached to it; `alone` where the file's name and signatures can mean no other document.
 */
export type DocumentView = {
  text: DocumentText;
  lines: readonly PlacedLine[];
  head: Head;
  foot: Foot;
  parent: DocumentView | null;
  notes: readonly AnnexNote[];
  signatures: readonly Signature[];
  fileName: string;
  alone: boolean;
};

export type FieldReader<Value> = (view: DocumentView) => Reading<Value>;

/** A value that was read from these lines. */
export function readFrom<Value>(
  value: Value | null,
  lines: readonly PlacedLine[],
  grounds: { text?: string; confidence: number; sure: boolean },
): Reading<Value> {
  const first = lines[0];
  const field = {
    value,
    text: grounds.text ?? (first === undefined ? null : lines.map(({ paragraph }) => paragraph.text).join("\n")),
    page: first?.page.page ?? null,
    box: boxAround(lines),
    confidence: Math.max(0, Math.min(1, grounds.confidence)),
    source: first === undefined || first.page.textFrom === "ocr" ? ("ocr" as const) : ("text-layer" as const),
    witnesses: [],
    blanks: [],
  };
  return { field, sure: grounds.sure };
}

/** Nothing is stated; `sure` says whether that is as it should be. */
export function notStated<Value>(sure: boolean): Reading<Value> {
  return {
    field: { value: null, text: null, page: null, box: null, confidence: sure ? 1 : 0, source: "ocr", witnesses: [], blanks: [] },
    sure,
  };
}

/** The same field with other particulars. */
export function adjusted<Value>(reading: Reading<Value>, change: Partial<Field<Value>>, sure: boolean): Reading<Value> {
  return { field: { ...reading.field, ...change }, sure };
}
