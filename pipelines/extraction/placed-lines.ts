/** The paragraphs of a document one after the other, each with its page. */
import type { DocumentText, Paragraph, TextPage } from "#schemas/document-text.ts";
import type { Box } from "#schemas/geometry.ts";

/** A paragraph with the page that it stands on. */
export type PlacedLine = { paragraph: Paragraph; page: TextPage };

/** All paragraphs in reading order; tables are left out. */
export function placedLines(text: DocumentText): PlacedLine[] {
  return text.pages.flatMap((page) => page.blocks.flatMap((block) => (block.kind === "paragraph" ? [{ paragraph: block, page }] : [])));
}

/** The box around those of the lines that stand on the first one's page. */
export function boxAround(lines: readonly PlacedLine[]): Box | null {
  const page = lines[0]?.page.page;
  const boxes = lines.filter((line) => line.page.page === page).flatMap(({ paragraph }) => (paragraph.box === null ? [] : [paragraph.box]));
  if (boxes.length === 0) return null;
  const left = Math.min(...boxes.map(([x]) => x));
  const top = Math.min(...boxes.map(([, y]) => y));
  const right = Math.max(...boxes.map(([x, , width]) => x + width));
  const bottom = Math.max(...boxes.map(([, y, , height]) => y + height));
  return [left, top, right - left, bottom - top];
}

/** How sure the recogniser was of these lines, 0 to 1. */
export function confidenceOf(lines: readonly PlacedLine[]): number {
  const all = lines.flatMap(({ paragraph }) => paragraph.lines);
  const letters = all.reduce((sum, line) => sum + line.text.length, 0);
  return letters === 0 ? 0 : all.reduce((sum, line) => sum + line.confidence * line.text.length, 0) / letters;
}
