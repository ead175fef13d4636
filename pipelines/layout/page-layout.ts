/** One page: its words in, its blocks in reading order out. */
import type { Block, Column, Paragraph, Table, TextPage } from "#schemas/document-text.ts";
import type { Line, PageTable, PageText } from "#schemas/page-text.ts";
import { findFoot } from "./foot.ts";
import { isColumnTable, isWithin, tableOf } from "./given-tables.ts";
import { cutRow } from "./gutter.ts";
import { findHead, type Zone } from "./head.ts";
import { levelling, turnedBlock, turnedPage } from "./levelled.ts";
import { joinParagraphs, marginsOf, paragraph } from "./paragraphs.ts";
import { placelessParagraphs } from "./placeless-lines.ts";
import { bottomOf, isPlacedLine, lineOf, type Row, rightOf, sideBySide } from "./row.ts";

/** Lays out one page. */
export function layoutPage(page: PageText): TextPage {
  const placed = page.widthPx !== null && page.heightPx !== null && page.lines.every(isPlacedLine);
  const { page: number, widthPx, heightPx, textFrom, confidence, rotation, blanks } = page;
  return {
    page: number,
    widthPx,
    heightPx,
    textFrom,
    confidence,
    rotation,
    blanks,
    blocks: placed ? levelBlocks(page) : placelessBlocks(page),
  };
}

/** Rows and columns are looked for on the level page; the places come back as they are on the page image. */
function levelBlocks(page: PageText): Block[] {
  if (page.skewDegrees === 0) return placedBlocks(page);
  const { level, back } = levelling(page);
  return placedBlocks(turnedPage(page, level)).map((block) => turnedBlock(block, back));
}

function placedBlocks(page: PageText): Block[] {
  const size = { width: page.widthPx ?? 0, height: page.heightPx ?? 0 };
  const tables = page.tables.map(tableOf);
  const rows = sideBySide(page.lines.map((line) => ({ ...line, words: line.words.filter((word) => !isWithin(word, tables)) })));
  const head = findHead(rows, size);
  const foot = findFoot(rows, head?.to ?? 0, size.width);
  const margins = marginsOf(rows, size.width);
  const full = (from: number, to: number) => joinParagraphs(rows.slice(from, to), margins, size.width);
  const paragraphs = [
    ...full(0, head?.from ?? 0),
    ...columns(rows, head, size.width * 0.13),
    ...full(head?.to ?? 0, foot?.from ?? rows.length),
    ...columns(rows, foot, 0),
    ...full(foot?.to ?? rows.length, rows.length),
  ];
  return placeTables(paragraphs, tables);
}

/** The two columns of a head or foot, left before right, a paragraph a line. */
function columns(rows: readonly Row[], zone: Zone | null, slack: number): Paragraph[] {
  if (zone === null) return [];
  const cut = rows
    .slice(zone.from, zone.to)
    .map((row) => (slack > 0 && isLeftWhole(row, zone, slack) ? { left: row, right: null } : cutRow(row, zone.gutter, slack)));
  const side = (column: Exclude<Column, "full">) =>
    cut.flatMap((halves) => halves[column] ?? []).map((row) => paragraph([lineOf(row)], column));
  return [...side("left"), ...side("right")];
}

/** A row of the left column of a head that runs on beyond the gutter, as the abstract of a letter may. */
const isLeftWhole = (row: Row, { gutter }: Zone, slack: number) =>
  rightOf(row) < gutter + slack * 1.5 && row.box[0] < gutter - slack && widestGap(row) < slack / 3;

const widestGap = (row: Row) =>
  Math.max(0, ...row.words.map((word, index) => (index === 0 ? 0 : word.box[0] - rightOf(row.words[index - 1] ?? row))));

/** Each table goes before the first paragraph that stands below its top. */
function placeTables(paragraphs: readonly Paragraph[], tables: readonly Table[]): Block[] {
  const blocks: Block[] = [...paragraphs];
  for (const table of tables) {
    const top = table.box?.[1] ?? 0;
    const at = blocks.findIndex(
      (block) => block.box !== null && block.box[1] > top && !(block.kind === "paragraph" && bottomOf({ box: block.box }) < top),
    );
    blocks.splice(at < 0 ? blocks.length : at, 0, table);
  }
  return blocks;
}

function placelessBlocks(page: PageText): Block[] {
  const lines = page.lines;
  const blocks: Block[] = [];
  let from = 0;
  const tables = page.tables.map((given) => ({ given, beforeLine: given.beforeLine ?? lines.length }));
  for (const { given, beforeLine } of tables.toSorted((a, b) => a.beforeLine - b.beforeLine)) {
    blocks.push(...placelessParagraphs(lines.slice(from, beforeLine)));
    blocks.push(...(isColumnTable(given) ? columnParagraphs(given) : [tableOf(given)]));
    from = beforeLine;
  }
  return [...blocks, ...placelessParagraphs(lines.slice(from))];
}

/** The head or foot that was drawn as a table: the first column is the left one. */
function columnParagraphs(given: PageTable): Paragraph[] {
  const side = (cells: PageTable["cells"], column: Column) =>
    cells
      .flatMap(({ lines }) => lines)
      .flatMap((text) => (text.trim() === "" ? [] : [wordLine(text)]))
      .map(({ words }) => paragraph([lineWithoutPlace(words)], column));
  return [
    ...side(
      given.cells.filter(({ column }) => column === 0),
      "left",
    ),
    ...side(
      given.cells.filter(({ column }) => column > 0),
      "right",
    ),
  ];
}

const wordLine = (text: string): Line => ({
  box: null,
  words: text
    .trim()
    .split(/\s+/)
    .map((word) => ({ text: word, box: null, confidence: 1, raw: null, handwriting: null })),
});

const lineWithoutPlace = (words: Line["words"]) => ({ text: words.map(({ text }) => text).join(" "), box: null, words, confidence: 1 });
