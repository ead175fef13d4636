/** Findings (phát hiện) in words: what is said, and where it stands. */
import type { Finding, Grounds, Outcome } from "#schemas/finding.ts";
import type { Paint } from "../terminal/table.ts";
import type { Palette } from "../terminal/terminal.ts";
import { cutText } from "../terminal/text-width.ts";
import { documentWords } from "../words/documents.ts";
import { type Language, phrase } from "../words/language.ts";
import { shortFileName } from "./plain-values.ts";

/** One sign for each outcome. */
export const marks: Readonly<Record<Outcome, string>> = { passed: "✓", failed: "✗", "cannot-tell": "?", "not-applicable": "·" };

/** The colour of an outcome. */
export function paintOf(outcome: Outcome, palette: Palette): Paint {
  return { passed: palette.good, failed: palette.bad, "cannot-tell": palette.doubtful, "not-applicable": palette.faint }[outcome];
}

/** What a finding says, behind its sign. */
export function findingText({ outcome, message, messageEn }: Finding, language: Language): string {
  return `${marks[outcome]} ${language === "vi" ? message : messageEn}`;
}

/** File, page and the words that stand there. */
export function groundsText(grounds: Grounds, language: Language): string {
  const [place, quotation] = [shortFileName(grounds.file), quotationText(grounds)];
  const page = grounds.page === null ? place : `${place}, ${phrase(language, documentWords.page, { page: grounds.page })}`;
  return quotation === "" ? page : `${page}: ${quotation}`;
}

/** The words that stand there, as one line of no great length. */
function quotationText({ quotation }: Grounds): string {
  return quotation === "" ? "" : `“${cutText(quotation.replace(/\s+/g, " ").trim(), 160)}”`;
}
