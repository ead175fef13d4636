/** Joins rows that are one paragraph (đoạn văn). */
import { joinLines } from "#pipelines/vietnamese/joined-lines.ts";
import type { Column, Paragraph, TextLine } from "#schemas/document-text.ts";
import { around, lineOf, type Row, rightOf } from "./row.ts";

/** The edges of the page's running text. */
export type Margins = { left: number; right: number };

/** What begins a paragraph whatever stands before it: a bullet, a number, an article, a ground. */
const opening =
  /^(?:[-+•*–—]\s?\S|\d{1,2}(?:\.\d{1,2})*[.)]\s|[a-zđ]\)\s|[IVXL]{1,5}[.)]\s|(?:Điều|Chương|Mục|Phần)\s+[\dIVXL]+|Căn cứ|Xét|Theo đề nghị|Kính gửi|Nơi nhận)/u;

/** The edges between which most of the wide rows stand; null where a page has too few of them. */
export function marginsOf(rows: readonly Row[], width: number): Margins | null {
  const wide = rows.filter((row) => row.box[2] > width * 0.5);
  if (wide.length < 2) return null;
  const lefts = wide.map(({ box }) => box[0]).toSorted((a, b) => a - b);
  const rights = wide.map(rightOf).toSorted((a, b) => a - b);
  return { left: lefts[Math.floor(lefts.length * 0.2)] ?? 0, right: rights[Math.floor(rights.length * 0.7)] ?? width };
}

/** One paragraph of some lines, in their order. */
export function paragraph(lines: readonly [TextLine, ...TextLine[]], column: Column): Paragraph {
  const boxes = lines.flatMap(({ box }) => (box === null ? [] : [box]));
  return {
    kind: "paragraph",
    column,
    text: joinLines(lines.map(({ text }) => text)),
    box: boxes.length === 0 ? null : around(boxes),
    lines: [...lines],
  };
}

/** The paragraphs of full-width rows: a row goes on where the one before reached the right edge. */
export function joinParagraphs(rows: readonly Row[], margins: Margins | null, width: number): Paragraph[] {
  const groups: [Row, ...Row[]][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group !== undefined && before !== undefined && margins !== null && goesOn(before, row, margins, width)) group.push(row);
    else groups.push([row]);
  }
  return groups.map(([first, ...rest]) => paragraph([lineOf(first), ...rest.map(lineOf)], "full"));
}

function goesOn(before: Row, row: Row, margins: Margins, width: number): boolean {
  const height = Math.max(before.box[3], row.box[3]);
  const full = rightOf(before) > margins.right - width * 0.05;
  const indented = row.box[0] > margins.left + width * 0.035;
  const near = row.box[1] - before.box[1] < height * 2.2;
  const heading = isCapitals(lineOf(before).text) && !isCapitals(lineOf(row).text);
  return full && near && !heading && !indented && !opening.test(lineOf(row).text);
}

/** A line in capitals, specks aside. */
function isCapitals(text: string): boolean {
  const letters = (text.match(/\p{L}{2,}/gu) ?? []).join("");
  return letters.length > 3 && letters === letters.toLocaleUpperCase("vi");
}
