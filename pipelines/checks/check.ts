/** What a check (phép kiểm tra) is: something that the documents of one file show by themselves. */
import type { DocumentText } from "#schemas/document-text.ts";
import type { Finding, Grounds } from "#schemas/finding.ts";
import type { TextFrom } from "#schemas/page-text.ts";
import type { Citation, DocumentRecord, ScalarKey } from "#schemas/record.ts";
import type { Signature } from "#schemas/signature.ts";
import type { SourceFile } from "#schemas/source-file.ts";
import { findDates } from "../vietnamese/calendar-date.ts";

/** One file with its text, its digital signatures, and its documents in order. */
export type CheckedFile = {
  readonly source: SourceFile;
  readonly signatures: readonly Signature[];
  readonly text: DocumentText;
  readonly documents: readonly DocumentRecord[];
};

export type Check = { readonly code: string; run(file: CheckedFile): Finding[] };

/** The place of a scalar key of a document. */
export function groundsOfField(source: SourceFile, document: DocumentRecord, key: Exclude<ScalarKey, "signer">): Grounds {
  const { page, box, text } = document.fields[key];
  return { file: source.name, sha256: source.sha256, page: page ?? document.pages[0], box, quotation: text ?? document[key] ?? "" };
}

/** A place in the text of a file where nothing but the page is known. */
export function groundsOnPage({ source }: CheckedFile, page: number | null, quotation: string): Grounds {
  return { file: source.name, sha256: source.sha256, page, box: null, quotation };
}

/** The day of a citation, where it stands in the words that are quoted; a date that was found further on may be another's. */
export function quotedDay({ issuedOn, text }: Citation): string | null {
  return findDates(text).some(({ date }) => date === issuedOn) ? issuedOn : null;
}

const ownText: readonly TextFrom[] = ["text-layer", "docx", "doc", "text"];

/** Whether a page's text was taken from the file itself, and not read from an image. */
export function isOwnText({ text }: CheckedFile, page: number | null): boolean {
  const found = text.pages.find((each) => each.page === page);
  return found !== undefined && ownText.includes(found.textFrom);
}

/** A day as papers write it (ngày/tháng/năm). */
export const writtenDay = (day: string): string => day.split("-").reverse().join("/");

/**
 * How sure a contradiction between values is: a fault of the document where all of them were taken from its own text, and
 * not to be told where a person must confirm one, or where OCR or a hand may have made the difference.
 */
export function contradiction(code: string, trusted: boolean, words: { vi: string; en: string }, grounds: Grounds[]): Finding {
  const outcome = trusted ? "failed" : "cannot-tell";
  const [vi, en] = trusted
    ? [words.vi, words.en]
    : [`${words.vi}; đề nghị đối chiếu với bản gốc`, `${words.en}; please compare with the original`];
  return { code, outcome, level: "warning", message: vi, messageEn: en, grounds };
}

/** What stands where the form of documents has it is surer than this; a date that was found elsewhere may be of another document. */
const surelyItsOwn = 0.9;

/** Whether keys of a document were taken from their place in its own text and need no confirmation. */
export function isTrusted(document: DocumentRecord, keys: readonly ScalarKey[]): boolean {
  return keys.every((key) => {
    const { source, confidence } = document.fields[key];
    return !document.review.includes(key) && source === "text-layer" && confidence >= surelyItsOwn;
  });
}
