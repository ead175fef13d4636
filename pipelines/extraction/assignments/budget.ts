/** Sums of money (kinh phí) as a cell has them, in đồng. */

const amount = /(?<![\d.,])(\d{1,3}(?:[.,]\d{3})+|\d+(?:[.,]\d{1,2})?)(?![\d%])\s*(tỷ|triệu|tr\.?đ?|nghìn|ngàn)?/iu;

/** The first sum in the text; `unit` is how many đồng a bare number counts. Null where there is none. */
export function budgetIn(text: string, unit: number): number | null {
  const [, digits = "", scale = ""] = amount.exec(text.replace(/\s+/g, " ")) ?? [];
  if (digits === "") return null;
  const grouped = /[.,]\d{3}/u.test(digits);
  const value = Number(grouped ? digits.replace(/[.,]/g, "") : digits.replace(",", "."));
  const sum = value * (scale === "" ? unitOf(text, value, unit) : unitNamed(scale));
  return sum > 0 && Number.isSafeInteger(Math.round(sum)) ? Math.round(sum) : null;
}

/** A whole sum is written out in đồng also where the head counts in thousands or millions: nobody plans billions of millions. */
const unitOf = (text: string, value: number, unit: number) => (/(?:đồng|vnđ|đ)\b/iu.test(text) || value * unit > 1e13 ? 1 : unit);

function unitNamed(scale: string): number {
  if (/^tỷ/iu.test(scale)) return 1e9;
  return /^tr/iu.test(scale) ? 1e6 : 1e3;
}
