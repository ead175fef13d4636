import type { FileReading } from "#pipelines/pipeline.ts";
import type { DocumentText } from "#schemas/document-text.ts";
import type { Problem } from "#schemas/problem.ts";
import type { FileRecord, RecordPage } from "#schemas/record.ts";

/** The pages of a text as the record shows them. */
export function recordPages(text: DocumentText): RecordPage[] {
  return text.pages.map(({ page, widthPx, heightPx, textFrom, confidence, rotation }) => ({
    page,
    width: widthPx,
    height: heightPx,
    textFrom,
    confidence,
    rotation,
  }));
}

/** The record of a file that was read. */
export function readRecord(file: string, sha256: string, { intake, text, documents }: FileReading): FileRecord {
  return { file, sha256, format: intake.format, pages: recordPages(text), signatures: intake.signatures, documents, error: null };
}

/** The record of a file that could not be read, with the words that say why. */
export function failedRecord(file: string, sha256: string | null, error: Problem): FileRecord {
  return { file, sha256, format: null, pages: [], signatures: [], documents: [], error };
}

/** The name of an archive's member, as the record contract writes it. */
export function memberName(archive: string, path: string): string {
  return `${archive}!/${path}`;
}
