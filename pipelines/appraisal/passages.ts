/** The text of an exhibit in passages that can be quoted: paragraphs, headings, table cells. */
import type { Block, TextPage } from "#schemas/document-text.ts";
import type { Box } from "#schemas/geometry.ts";
import { type FoldedText, foldedText } from "./text-search.ts";

export type Passage = {
  readonly kind: "heading" | "paragraph" | "cell";
  readonly page: number;
  readonly box: Box | null;
  readonly folded: FoldedText;
};

const numbered = /^\s*(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ])\s*[.)]\s/u;

/** A short line that is numbered or in capitals (đề mục). */
function isHeading(text: string): boolean {
  return text.length <= 160 && (numbered.test(text) || (/\p{Lu}{2}/u.test(text) && text === text.toLocaleUpperCase("vi")));
}

function passagesOfBlock(block: Block, page: number): Passage[] {
  if (block.kind === "table") {
    return block.cells.map(({ text, box }) => ({ kind: "cell", page, box, folded: foldedText(text) }));
  }
  return [{ kind: isHeading(block.text) ? "heading" : "paragraph", page, box: block.box, folded: foldedText(block.text) }];
}

/** All passages of some pages, in reading order. */
export function passagesOf(pages: readonly TextPage[]): Passage[] {
  return pages.flatMap(({ page, blocks }) => blocks.flatMap((block) => passagesOfBlock(block, page)));
}

/** Whether pages were read well enough for “it does not stand there” to be believed. */
export function isReadWell(pages: readonly TextPage[]): boolean {
  return pages.length > 0 && pages.every(({ confidence, textFrom }) => textFrom !== "ocr" || confidence >= 0.75);
}
