/** Reads the parts of a document's head (phần đầu) out of its first paragraphs. */

import { beginsWith } from "#pipelines/vietnamese/phrase.ts";
import { findSymbols } from "#pipelines/vietnamese/symbol.ts";
import type { Box } from "#schemas/geometry.ts";
import { readTitle, type TitleReading } from "./document-types.ts";
import type { PlacedLine } from "./placed-lines.ts";
import { subjectUnderTitle } from "./subject-lines.ts";

/**
 * The head in its parts, each with the lines that it stands on. `title` is null for official letters. `subject` are the
 * lines of the abstract, under the title or under the number; `bodyFrom` is the index of the first line after the head.
 */
export type Head = {
  issuer: readonly PlacedLine[];
  number: PlacedLine | null;
  date: PlacedLine | null;
  national: boolean;
  title: { line: PlacedLine; reading: TitleReading } | null;
  subject: readonly PlacedLine[];
  bodyFrom: number;
};

const nationalTitles = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"];
const numberOpening = /^[^\p{L}\d]{0,4}(?:[s5$]\P{Z}{0,2}\s*[:.;]|[s5][ốôóồoòõ0éèê6]\s|[ốôóồ]\s*[:;])/iu;
const stamp =
  /Ký bởi|Người ký|Được ký|Thời gian ký|Ngày ký|Ký ngày|E-?mail|Cơ quan\s*:|^\W*Đ[ẾÊÉ]N\b|Chuyển\s*:|[a-z\d]@[a-z\d]|\+07|\d{2}:\d{2}:\d{2}/iu;
const dateWords = /ng[àaáâ]y.*n[ăaâ]m|th\p{L}ng.*n[ăaâ]m\s*\d{4}/iu;

/** Whether the line is the national title or motto. */
export const isNationalTitle = (text: string): boolean =>
  nationalTitles.some((title) => beginsWith(text.replace(/^[^\p{L}]+/u, ""), title, 0.7));

/** Whether the line is a digital signature's or a mail room's stamp, which is no part of the head. */
export const isStamp = (text: string): boolean => stamp.test(text);

/** The line that carries the number: it holds a symbol, or begins with "Số" and has a slash. */
export function isNumberLine(text: string): boolean {
  if (text.length > 70 || isStamp(text) || /^\W*(?:V\/v|Về việc|Căn cứ)/iu.test(text)) return false;
  if (numberOpening.test(text) && /[/|]\s?\p{L}|\d\s+\p{Lu}{2,}/u.test(text)) return true;
  return findSymbols(text).length > 0 && text.length < 45;
}

/** A number line of which OCR left little: it opens with what may be "Số", and a digit, a slash or after a colon a code follows. */
const brokenNumber =
  /^[^\p{L}\d]{0,4}(?:[s5$][oốôóồòõỗổơờớởỡ0éèê6]?|[ốôóồ])(?!\p{L})(?:[^\p{L}]{0,14}(?:\d|[/|⁄])|\s*[:;].{0,10}?(?:UBND|H[ĐD]ND|KH|Q[ĐD]|TB|TTr|BC)(?!\p{L}))/iu;

/** The line of the left column that carries the number; the words of a broken one are told by its place, level with the date. */
function numberLineIn(left: readonly PlacedLine[], date: PlacedLine | null): number {
  const clear = left.findIndex(({ paragraph }) => isNumberLine(paragraph.text));
  if (clear >= 0) return clear;
  const broken = left.findIndex(({ paragraph }) => paragraph.text.length < 45 && brokenNumber.test(paragraph.text));
  if (broken >= 0) return broken;
  const box = date?.paragraph.box ?? null;
  return left.findIndex(
    ({ paragraph: { text, box: own } }) => isLevel(own, box) && /[\d/|⁄]/u.test(text) && !/^\P{L}*\p{Lu}{3}/u.test(text),
  );
}

function isLevel(one: Box | null, other: Box | null): boolean {
  if (one === null || other === null) return false;
  return Math.min(one[1] + one[3], other[1] + other[3]) - Math.max(one[1], other[1]) > 0.5 * Math.min(one[3], other[3]);
}

const isSide = (line: PlacedLine) => line.paragraph.column !== "full";

/** The head of a document that begins with the first of these lines. */
export function readHead(lines: readonly PlacedLine[]): Head {
  const from = lines.findIndex(isSide);
  const titleFirst = lines.findIndex(({ paragraph }) => readTitle(paragraph.text) !== null);
  const zoned = from >= 0 && from < 12 && (titleFirst < 0 || from < titleFirst) && lines[from]?.page.page === lines[0]?.page.page;
  const end = zoned ? endOfZone(lines, from) : 0;
  const zone = lines.slice(0, end).filter(({ paragraph }) => !isStamp(paragraph.text));
  const left = zone.filter(({ paragraph }) => paragraph.column === "left");
  const right = zone.filter(({ paragraph }) => paragraph.column === "right");
  const date = right.find(({ paragraph }) => dateWords.test(paragraph.text)) ?? null;
  const numberAt = numberLineIn(left, date);
  const number = left[numberAt] ?? right.find(({ paragraph }) => isNumberLine(paragraph.text)) ?? null;
  const issuerEnd = numberAt >= 0 ? numberAt : left.findIndex(({ paragraph }) => /^\W*(?:V\/v|Về việc)\b/iu.test(paragraph.text));
  const title = findTitle(lines, end);
  const under = title === null ? { lines: [], to: end } : subjectUnderTitle(lines, title.index);
  const letter = numberAt >= 0 ? left.slice(numberAt + 1) : issuerEnd >= 0 ? left.slice(issuerEnd) : [];
  return {
    issuer: left.slice(0, issuerEnd < 0 ? left.length : issuerEnd),
    number,
    date: date ?? left.find(({ paragraph }) => dateWords.test(paragraph.text) && !findSymbols(paragraph.text).length) ?? null,
    national: right.some(({ paragraph }) => isNationalTitle(paragraph.text)),
    title: title === null ? null : { line: title.line, reading: title.reading },
    subject: title === null ? letter : under.lines.length > 0 ? under.lines : letter,
    bodyFrom: Math.max(end, under.to),
  };
}

/** The two-column paragraphs at the top go on until a full one; page numbers between are passed over. */
function endOfZone(lines: readonly PlacedLine[], from: number): number {
  const page = lines[from]?.page.page;
  const end = lines.findIndex((line, index) => index > from && (line.page.page !== page || !isSide(line)));
  return end < 0 ? lines.length : end;
}

/** The title under the head: before the address, the grounds and any running text. */
function findTitle(lines: readonly PlacedLine[], from: number): { line: PlacedLine; reading: TitleReading; index: number } | null {
  for (const [index, line] of lines.entries()) {
    if (index < from) continue;
    const text = line.paragraph.text;
    if (index > from + 10 || /^\W*(?:Kính gửi|Căn cứ|Điều\s+1)/iu.test(text) || (text.length > 160 && !isStamp(text))) return null;
    const reading = readTitle(text);
    if (reading !== null && !isStamp(text)) return { line, reading, index };
  }
  return null;
}
