/** Readings that the form of a document rules out: of enumerations, dates and symbols (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
import { isSyllable } from "#pipelines/vietnamese/syllable.ts";
import { findSymbols } from "#pipelines/vietnamese/symbol.ts";
import { editDistance, foldText } from "#pipelines/vietnamese/text.ts";
import type { ReadWord } from "../recognition.ts";

/** The line with what its words can only mean where they stand. */
export function withGrammar(line: readonly ReadWord[]): ReadWord[] {
  return line.map((word, at) => {
    const text = at === 0 ? pointOf(word.text) : (monthOf(line, at) ?? currencyOf(word, line[at - 1]?.text ?? ""));
    return { ...word, text: symbolOf(quarterOf(withComma(text, word, line[at + 1]?.text ?? ""), line[at - 1]?.text ?? "")) };
  });
}

/** The fifth point (điểm đ) of an enumeration. */
function pointOf(text: string): string {
  return /^[ởơ]đ?\)$/u.test(text) ? "đ)" : text;
}

/** The word between day and month of `ngày 05 tháng 12 năm 2026`; null elsewhere. */
function monthOf(line: readonly ReadWord[], at: number): string | null {
  const [day, month, year] = [line[at - 1]?.text ?? "", line[at + 1]?.text ?? "", line[at + 2]?.text ?? ""];
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || foldText(year) !== "nam") return null;
  const read = line[at]?.text ?? "";
  return read !== "tháng" && /^\p{L}+$/u.test(read) && editDistance(foldText(read), "thang") <= 2 ? "tháng" : null;
}

/** The currency behind an amount, as in `8.722.100.000 đồng`: the engine takes its mark for the circumflex alone. */
function currencyOf({ text }: ReadWord, before: string): string {
  return /^\(?\d{1,3}(?:\.\d{3})+$/u.test(before) ? text.replace(/^đ(?:ông|ổng|ống|ỗng|òng)(?=[^\p{L}]*$)/u, "đồng") : text;
}

/** A word read with more confidence has the sign that it was read with. */
const sureOfSign = 0.96;

/**
 * A comma for a point that ends no sentence: a small letter follows. Small print has its commas too short, so `signs.ts`
 * cannot tell them. Words that could be shortened, or are no syllables, keep their point.
 */
function withComma(text: string, { confidence }: ReadWord, next: string): string {
  const [, word = ""] = /^\P{L}?(\p{Ll}{2,})\.$/u.exec(text) ?? [];
  return confidence < sureOfSign && isSyllable(word) && /^\p{Ll}{2,}[,;:.]?$/u.test(next) && isSyllable(next.replace(/[,;:.]$/u, ""))
    ? `${text.slice(0, -1)},`
    : text;
}

/** A quarter (quý): its number has strokes that were read as digits, or no slash before its year (`III2020`). */
function quarterOf(text: string, before: string): string {
  const [, number = "", rest = ""] = /^([I1l|]{2,3}|[I1l|]V)(?=$|[^\p{L}\d]|20\d\d)(.*)$/u.exec(text) ?? [];
  if (foldText(before) !== "quy" || number === "") return text.replace(/^(IV|I{1,3})(?=20\d\d(?!\d))/u, "$1/");
  return number.replace(/[1l|]/gu, "I") + (/^20\d\d/.test(rest) ? "/" : "") + rest;
}

/** A word that is one whole symbol, with the segments that are no codes as the codes that they stand for. */
function symbolOf(text: string): string {
  const [symbol, ...others] = findSymbols(text);
  if (symbol === undefined || others.length > 0 || symbol.edits.length === 0 || symbol.number === null) return text;
  return text.slice(0, symbol.start) + symbol.symbol + text.slice(symbol.end);
}
