/** Pages that could not be read, as people are told of them. */
import type { Warning } from "#schemas/problem.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { wrapText } from "../terminal/text-width.ts";
import { shortFileName } from "./plain-values.ts";

/** The warnings that say that a page was lost, or words on it: `pipelines/ingestion/warnings.ts`, `pipelines/ocr/unread-page.ts`. */
const codes: ReadonlySet<string> = new Set(["page/unreadable", "page/unread", "page/pictures-unread"]);

/** Those of the warnings that tell of a lost page. */
export function lostPages(warnings: readonly Warning[]): Warning[] {
  return warnings.filter(({ code }) => codes.has(code));
}

/** A file's lost pages in words of the chosen language, each with its code. */
export function lostPageLines(file: string, warnings: readonly Warning[], { palette, language, width }: Terminal): string[] {
  return lostPages(warnings).flatMap(({ code, message, messageEn }) => [
    `  ${palette.doubtful("!")} ${palette.strong(shortFileName(file))}  ${palette.faint(code)}`,
    ...wrapText(language === "vi" ? message : messageEn, width - 4).map((line) => `    ${line}`),
  ]);
}
