/** Splits the text of a file into the documents that it holds. */
import type { DocumentText } from "#schemas/document-text.ts";
import { type DocumentStart, documentStarts } from "./document-starts.ts";

/** The text of one document; `attached` where it was issued with the document before it. */
export type DocumentSlice = { text: DocumentText; attached: boolean };

/** The documents of a file, each with its own pages and blocks. A page that two share is in both, divided. */
export function splitDocuments(text: DocumentText): DocumentSlice[] {
  const starts = documentStarts(text);
  return starts.map((start, index) => ({ text: sliceText(text, start, starts[index + 1] ?? null), attached: start.attached }));
}

function sliceText(text: DocumentText, from: DocumentStart, to: DocumentStart | null): DocumentText {
  const pages = text.pages.flatMap((page, index) => {
    if (index < from.page || (to !== null && (index > to.page || (index === to.page && to.block === 0)))) return [];
    const first = index === from.page ? from.block : 0;
    const last = to !== null && index === to.page ? to.block : page.blocks.length;
    return [{ ...page, blocks: page.blocks.slice(first, last), blanks: index === from.page && from.block > 0 ? [] : page.blanks }];
  });
  const own = new Set(pages.map(({ page }) => page));
  return { pages, tables: text.tables.filter(({ parts }) => parts.every(({ page }) => own.has(page))) };
}
