/** What an archive copy says of itself, in the words that its metadata shows to people and machines. */
import type { PageText } from "#schemas/page-text.ts";
import type { DocumentRecord, ScalarKey } from "#schemas/record.ts";
import type { Signature } from "#schemas/signature.ts";

/** The original that the copy is of, and the reading that made it. `at` is RFC 3339 with its offset. */
export type CopyOrigin = {
  readonly source: { readonly name: string; readonly sha256: string; readonly format: string };
  readonly signatures: readonly Signature[];
  readonly pages: readonly PageText[];
  readonly documents: readonly DocumentRecord[];
  readonly reading: { readonly by: readonly string[]; readonly at: string };
};

/** The description as plain values; absent is null. */
export type CopyDescription = {
  readonly title: string;
  readonly author: string | null;
  readonly subject: string;
  readonly keywords: string;
  readonly creator: string;
  readonly producer: string;
  readonly at: string;
  readonly notice: string;
  readonly original: { readonly name: string; readonly sha256: string; readonly format: string; readonly signatures: number };
  readonly readBy: readonly string[];
  readonly confidence: number;
  readonly pageReadings: readonly string[];
  readonly pagesNotShown: readonly number[];
  readonly unconfirmed: readonly string[];
};

const program = "kiemchung";
const purpose = "Bản sao lưu trữ tra cứu, không thay thế bản gốc";

/**
 * The metadata of a copy (Nghị định 30/2020/NĐ-CP, Phụ lục VI: trích yếu, cơ quan ban hành, số, ký hiệu, ngày): what the
 * records are sure of. A value that a person must confirm is left out, and its key named among the unconfirmed.
 */
export function describeCopy(origin: CopyOrigin, pagesNotShown: readonly number[]): CopyDescription {
  const { source, signatures, pages, documents, reading } = origin;
  const notice = signatures.length > 0 ? `${purpose} ký số` : purpose;
  const [first] = documents;
  const named = documents.map(nameOf).filter((name) => name !== "");
  const fileName = source.name.split(/[/\\]/).at(-1) ?? source.name;
  const letters = pages.map((page) => page.lines.flatMap((line) => line.words).reduce((sum, word) => sum + word.text.length, 0));
  const all = letters.reduce((sum, count) => sum + count, 0);
  return {
    title: (first === undefined ? null : sure(first, "subject")) ?? named[0] ?? fileName,
    author: first === undefined ? null : sure(first, "issuer"),
    subject: [`${notice}.`, ...named.map((name) => `${name}.`)].join(" "),
    keywords: [notice, ...new Set(documents.flatMap(keywordsOf))].join("; "),
    creator: program,
    producer: program,
    at: hanoiTime(reading.at),
    notice,
    original: { name: fileName, sha256: source.sha256, format: source.format, signatures: signatures.length },
    readBy: reading.by,
    confidence: all === 0 ? 0 : round(pages.reduce((sum, page, index) => sum + page.confidence * (letters[index] ?? 0), 0) / all),
    pageReadings: pages.map((page) => `${page.page}: ${page.textFrom} ${round(page.confidence)}`),
    pagesNotShown,
    unconfirmed: documents.flatMap((document, index) => document.review.map((key) => `${index + 1}: ${key}`)),
  };
}

function sure<Key extends ScalarKey>(document: DocumentRecord, key: Key): DocumentRecord[Key] | null {
  return document.review.includes(key) ? null : document[key];
}

/** Symbol and day of a document, such as `63/KH-UBND ngày 11/12/2019`. */
function nameOf(document: DocumentRecord): string {
  const [symbol, issuedOn] = [sure(document, "symbol"), sure(document, "issuedOn")];
  const day = issuedOn === null ? null : `ngày ${issuedOn.split("-").toReversed().join("/")}`;
  return [symbol ?? sure(document, "type"), day].filter((part) => part !== null).join(" ");
}

function keywordsOf(document: DocumentRecord): string[] {
  return [sure(document, "type"), sure(document, "symbol"), sure(document, "issuer"), sure(document, "place")].filter(
    (word) => word !== null,
  );
}

function round(value: number): number {
  return Number(value.toFixed(3));
}

/** A moment as the clocks of Việt Nam show it, to the second: `2026-11-21T14:05:09+07:00`. */
function hanoiTime(moment: string): string {
  const shifted = new Date(Date.parse(moment) + 7 * 3_600_000);
  return `${shifted.toISOString().slice(0, 19)}+07:00`;
}
