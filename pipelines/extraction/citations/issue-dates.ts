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

/** Between a date and the symbol behind it: who issued it ("Ngày …, Bộ Y tế đã ban hành Công văn số"), in one sentence. */
const issuing = /^[\s,]{0,3}[^;.:]{2,90}\s(?:ban hành|ký|phát hành|có|gửi)\s(?:[\p{L}]+\s){0,4}s[ốóô]\s*:?\s*$/iu;

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
    const [before, behind] = [dates[next - 1], dates[next]];
    if (behind !== undefined && isBound(text, symbol, behind, symbols[index + 1])) {
      dated.push({ symbol, issuedOn: behind.date, end: behind.end });
    } else {
      const issuedOn = before !== undefined && isIssuing(text, before, symbol, dated.at(-1)) ? before.date : null;
      dated.push({ symbol, issuedOn, end: symbol.end });
    }
  }
  return shareDates(text, dated);
}

/** Whether a sentence tells on which day the document was issued before it names it. */
function isIssuing(text: string, date: DateMatch, symbol: SymbolMatch, previous: DatedSymbol | undefined): boolean {
  if (symbol.start - date.end > reach || date.start < (previous?.end ?? 0)) return false;
  const day = /^ng/iu.test(date.raw) || /(?<!\p{L}\s)ngày\s*$/iu.test(text.slice(Math.max(0, date.start - 8), date.start));
  return day && issuing.test(text.slice(date.end, symbol.start));
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
