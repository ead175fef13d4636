/** From words to blocks in reading order. */
import type { Stage } from "#pipelines/stage.ts";
import { DocumentText } from "#schemas/document-text.ts";
import type { PageText } from "#schemas/page-text.ts";
import { layoutPage } from "./page-layout.ts";

/**
 * Puts the words of each page into lines, paragraphs, columns and tables, in reading order. Pages without places (Word
 * files, plain text) keep the order of their lines. Fails never.
 */
export const layout: Stage<PageText[], DocumentText> = {
  name: "layout",
  version: 2,
  output: DocumentText,
  run: async (pages) => ({ value: { pages: pages.map(layoutPage) }, warnings: [] }),
};
