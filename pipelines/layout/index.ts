/** From words to blocks in reading order. */
import type { Stage } from "#pipelines/stage.ts";
import { DocumentText } from "#schemas/document-text.ts";
import type { PageText } from "#schemas/page-text.ts";
import { layoutPage } from "./page-layout.ts";
import { wholeTables } from "./whole-tables.ts";

/**
 * Puts the words of each page into lines, paragraphs, columns and tables, in reading order; tables over pages are joined. Pages without places (Word
 * files, plain text) keep the order of their lines. Fails never.
 */
export const layout: Stage<PageText[], DocumentText> = {
  name: "layout",
  version: 5,
  output: DocumentText,
  run: async (pages) => ({ value: layoutPages(pages), warnings: [] }),
};

function layoutPages(given: readonly PageText[]): DocumentText {
  const pages = given.map(layoutPage);
  return { pages, tables: wholeTables(pages) };
}
