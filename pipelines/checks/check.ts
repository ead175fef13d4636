/** What a check (phép kiểm tra) is: something that the documents of one file show by themselves. */
import type { Finding, Grounds } from "#schemas/finding.ts";
import type { DocumentRecord, ScalarKey } from "#schemas/record.ts";
import type { SourceFile } from "#schemas/source-file.ts";

/** One file with its documents in order. */
export type CheckedFile = { readonly source: SourceFile; readonly documents: readonly DocumentRecord[] };

export type Check = { readonly code: string; run(file: CheckedFile): Finding[] };

/** The place of a scalar key of a document. */
export function groundsOfField(source: SourceFile, document: DocumentRecord, key: Exclude<ScalarKey, "signer">): Grounds {
  const { page, box, text } = document.fields[key];
  return { file: source.name, sha256: source.sha256, page: page ?? document.pages[0], box, quotation: text ?? document[key] ?? "" };
}

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

/** Whether keys of a document were taken from its own text and need no confirmation. */
export function isTrusted(document: DocumentRecord, keys: readonly ScalarKey[]): boolean {
  return keys.every((key) => !document.review.includes(key) && document.fields[key].source === "text-layer");
}
