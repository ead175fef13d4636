import type { Block, DocumentText } from "#schemas/document-text.ts";

/** The text of a document in one piece, for what is named across lines, cells and pages; `pageAt` says where a place is. */
type RunningText = { text: string; pageAt(offset: number): number };

/** Nothing is named across two cells of a table: this stands between them, longer than any gap inside a number. */
const cellGap = "\n\n\n\n\n";

/** Joins all blocks of a document in reading order. Paragraphs are a line feed apart, so that a page break cuts nothing. */
export function runningText({ pages }: DocumentText): RunningText {
  const starts: { offset: number; page: number }[] = [];
  let text = "";
  for (const { page, blocks } of pages) {
    starts.push({ offset: text.length, page });
    for (const block of blocks) text += blockText(block);
  }
  return { text, pageAt: (offset) => starts.findLast((start) => start.offset <= offset)?.page ?? 1 };
}

function blockText(block: Block): string {
  if (block.kind === "paragraph") return `${block.text}\n`;
  return cellGap + block.cells.map((cell) => cell.text + cellGap).join("");
}
