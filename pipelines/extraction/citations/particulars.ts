/** Whose document is cited, and what it is about, by the grammar of citing (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
import type { Citation } from "#schemas/record.ts";
import type { DatedSymbol } from "./issue-dates.ts";

const reach = 300;

/** "của Ủy ban nhân dân huyện …" until the words that say what the document is about, or the end of the clause. */
const ends = "về|v\\/v|ban hành|sửa đổi|bổ sung|quy định|hướng dẫn|phê duyệt|triển khai|thực hiện|công bố|giao|kể từ|ngày|tại|đúng|đến|để";
const issuerBehind = new RegExp(
  `^[\\s,)]{0,3}(?:của|do)\\s+([^,;.:()\\n]{3,90}?)(?=\\s+(?:${ends})(?!\\p{L})|\\s+và\\s+\\p{Lu}|[,;.:()\\n]|$)`,
  "iu",
);
const issuerBetween = /(?:của|do)\s+([^;.:()\n]{3,90}?)[\s,]+(?:ban\s+hành\s+)?ng[aàả]y/iu;
const subjectBehind = /^[\s,)]{0,3}(?:(?:về\s+việc|v\/v|về)\s+|(?=ban hành|phê duyệt|quy định|triển khai))([^;.\n]{8,200})/iu;

/** What the text says of a cited document behind its number and day. */
export function particularsOf(text: string, { symbol, end }: DatedSymbol): Pick<Citation, "issuer" | "subject"> {
  const between = issuerBetween.exec(text.slice(symbol.end, end));
  const behind = text.slice(end, end + reach);
  const issuer = issuerBehind.exec(behind);
  const subject = subjectBehind.exec(behind.slice(issuer?.[0].length ?? 0));
  return { issuer: tidy(between?.[1] ?? issuer?.[1]), subject: tidy(subject?.[1]) };
}

const tidy = (words: string | undefined): string | null => words?.replace(/\s+/g, " ").trim() ?? null;
