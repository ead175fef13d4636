/** The note of what is attached names another number or day than its head bears (dòng "kèm theo …" không khớp văn bản chính). */
import type { Finding, Grounds } from "#schemas/finding.ts";
import type { DocumentRecord } from "#schemas/record.ts";
import { findDates } from "../vietnamese/calendar-date.ts";
import { documentTypes } from "../vietnamese/document-types.ts";
import { findSymbols, parseSymbol } from "../vietnamese/symbol.ts";
import { foldText } from "../vietnamese/text.ts";
import { type Check, type CheckedFile, contradiction, groundsOfField, isOwnText, isTrusted, writtenDay } from "./check.ts";

/** "(Ban hành kèm theo Quyết định số …": a line of its own, below the title of what is attached. Small letters go on with a line before. */
const note = /^[\s*_]{0,4}\(?[\s*_]{0,4}(?:Ban hành kèm theo|Kèm theo|BAN HÀNH KÈM THEO|KÈM THEO)\s/;
const longestNote = 260;

type Note = { readonly text: string; readonly page: number; readonly box: [number, number, number, number] | null };

function notesOf({ text }: CheckedFile): Note[] {
  return text.pages.flatMap(({ page, blocks }) =>
    blocks.flatMap((block) =>
      block.kind === "paragraph" && block.text.length <= longestNote && note.test(block.text)
        ? [{ text: block.text, page, box: block.box }]
        : [],
    ),
  );
}

/** Whether a note speaks of a document of this type. */
function namesType({ text }: Note, type: string): boolean {
  const name = documentTypes.find(({ code }) => code === type)?.name;
  return name !== undefined && foldText(text).includes(`kem theo ${foldText(name)}`);
}

/** The one document with a number in the file; where there are several, a note may be of any. */
function onlyHead({ documents }: CheckedFile): DocumentRecord | null {
  const [head, ...others] = documents.filter(({ symbol, place }) => symbol !== null || place !== null);
  return others.length === 0 ? (head ?? null) : null;
}

type Head = DocumentRecord & { symbol: string; type: string };

function otherNumber(file: CheckedFile, head: Head, each: Note, named: string): Finding {
  const words = {
    vi: `Phần kèm theo ghi số, ký hiệu ${named}, còn văn bản chính là ${head.symbol}`,
    en: `The attached part names ${named}, its head is ${head.symbol}`,
  };
  const trusted = isTrusted(head, ["symbol"]) && isOwnText(file, each.page);
  return contradiction("symbol/annex-differs", trusted, words, [groundsOfField(file.source, head, "symbol"), placeOf(file, each)]);
}

function otherDay(file: CheckedFile, head: Head, each: Note, day: string): Finding[] {
  if (head.issuedOn === null || head.issuedOn === day) return [];
  // An attached document that cites its head by number and date is compared by them.
  if (file.documents.some(({ citations }) => citations.some((one) => one.symbol === head.symbol && one.issuedOn === day))) return [];
  const words = {
    vi: `Phần kèm theo ghi ngày ${writtenDay(day)}, còn văn bản chính ghi ngày ${writtenDay(head.issuedOn)}`,
    en: `The attached part dates its head on ${day}, the head bears ${head.issuedOn}`,
  };
  const trusted = isTrusted(head, ["issuedOn"]) && isOwnText(file, each.page);
  return [contradiction("date/annex-differs", trusted, words, [groundsOfField(file.source, head, "issuedOn"), placeOf(file, each)])];
}

const placeOf = ({ source }: CheckedFile, { page, box, text }: Note): Grounds => {
  return { file: source.name, sha256: source.sha256, page, box, quotation: text };
};

/** Compares the numbers and days in notes of annexes with those of the head. A blank in the note is no number, and goes with any. */
export const annexNotes: Check = {
  code: "symbol/annex-differs",
  run: (file) => {
    const head = onlyHead(file);
    const own = head === null || head.symbol === null ? null : parseSymbol(head.symbol);
    if (head === null || head.type === null || head.symbol === null || own === null || own.number === null) return [];
    const known = { ...head, symbol: head.symbol, type: head.type };
    const ownNumber = Number.parseInt(own.number, 10);
    return notesOf(file).flatMap((each) => {
      const [named] = findSymbols(each.text);
      if (named === undefined || !namesType(each, known.type)) return [];
      if (named.number !== null && Number.parseInt(named.number, 10) !== ownNumber) return [otherNumber(file, known, each, named.symbol)];
      const day = findDates(each.text).find(({ start, date }) => date !== null && start >= named.end)?.date ?? null;
      return day === null ? [] : otherDay(file, known, each, day);
    });
  },
};
