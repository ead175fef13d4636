/** Pages of files that are text already. */
import type { PageTable, PageText, TextFrom } from "#schemas/page-text.ts";
import type { SourcePage } from "#schemas/source-file.ts";

/** Lines of text with the tables that stand between them; `beforeLine` counts the lines as they are here. */
export type KnownText = { readonly lines: readonly string[]; readonly tables: readonly PageTable[] };

/** A page whose text is known without looking at it. Lines without words are left out, and the tables' places follow. */
export function textPage(page: number, textFrom: TextFrom, known: KnownText): SourcePage {
  const lines = known.lines.map((line) => splitWords(line));
  const text: PageText = {
    page,
    widthPx: null,
    heightPx: null,
    dpi: null,
    rotation: 0,
    skewDegrees: 0,
    textFrom: lines.some((words) => words.length > 0) || known.tables.length > 0 ? textFrom : "blank",
    confidence: 1,
    lines: lines
      .filter((words) => words.length > 0)
      .map((words) => ({
        box: null,
        words: words.map((word) => ({ text: word, box: null, confidence: 1, raw: null, handwriting: null })),
      })),
    blanks: [],
    rulings: [],
    tables: known.tables.map((table) => ({
      ...table,
      beforeLine: lines.slice(0, table.beforeLine ?? 0).filter((words) => words.length > 0).length,
    })),
  };
  return { page, image: null, text, stamps: [], unread: [] };
}

/** Words between white space and control characters, in NFC. U+00AD is no white space: in TCVN3 it is a letter. */
export function splitWords(line: string): string[] {
  return line
    .toWellFormed()
    .normalize("NFC")
    .split(/[\s\p{Cc}\u200B\uFEFF]+/u)
    .filter((word) => word !== "");
}
