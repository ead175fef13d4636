import type { Finding } from "#schemas/finding.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { wrapText } from "../terminal/text-width.ts";
import { phrase } from "../words/language.ts";
import { resultWords } from "../words/results.ts";
import { findingText, groundsText, paintOf } from "./finding-text.ts";

/** What the checks said of single files: the sentence, and below it each place with its words. */
export function findingList(findings: readonly Finding[], terminal: Terminal): string[] {
  const { language, palette, width } = terminal;
  if (findings.length === 0) return [`  ${phrase(language, resultWords.noFindings)}`];
  return findings.flatMap((finding) => [
    ...wrapText(findingText(finding, language), width - 4).map((line, index) => {
      return `${index === 0 ? "  " : "    "}${paintOf(finding.outcome, palette)(line)}`;
    }),
    ...finding.grounds.flatMap((grounds) => wrapText(groundsText(grounds, language), width - 6).map((line) => `      ${line}`)),
  ]);
}
