/** A total of money with its parts in words (tổng kinh phí …, trong đó …). */
import { numberText, sameNumber, writtenNumber } from "./written-number.ts";

/** What a text states: a total, and the parts that it says it is made of. */
type StatedSum = { readonly total: number; readonly parts: readonly number[]; readonly quotation: string };

const money = /(\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?)\s*(tỷ|triệu|nghìn|ngàn)?\s*(?:đồng|đ(?!\p{L}))/giu;
const totalBefore = /tổng\s+(?:kinh\s+phí|số\s+tiền|dự\s+toán|chi\s+phí|số|cộng|mức)[^.;\d]{0,100}$/iu;
const partsFollow = /^[^.;\d]{0,60}?(?:trong\s+đó|bao\s+gồm|cụ\s+thể)\s*:?/iu;
const scales: Record<string, number> = { tỷ: 1e9, triệu: 1e6, nghìn: 1e3, ngàn: 1e3 };

/** "Trong đó" may name some of the parts only, and a part may have parts itself. */
const fewestParts = 2;

function amounts(text: string): { value: number; start: number; end: number }[] {
  return [...text.matchAll(money)].flatMap(({ 0: all, 1: digits = "", 2: scale, index }) => {
    const value = writtenNumber(digits);
    return value === null ? [] : [{ value: value * (scales[(scale ?? "").toLowerCase()] ?? 1), start: index, end: index + all.length }];
  });
}

/** How far before and behind an amount the words stand that make it a total, with room for the name of what it is for. */
const reach = 160;

/** The first total of a text whose parts are named behind it; null where there is none. */
export function statedSum(text: string): StatedSum | null {
  const found = amounts(text);
  const at = found.findIndex(
    ({ start, end }) => totalBefore.test(text.slice(Math.max(0, start - reach), start)) && partsFollow.test(text.slice(end, end + reach)),
  );
  const total = found[at];
  const parts = found.slice(at + 1);
  if (total === undefined || parts.length < fewestParts) return null;
  return { total: total.value, parts: parts.map(({ value }) => value), quotation: text.slice(0, 400) };
}

/** Whether the parts, or the first of them (parts of another total may follow), make the total. */
export function addsUp({ total, parts }: StatedSum): boolean {
  let sum = 0;
  return parts.some((part) => {
    sum += part;
    return sameNumber(sum, total);
  });
}

/** What the parts make, as papers write it. */
export function partsText({ parts }: StatedSum): string {
  return numberText(parts.reduce((sum, part) => sum + part, 0));
}
