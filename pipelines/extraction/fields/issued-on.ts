/** Reads the date of issue (ngày ban hành) in the head's date line. */
import { daysInMonth, isoDate } from "#pipelines/vietnamese/calendar-date.ts";
import type { Witness } from "#schemas/field.ts";
import { dateInAnnex } from "../date-in-annex.ts";
import { dayInFileName } from "../file-name.ts";
import { blankOf, filledBlanks, isByHand, mayBeByHand } from "../handwriting.ts";
import { ownNotes } from "../own-notes.ts";
import type { PlacedLine } from "../placed-lines.ts";
import { adjusted, type DocumentView, type FieldReader, notStated, type Reading, readFrom } from "../reading.ts";
import { likelihoodOfSigning, weighDays } from "../weighing/days.ts";
import { saying } from "../weighing/witness.ts";

const dayPart = "ng[aàáâạ]y";
const monthPart = "th\\p{L}[nm]g";
const parts = new RegExp(`(?:${dayPart})?\\s*(.{0,14}?)\\s*${monthPart}\\s*(.{0,10}?)\\s*n[ăaâàắ]m\\s*[:.]?\\s*([\\dOolI\\s]{4,6})`, "iu");
const short = /(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})/u;

type Printed = { day: string; month: string; year: string };

/** Asserted only where day, month and year were printed and read clearly, or where sources agree that are worth it together. */
export const issuedOn: FieldReader<string> = (view) => {
  const line = view.head.date;
  if (line === null) return (view.parent === null ? dateInAnnex(view) : null) ?? notStated(view.parent !== null || !view.head.national);
  const reading = dateOn(line, view);
  return adjusted(reading, { blanks: filledBlanks(line, "day", "month") }, reading.sure);
};

function dateOn(line: PlacedLine, view: DocumentView): Reading<string> {
  const printed = partsOf(line.paragraph.text);
  if (printed === null) return readFrom<string>(null, [line], { confidence: 0, sure: false });
  const [day, month] = [partNumber(line, "day", printed.day, 31), partNumber(line, "month", printed.month, 12)];
  const year = Number.parseInt(printed.year, 10);
  const date = day.number === null || month.number === null ? null : isoDate(year, month.number, day.number);
  const confidence = Math.min(day.confidence, month.confidence, confidenceOfWord(line, printed.year));
  const digital = line.page.textFrom !== "ocr";
  const print = digital ? "text-layer" : "ocr";
  const clear = date !== null && !day.byHand && !month.byHand && (digital || confidence > 0.8) && isYear(year);
  const own = saying(clear || !(day.byHand || month.byHand) ? print : "handwriting", {
    value: date,
    text: printed.day === "" ? null : printed.day,
    page: line.page.page,
    confidence: date === null ? 0 : clear ? confidence : Math.min(confidence, 0.6),
  });
  const witnesses = [own, ...otherWitnesses(view)];
  if (clear) return adjusted(readFrom(date, [line], { confidence, sure: true }), { witnesses }, true);
  const span = isYear(year) ? spanOf(year, month.byHand ? null : month.number) : null;
  const around = span === null ? [] : [saying(print, { ...span, page: line.page.page, confidence: sureOfMonth })];
  return weighed(line, [...around, ...witnesses]);
}

const isYear = (year: number): boolean => year > 1945 && year < 2100;

/** How often the printed month and year were read right. */
const sureOfMonth = 0.97;

function spanOf(year: number, month: number | null): { from: string; to: string } | null {
  const from = isoDate(year, month ?? 1, 1);
  const to = isoDate(year, month ?? 12, month === null ? 31 : daysInMonth(year, month));
  return from === null || to === null ? null : { from, to };
}

function weighed(line: PlacedLine, witnesses: Witness[]): Reading<string> {
  const day = weighDays(witnesses);
  const reading = readFrom(day?.value ?? null, [line], { confidence: day?.confidence ?? 0, sure: false });
  const source = day?.source ?? witnesses.find(({ source }) => source === "handwriting")?.source ?? reading.field.source;
  return adjusted(reading, { source, witnesses }, day?.sure ?? false);
}

