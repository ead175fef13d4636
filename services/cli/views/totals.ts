import type { FileRecord } from "#schemas/record.ts";
import type { Receipt, ReceivedFile } from "#schemas/views.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { phrase } from "../words/language.ts";
import { resultWords } from "../words/results.ts";
import { numberText } from "./plain-values.ts";

/** What became of the files of an upload. */
export function receiptLine({ files }: Receipt, { language }: Terminal): string {
  const count = (wanted: ReceivedFile["outcome"]) => files.filter(({ outcome }) => outcome === wanted).length;
  const counts = { stored: count("stored"), known: count("known"), duplicates: count("duplicate"), refused: count("refused") };
  return phrase(language, resultWords.receivedTotals, counts);
}

/** How much was read, and how much of it needs a person. */
export function totalsLine(files: readonly FileRecord[], elapsedMs: number, { language, palette }: Terminal): string {
  const documents = files.flatMap((file) => file.documents);
  const values = {
    files: files.length,
    documents: documents.length,
    pages: files.reduce((sum, { pages }) => sum + pages.length, 0),
    errors: files.filter(({ error }) => error !== null).length,
    review: documents.filter(({ review }) => review.length > 0).length,
    seconds: numberText(Math.round(elapsedMs / 100) / 10, language),
  };
  return palette.strong(phrase(language, resultWords.totals, values));
}
