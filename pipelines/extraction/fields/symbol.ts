/** Reads number and symbol (số, ký hiệu): the number is often written by hand into a printed blank. */
import type { SymbolMatch } from "#pipelines/vietnamese/symbol.ts";
import type { Witness } from "#schemas/field.ts";
import { numberInFileName } from "../file-name.ts";
import { blankOf, confidenceWithin, filledBlanks, isByHand, mayBeByHand } from "../handwriting.ts";
import { symbolIn } from "../number-line.ts";
import { withIssuersCode } from "../organ-code.ts";
import { ownNotes } from "../own-notes.ts";
import type { PlacedLine } from "../placed-lines.ts";
import { adjusted, type DocumentView, type FieldReader, notStated, type Reading, readFrom } from "../reading.ts";
import { weighNumbers } from "../weighing/numbers.ts";
import { saying } from "../weighing/witness.ts";

/** Asserted only where it was printed and read clearly, or where sources agree that are worth it together; else for a person to confirm. */
export const symbol: FieldReader<string> = (view) => {
  const line = view.head.number;
  if (line === null) return notStated(view.parent !== null || !view.head.national);
  const reading = symbolOn(line, view);
  return adjusted(reading, { blanks: filledBlanks(line, "number") }, reading.sure);
};

function symbolOn(line: PlacedLine, view: DocumentView): Reading<string> {
  const title = view.head.title?.reading.type.code ?? null;
  const read = readableSymbol(line, title);
  if (read === null) return readFrom<string>(null, [line], { confidence: 0, sure: false });
  const { match, doubtful } = read;
  const readTail = match.number === null ? match.symbol.replace(/^[^/]*/u, "") : match.symbol.slice(match.number.length);
  const tail = line.page.textFrom === "ocr" ? withIssuersCode(readTail, view.head.issuer) : readTail;
  const number = numberOn(line, match, confidenceWithin(line, readTail.replace(/^\//, "")));
  const own = saying(number.source, {
    value: `${number.value ?? ""}${tail}`,
    text: number.text,
    page: line.page.page,
    confidence: number.confidence,
  });
  const witnesses = [own, ...otherWitnesses(view, tail)];
  if (number.clear) {
    const sure = !doubtful && match.symbol.includes("/");
    const reading = readFrom(own.value, [line], { confidence: doubtful ? 0.6 : number.confidence, sure });
    return adjusted(reading, { witnesses }, sure);
  }
  return weighed(line, tail, witnesses, doubtful);
}

/** The symbol of the line; where a hand wrote what nothing makes sense of, that behind the slash alone. */
function readableSymbol({ paragraph: { text }, page }: PlacedLine, title: string | null): ReturnType<typeof symbolIn> {
  const code = page.textFrom === "ocr" ? title : null;
  const read = symbolIn(text, code);
  if (read !== null || page.textFrom !== "ocr") return read;
  const without = symbolIn(text.replace(/^[^/]{0,24}(?=\/)/u, `Số: ${standIn}`), code);
  if (without === null || without.match.number !== standIn) return null;
  return { ...without, match: { ...without.match, number: null, symbol: without.match.symbol.slice(standIn.length) } };
}

/** A number in the place of what nobody can read. */
const standIn = "1";

type NumberReading = Pick<Witness, "source" | "text" | "confidence"> & { value: string | null; clear: boolean };

/** The number as the page shows it; `clear` where it is printed and was read beyond doubt. */
function numberOn(line: PlacedLine, match: SymbolMatch, tailConfidence: number): NumberReading {
  const blank = blankOf(line, "number");
  const ink = digits(blank?.text ?? null);
  if (blank !== null && isByHand(blank))
    return {
      source: "handwriting",
      value: ink?.padStart(2, "0") ?? null,
      text: blank.text,
      confidence: ink === null ? 0 : blank.confidence,
      clear: false,
    };
  const digital = line.page.textFrom !== "ocr";
  const source = digital ? "text-layer" : "ocr";
  if (match.number === null) return { source, value: null, text: null, confidence: 0, clear: false };
  const agrees = blank !== null && ink === match.number.replace(/^0+/, "");
  const confidence = Math.max(agrees ? 0.9 : 0, Math.min(confidenceWithin(line, match.number), tailConfidence));
  const clean = isClean(line.paragraph.text, match) && !match.edits.some((edit) => edit.startsWith(match.raw.split("/")[0] ?? " "));
  const doubtful = blank !== null && mayBeByHand(blank);
  const clear = digital || (clean && !doubtful && confidence > (blank === null ? 0.9 : 0.8));
  return { source, value: match.number, text: match.raw, confidence: clear ? confidence : clean ? Math.min(confidence, 0.5) : 0.2, clear };
}

const digits = (text: string | null) => /^\s*0*(\d{1,5}\p{Ll}?)\s*$/u.exec(text ?? "")?.[1] ?? null;

/** Nothing but the label stands before the symbol. */
const isClean = (text: string, match: SymbolMatch) =>
  /^[^\p{L}\p{N}]*s[ốôóồoòõỗ]?\s*[:.;]?\s*$/iu.test(text.slice(0, match.start)) || match.start === 0;

/** How often a number in a file's name is the document's: beside its type or body, beside another's, and by itself. */
const named = { typed: 0.9, otherType: 0.2, bare: 0.4 };

function otherWitnesses(view: DocumentView, tail: string): Witness[] {
  const inName = numberInFileName(view.fileName);
  const code = inName?.code ?? "";
  const confidence = code === "" ? named.bare : tail.includes(code.slice(0, 2)) ? named.typed : named.otherType;
  const fileName =
    inName === null
      ? []
      : [saying("file-name", { value: `${inName.number.padStart(2, "0")}${tail}`, confidence: view.alone ? confidence : confidence / 2 })];
  const notes = ownNotes(view).flatMap(({ symbol: { number }, text, page, numberConfidence }) =>
    number === null ? [] : [saying("citation", { value: `${number}${tail}`, text, page, confidence: numberConfidence })],
  );
  return [...fileName, ...notes.slice(0, 1)];
}

function weighed(line: PlacedLine, tail: string, witnesses: Witness[], doubtful: boolean): Reading<string> {
  const number = weighNumbers(witnesses);
  const reading = readFrom(number === null ? null : `${number.value.padStart(2, "0")}${tail}`, [line], {
    confidence: number?.confidence ?? 0,
    sure: false,
  });
  const source = number?.source ?? witnesses[0]?.source ?? "ocr";
  return adjusted(reading, { source, witnesses }, (number?.sure ?? false) && !doubtful);
}
