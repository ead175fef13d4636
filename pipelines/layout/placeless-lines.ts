/** Tells columns apart where lines have no places (Word files, plain text): by what the lines say. */

import { findPerson } from "#pipelines/vietnamese/person.ts";
import { beginsWith, findPhrase } from "#pipelines/vietnamese/phrase.ts";
import { isAuthorityLine, positionIn } from "#pipelines/vietnamese/positions.ts";
import type { Column, Paragraph } from "#schemas/document-text.ts";
import type { Line, Word } from "#schemas/page-text.ts";
import { paragraph } from "./paragraphs.ts";
import { textLine } from "./row.ts";

type Piece = { words: readonly Word[]; column: Column };

const dateLine = /ng[àa]y\s*[\d.…]*\s*th[áa]ng\s*[\d.…]*\s*n[ăa]m/iu;
const numberLine = /^\W*S[ốô]\s*:?.{0,40}[/-]\s*\p{Lu}/u;
const letterSubject = /^[^\p{L}]*(?:V\/v|Về việc)(?!\p{L})/iu;
const rightTitles = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"];

/** One paragraph a line, with the column that its words show it to stand in. */
export function placelessParagraphs(lines: readonly Line[]): Paragraph[] {
  const pieces = lines.flatMap((line) => cutLine(line.words));
  const head = headEnd(pieces);
  let foot = false;
  const paragraphs: Paragraph[] = [];
  for (const [index, piece] of pieces.entries()) {
    const line = textLine(piece.words, null);
    const text = line.text;
    if (/^[_\s-]*$/u.test(text)) continue;
    if (/^[^\p{L}]*Nơi nhận/iu.test(text) || isAuthorityLine(text) || (index >= head && opensSignature(text, pieces.slice(index + 1))))
      foot = true;
    else if (foot && (isRunningText(text) || isNationalTitle(text))) foot = false;
    const column = index < head ? headColumn(piece, text) : foot ? footColumn(piece, text) : piece.column;
    paragraphs.push(paragraph([line], column));
  }
  return paragraphs;
}

/** Where the right column of a head or foot was written on the same line as the left one, the line is cut. */
function cutLine(words: readonly Word[]): Piece[] {
  const texts = words.map(({ text }) => text);
  const at =
    rightTitles.map((title) => findPhrase(texts, title, 0.8)?.from ?? 0).find((from) => from > 0) ??
    cutOfDateLine(texts) ??
    cutOfFoot(texts);
  if (at === null || at <= 0) return [{ words, column: "full" }];
  return [
    { words: words.slice(0, at), column: "left" },
    { words: words.slice(at), column: "right" },
  ];
}

/** The name of a body in capitals, and a place after it. */
const capitalsBefore = /^[^\p{Ll}]*\p{Lu}{2,} \p{Lu}\p{Ll}[^,]{0,30}, ng[àa]y/u;

/** `Số: 12/KH-UBND Phước Kiềng, ngày …` is cut before the place: after the last word of the symbol, or of a body in capitals. */
function cutOfDateLine(texts: readonly string[]): number | null {
  const line = texts.join(" ");
  if (!dateLine.test(line) || !(numberLine.test(line) || capitalsBefore.test(line))) return null;
  const day = texts.findIndex((word) => /^ng[àa]y$/iu.test(word));
  for (let at = day - 1; at > 0; at -= 1) if (/[/-]\p{Lu}|^-?\p{Lu}{2,}$/u.test(texts[at - 1] ?? "")) return at;
  return null;
}

function cutOfFoot(texts: readonly string[]): number | null {
  const line = texts.join(" ");
  if (!/^\W*(?:Nơi nhận|[-–+]\s?\p{L})/iu.test(line)) return null;
  const at = texts.findIndex((_, index) => index > 0 && isAuthorityLine(texts.slice(index).join(" ")));
  return at > 0 ? at : null;
}

/** Number and date stand above any line of text; a copy (bản sao) has another number and date under its foot. */
const longestHeadLine = 140;

/** The number of pieces that the head of the file takes: up to the last of title, number and date. */
function headEnd(pieces: readonly Piece[]): number {
  const all = pieces.slice(0, 30).map(({ words }) => words.map(({ text }) => text).join(" "));
  const body = all.findIndex(
    (text) => text.length > longestHeadLine || /^[^\p{L}]*(?:Kính gửi|Căn cứ|Thực hiện|Điều 1|Nơi nhận)/iu.test(text),
  );
  const texts = body < 0 ? all : all.slice(0, body);
  const isHead = (text: string) =>
    text.length < 120 && (numberLine.test(text) || (dateLine.test(text) && text.length < 60) || isNationalTitle(text));
  let end = texts.findLastIndex(isHead) + 1;
  while (end > 0 && letterSubject.test(texts[end] ?? "")) end = endOfSubject(texts, end);
  return end;
}

/** The abstract of a letter goes on over lines that begin with a small letter. */
function endOfSubject(texts: readonly string[], from: number): number {
  let end = from + 1;
  while (end < texts.length && end < from + 5 && /^\p{Ll}|^\p{Lu}\p{Ll}/u.test(texts[end] ?? "")) end += 1;
  return end;
}

const isNationalTitle = (text: string) => rightTitles.some((title) => beginsWith(text, title, 0.8));

function headColumn(piece: Piece, text: string): Column {
  if (piece.column !== "full") return piece.column;
  return isNationalTitle(text) || dateLine.test(text) ? "right" : "left";
}

function footColumn(piece: Piece, text: string): Column {
  if (piece.column !== "full") return piece.column;
  return /^\W*(?:Nơi nhận|[-–+•])/iu.test(text) ? "left" : "right";
}

/** A position in capitals that is followed by a name, "(đã ký)" or the recipients. */
function opensSignature(text: string, after: readonly Piece[]): boolean {
  if (text.length > 40 || /\p{Ll}/u.test(text) || positionIn(text) === null) return false;
  const next = after.slice(0, 4).map(({ words }) => words.map((word) => word.text).join(" "));
  return next.some((line) => line.length < 40 && (/đã ký|^[^\p{L}]*Nơi nhận/iu.test(line) || findPerson(line) !== null));
}

/** A line of an annex or of another document: long, or in lower case, and no recipient. */
function isRunningText(text: string): boolean {
  return text.length > 90 || /^\W*(?:PHỤ LỤC|BIỂU|MẪU|DANH SÁCH|KẾ HOẠCH|QUY CHẾ|QUY ĐỊNH|\(\s*Ban hành|\(\s*Kèm theo)/u.test(text);
}
