/** Readings that the form of a document rules out: of enumerations, dates and symbols (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
import { findSymbols } from "#pipelines/vietnamese/symbol.ts";
import { editDistance, foldText } from "#pipelines/vietnamese/text.ts";
import type { ReadWord } from "../recognition.ts";

/** The line with what its words can only mean where they stand. */
export function withGrammar(line: readonly ReadWord[]): ReadWord[] {
  return line.map((word, at) => {
    const text = at === 0 ? pointOf(word.text) : (monthOf(line, at) ?? word.text);
    return { ...word, text: symbolOf(quarterOf(text, line[at - 1]?.text ?? "")) };
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
