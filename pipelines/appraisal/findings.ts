/** The findings that rules share, with their grounds in the documents. */
import type { Finding, Grounds } from "#schemas/finding.ts";
import type { Match } from "./evidence.ts";
import type { Passage } from "./passages.ts";

/** A finding; what failed is an error, what cannot be told a warning, the rest a note. */
export function finding(code: string, outcome: Finding["outcome"], words: readonly [string, string], grounds: Grounds[] = []): Finding {
  const level = outcome === "failed" ? "error" : outcome === "cannot-tell" ? "warning" : "note";
  return { code, outcome, level, message: words[0], messageEn: words[1], grounds };
}

/** The place of a field in the head of a document; the document's first page where the field has none. */
export function groundsOfField({ exhibit }: Match, key: "issuedOn" | "subject" | "type" | "issuer" | "symbol"): Grounds {
  const field = exhibit.head.fields[key];
  const page = field.page ?? exhibit.range[0];
  return { file: exhibit.file, sha256: exhibit.sha256, page, box: field.box, quotation: field.text ?? exhibit.head[key] ?? "" };
}

/** The place of a passage. */
export function groundsOfPassage({ exhibit }: Match, { page, box, text }: Passage): Grounds {
  return { file: exhibit.file, sha256: exhibit.sha256, page, box, quotation: text };
}

/** A document as a sentence calls it: by its symbol where that is sure, else by the last part of its file's name. */
export function nameOf({ exhibit }: Match): string {
  const { symbol, review } = exhibit.head;
  const isSure = symbol !== null && !symbol.startsWith("/") && !review.includes("symbol");
  return isSure ? symbol : lastName(exhibit.file);
}

/** The last part of a file's name. */
export function lastName(file: string): string {
  return file.split(/[/\\]/).at(-1) ?? file;
}

/** The date that the verdict hangs on has not been confirmed. */
export function dateUnconfirmed(match: Match): Finding {
  const { issuedOn } = match.exhibit.head;
  const [read, readEn] = issuedOn === null ? ["chưa đọc được", "not read"] : ["đọc được nhưng chưa chắc chắn", "read but not sure"];
  return finding(
    "evidence/date-unconfirmed",
    "cannot-tell",
    [
      `Chưa kết luận được: ngày ban hành của ${nameOf(match)} ${read}, đề nghị xác nhận trường ngày ban hành (issuedOn)`,
      `Cannot tell: the date of issue of ${nameOf(match)} was ${readEn}; please confirm the field issuedOn`,
    ],
    [groundsOfField(match, "issuedOn")],
  );
}

/** A document that may be the evidence, but something of it could not be read. */
export function uncertain(match: Match): Finding {
  const doubts = match.doubts.map(({ vi }) => vi).join("; ");
  const doubtsEn = match.doubts.map(({ en }) => en).join("; ");
  return finding(
    "evidence/uncertain",
    "cannot-tell",
    [
      `Chưa chắc ${nameOf(match)} là tài liệu kiểm chứng: ${doubts}, đề nghị xác nhận`,
      `${nameOf(match)} may be the evidence: ${doubtsEn}; please confirm`,
    ],
    [groundsOfField(match, match.exhibit.head.subject === null ? "type" : "subject")],
  );
}
