/** Which date belongs to which cited symbol, by the grammar of citing (Nghị định 30/2020/NĐ-CP, Phụ lục I: number, date, issuer, subject). */
import { type DateMatch, findDates } from "#pipelines/vietnamese/calendar-date.ts";
import { findSymbols, type SymbolMatch } from "#pipelines/vietnamese/symbol.ts";

/** A symbol with the day of issue that the text binds to it; `end` is where symbol and date end. */
export type DatedSymbol = { symbol: SymbolMatch; issuedOn: string | null; end: number };

/** Between symbol and date: nothing but punctuation and words of issuing, or the issuer ("của Chính phủ"). */
const adjacent = /^[\s,.;:(\-–]{0,6}(?:(?:được\s+)?(?:ban\s+hành|ký|phát\s+hành|lập|đề|ra)\s+)?(?:vào\s+)?(?:ng[aàả]y\s*)?$/iu;
const issuer = /^[\s,]{0,4}(?:của|do)\s[^;.:()]{2,110}?[\s,(]+(?:ban\s+hành\s+)?(?:ng[aàả]y\s*)?$/iu;
const notIssuer = /\s(?:về|v\/v|trước|đến|từ|chậm nhất|hoàn thành|xong|theo|quy định|hướng dẫn|yêu cầu|và|kể|tại)\s/iu;
const reach = 130;

/** Between two symbols that share the date behind the last: a list ("số 12/QĐ-UBND, 13/QĐ-UBND và 14/QĐ-UBND ngày …"). */
const listed = /^\s*(?:,|;|và|,\s*và)\s*(?:s[ốó]\s*[:.]?\s*)?$/iu;

/** All symbols of a text with their dates, in order. Blank numbers are left out. */
export function datedSymbols(text: string): DatedSymbol[] {
  const dates = findDates(text).filter(({ precision }) => precision === "day");
  const symbols = findSymbols(text).filter(({ number }) => number !== null);
  const dated: DatedSymbol[] = [];
  let next = 0;
  for (const [index, symbol] of symbols.entries()) {
    while (next < dates.length && (dates[next]?.start ?? 0) < symbol.end) next++;
    const date = dates[next];
    const bound = date !== undefined && isBound(text, symbol, date, symbols[index + 1]) ? date : null;
    dated.push({ symbol, issuedOn: bound?.date ?? null, end: bound?.end ?? symbol.end });
  }
  return shareDates(text, dated);
}

function isBound(text: string, symbol: SymbolMatch, date: DateMatch, following: SymbolMatch | undefined): boolean {
  if (date.start - symbol.end > reach || (following !== undefined && following.start < date.start)) return false;
  const between = text.slice(symbol.end, date.start) + (/^ng/iu.test(date.raw) ? "ngày " : "");
  if (adjacent.test(between)) return true;
  return /ng[aàả]y\s*$/iu.test(between) && issuer.test(between) && !notIssuer.test(between);
}

/** Gives the date behind the last of a list to all of it. */
function shareDates(text: string, dated: readonly DatedSymbol[]): DatedSymbol[] {
  const shared = [...dated];
  for (let index = shared.length - 2; index >= 0; index--) {
    const [own, following] = [shared[index], shared[index + 1]];
    if (own === undefined || following === undefined || own.issuedOn !== null) continue;
    if (!listed.test(text.slice(own.symbol.end, following.symbol.start))) continue;
    shared[index] = { ...own, issuedOn: following.issuedOn };
  }
  return shared;
}
