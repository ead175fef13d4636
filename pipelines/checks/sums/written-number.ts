/** Numbers as papers write them (số trong văn bản): points for thousands, a comma for decimals. */

const grouped = /^\d{1,3}(?:[.\s]\d{3})+(?:,\d+)?$/;
const groupedByComma = /^\d{1,3}(?:,\d{3}){2,}$/;
const plain = /^\d+(?:,\d+)?$/;
/** "0.5" for "0,5"; "1.500" is grouped. */
const decimalPoint = /^\d+\.\d{1,2}$/;
const unitBehind = /\s*(?:đồng|đ|vnđ|điểm|hồ sơ|người|văn bản)\.?$/iu;

/** The number that a text is, null where it is anything else; a dash is 0. */
export function writtenNumber(text: string): number | null {
  const bare = text.replace(/\s+/g, " ").trim().replace(unitBehind, "");
  if (/^[-–—/]$/u.test(bare)) return 0;
  if (grouped.test(bare)) return Number(bare.replace(/[.\s]/g, "").replace(",", "."));
  if (groupedByComma.test(bare)) return Number(bare.replace(/,/g, ""));
  if (plain.test(bare)) return Number(bare.replace(",", "."));
  return decimalPoint.test(bare) ? Number(bare) : null;
}

/** A number as papers write it. */
export function numberText(value: number): string {
  return new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 2 }).format(value);
}

/** Whether two numbers are the same, as far as two decimals go. */
export function sameNumber(one: number, other: number): boolean {
  return Math.abs(one - other) < 0.005;
}
