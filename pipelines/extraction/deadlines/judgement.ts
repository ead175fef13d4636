/** Whether a time expression sets a deadline where it stands, or only dates something. */
import type { Expression, Reading } from "./expression.ts";
import type { Passage } from "./passage.ts";

const clauseStart = /(?:^|[.;:,(+–-]|\sthì|\svà)\s*$/u;
const effect = /(?:hiệu lực|được tính|tính)(?:\s+thi hành)?\s*$/iu;
const legalBasis = /^\s*[-+*]?\s*(?:căn cứ|xét đề nghị|theo đề nghị)\s/iu;

/** Whether an expression counts, given the passage it stands in and the day of issue of the document. */
export function setsDeadline(expression: Expression, passage: Passage, issuedOn: string | null): boolean {
  if (passage.role !== "prose") return true;
  if (legalBasis.test(passage.text) || isPast(expression.readings, issuedOn)) return false;
  const before = passage.text.slice(Math.max(0, expression.start - 40), expression.start);
  if (effect.test(before) || isQuoted(passage.text, expression)) return false;
  const acting = passage.owned && !passage.looksBack;
  const text = passage.text.slice(expression.start, expression.end);
  if (expression.strength === "bounded") return acting || (!passage.looksBack && (limits.test(text) || isNear(expression, issuedOn)));
  if (expression.strength === "period") return acting;
  if (expression.strength === "repeated") return acting && isRegular(expression, text, before);
  return expression.strength === "open" && acting && !/^(?:thường|liên|lâu)/iu.test(text);
}

/** What stands between quotation marks is the name of something: of a criterion, a plan, a contest. */
function isQuoted(text: string, { start, end }: Expression): boolean {
  const opened = text.lastIndexOf("“", start);
  return opened >= 0 && text.indexOf("”", opened) >= end;
}

/** Words that set a limit whoever is meant; "vào ngày", "đến ngày" and "từ ngày" tell stories too. */
const limits = /^(?:tr[ưu][ơớ]c|chậm|muộn|trễ|đến\s+hết|hết|hạn|thời\s+hạn|hoàn|xong|không|trong)/iu;
const nearMonths = 18;

/** Whether all days lie in the time for which documents plan. */
function isNear({ readings }: Expression, issuedOn: string | null): boolean {
  if (issuedOn === null) return false;
  const last = new Date(Date.parse(issuedOn));
  last.setUTCMonth(last.getUTCMonth() + nearMonths);
  return readings.every(({ due, to, bound }) => bound !== "from" && (due ?? to ?? "") <= last.toISOString().slice(0, 10));
}

/** "Kế hoạch … hàng năm" names a plan; "Hàng năm cử …" and "theo định kỳ hàng tháng" say when. */
function isRegular({ readings }: Expression, text: string, before: string): boolean {
  return readings.some(({ per }) => per !== "year") || /định\s+kỳ|lần/iu.test(text) || clauseStart.test(before);
}

/** What lay behind when the document was issued was not set by it. */
function isPast(readings: readonly Reading[], issuedOn: string | null): boolean {
  return issuedOn !== null && readings.every(({ due, to }) => isBefore(due ?? to, issuedOn));
}

const isBefore = (day: string | null, issuedOn: string): boolean => day !== null && !day.startsWith("--") && day < issuedOn;