/** How often the day in a file's name is that of the document: it may be that of scanning or sending. */
const inFileName = 0.4;

function otherWitnesses(view: DocumentView): Witness[] {
  const signedOn = signingDays(view).toSorted()[0];
  const named = dayInFileName(view.fileName);
  const notes = ownNotes(view).flatMap(({ issuedOn: value, text, page, dayConfidence: confidence }) =>
    value === null ? [] : [saying("citation", { value, text, page, confidence })],
  );
  const share = view.alone ? 1 : 0.5;
  return [
    ...(signedOn === undefined
      ? []
      : [saying("signature", { value: signedOn, confidence: share * likelihoodOfSigning(signedOn, signedOn) })]),
    ...(named === null ? [] : [saying("file-name", { value: named, confidence: share * inFileName })]),
    ...notes.slice(0, 1),
  ];
}

function partsOf(text: string): Printed | null {
  const match = parts.exec(text.replace(/^.*?(?=ng[aàáâạ]y)/iu, ""));
  if (match !== null)
    return {
      day: match[1] ?? "",
      month: match[2] ?? "",
      year: (match[3] ?? "").replace(/[Oo]/g, "0").replace(/[lI]/g, "1").replace(/\s/g, ""),
    };
  const slashed = short.exec(text);
  return slashed === null ? null : { day: slashed[1] ?? "", month: slashed[2] ?? "", year: slashed[3] ?? "" };
}

type Part = { number: number | null; byHand: boolean; confidence: number };

/** A day or month: the number that was read, whether it was written by hand, and how sure the reading is. */
function partNumber(line: PlacedLine, role: "day" | "month", printed: string, most: number): Part {
  const blank = blankOf(line, role);
  const byHand = blank !== null && isByHand(blank);
  const inText = numberIn(printed.replace(/[.…,]+$/u, ""), most);
  const inInk = numberIn(blank?.text ?? "", most);
  const number = byHand ? inInk : (inText ?? inInk);
  if (number === null || byHand) return { number, byHand: true, confidence: number === null ? 0 : (blank?.confidence ?? 0) };
  if (line.page.textFrom !== "ocr") return { number, byHand: false, confidence: 1 };
  const confidence = confidenceOfWord(line, printed);
  if (blank === null) return { number, byHand: false, confidence: confidence - 0.1 };
  if (mayBeByHand(blank)) return { number, byHand: false, confidence: Math.min(confidence, 0.6) };
  // Two readings of print that agree are sure; where nobody looked at the ink, one must be very sure.
  return { number, byHand: false, confidence: inInk === inText ? Math.max(0.9, confidence) : confidence };
}

function numberIn(text: string, most: number): number | null {
  const number = /^\s*\d{1,2}\s*$/u.test(text) ? Number.parseInt(text, 10) : 0;
  return number >= 1 && number <= most ? number : null;
}

function confidenceOfWord({ paragraph }: PlacedLine, part: string): number {
  const words = paragraph.lines.flatMap((line) => line.words).filter(({ text }) => part !== "" && text.includes(part));
  return words.length === 0 ? 0.5 : Math.min(...words.map((word) => ((word.handwriting ?? 0) > 0.5 ? 0 : word.confidence)));
}

/** The days on which bodies and people signed. */
const signingDays = (view: DocumentView): string[] =>
  view.signatures.flatMap(({ signedAt, signer, organization }) =>
    signedAt !== null && (signer ?? organization) !== null ? [localDay(signedAt)] : [],
  );

/** The day at the place of the clock's offset; times given in UTC are taken to Vietnam's. */
function localDay(signedAt: string): string {
  const offset = 7 * 60 * 60 * 1000;
  return new Date(Date.parse(signedAt) + offset).toISOString().slice(0, 10);
}
