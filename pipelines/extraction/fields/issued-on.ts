/** Reads the date of issue (ngày ban hành) in the head's date line. */
import { isoDate } from "#pipelines/vietnamese/calendar-date.ts";
import { dateInAnnex } from "../date-in-annex.ts";
import { blankOf, filledBlanks } from "../handwriting.ts";
import type { PlacedLine } from "../placed-lines.ts";
import { adjusted, type DocumentView, type FieldReader, notStated, type Reading, readFrom } from "../reading.ts";

const dayPart = "ng[aàáâạ]y";
const monthPart = "th\\p{L}[nm]g";
const parts = new RegExp(`(?:${dayPart})?\\s*(.{0,14}?)\\s*${monthPart}\\s*(.{0,10}?)\\s*n[ăaâàắ]m\\s*[:.]?\\s*([\\dOolI\\s]{4,6})`, "iu");
const short = /(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})/u;

type Printed = { day: string; month: string; year: string };

/** Asserted only where day, month and year were printed and read clearly, or where the day by hand agrees with the digital signature. */
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
  const clear = date !== null && !day.byHand && !month.byHand && (digital || confidence > 0.8) && year > 1945 && year < 2100;
  const reading = readFrom(date, [line], { confidence: date === null ? 0 : confidence, sure: clear });
  return clear ? reading : againstSignature(view, reading, year, month.number);
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
  const byHand = blank !== null && blank.handwriting > 0.5;
  const inText = numberIn(printed.replace(/[.…,]+$/u, ""), most);
  const inInk = numberIn(blank?.text ?? "", most);
  const number = byHand ? inInk : (inText ?? inInk);
  if (number === null || byHand) return { number, byHand: true, confidence: 0.5 };
  if (line.page.textFrom !== "ocr") return { number, byHand: false, confidence: 1 };
  const confidence = confidenceOfWord(line, printed);
  // Two readings of print that agree are sure; where nobody looked at the ink, one must be very sure.
  return {
    number,
    byHand: false,
    confidence: blank === null ? confidence - 0.1 : inInk === inText ? Math.max(0.9, confidence) : confidence,
  };
}

function numberIn(text: string, most: number): number | null {
  const number = /^\s*\d{1,2}\s*$/u.test(text) ? Number.parseInt(text, 10) : 0;
  return number >= 1 && number <= most ? number : null;
}

function confidenceOfWord({ paragraph }: PlacedLine, part: string): number {
  const words = paragraph.lines.flatMap((line) => line.words).filter(({ text }) => part !== "" && text.includes(part));
  return words.length === 0 ? 0.5 : Math.min(...words.map((word) => ((word.handwriting ?? 0) > 0.5 ? 0 : word.confidence)));
}

/** A day that was not read for sure is asserted where an organisation signed on it; an unread one is proposed from there. */
function againstSignature(view: DocumentView, reading: Reading<string>, year: number, month: number | null): Reading<string> {
  const days = view.signatures.flatMap(({ signedAt, signer, organization }) =>
    signedAt !== null && (signer ?? organization) !== null ? [localDay(signedAt)] : [],
  );
  const { value } = reading.field;
  if (value !== null && days.includes(value)) return adjusted(reading, { confidence: 0.9 }, true);
  const near = days.find((day) => day.startsWith(month === null ? `${year}-` : `${year}-${String(month).padStart(2, "0")}-`));
  if (value === null && near !== undefined) return adjusted(reading, { value: near, confidence: 0.4, source: "signature" }, false);
  return reading;
}

/** The day at the place of the clock's offset; times given in UTC are taken to Vietnam's. */
function localDay(signedAt: string): string {
  const offset = 7 * 60 * 60 * 1000;
  return new Date(Date.parse(signedAt) + offset).toISOString().slice(0, 10);
}
