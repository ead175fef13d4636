/** What a document is made of, for readers that go item by item and row by row. */
import type { Block, DocumentText, Paragraph, Table } from "#schemas/document-text.ts";
import { barCells, isBarRow, loneBarRows, loneBarTables } from "./bar-tables.ts";
import { goesOn } from "./wrapped-lines.ts";

/** A row of a table: one text a column, cells that span several stand in the first; `page` is where it stands. */
export type Row = { cells: string[]; page: number };

/** Rows of a table, or a paragraph whose lines are put together again. Tables that follow each other stay apart. */
export type Part = { kind: "rows"; rows: Row[] } | { kind: "paragraph"; text: string; page: number };

type Line = { text: string; page: number };

/** The paragraphs and tables of a document in order, tables also where text draws them with bars. Marks of bold type are gone. */
export function partsOf({ pages }: DocumentText): Part[] {
  const parts: Part[] = [];
  let lines: Line[] = [];
  const flush = () => {
    parts.push(...partsOfLines(lines));
    lines = [];
  };
  for (const { page, blocks } of pages) {
    for (const [index, block] of blocks.entries()) {
      if (index === 0 && parts.length + lines.length > 0 && isPageNumber(block)) continue;
      if (block.kind === "paragraph") lines.push(...linesOf(block).map((text) => ({ text: unmarked(text), page })));
      else {
        flush();
        parts.push({ kind: "rows", rows: tableRows(block, page) });
      }
    }
  }
  flush();
  return parts;
}

/** The number over the text of a page that is not the first: sentences go on past it. */
const isPageNumber = (block: Block): boolean => block.kind === "paragraph" && /^\W*\d{1,3}\W*$/u.test(block.text);

/** A paragraph is one line here, but for bars that were taken for words of it. */
const linesOf = (paragraph: Paragraph): string[] =>
  isBarRow(paragraph.text.trim()) ? paragraph.lines.map(({ text }) => text) : [paragraph.text];

const unmarked = (text: string): string => text.replaceAll("**", "").trim();

function partsOfLines(lines: readonly Line[]): Part[] {
  const texts = lines.map(({ text }) => text);
  const parts: Part[] = [];
  let next = 0;
  for (const { first, last } of loneBarTables(texts)) {
    parts.push(...paragraphsAndBarRows(lines.slice(next, first)));
    const page = lines[first]?.page ?? 1;
    parts.push({ kind: "rows", rows: loneBarRows(texts.slice(first, last + 1)).map((cells) => ({ cells, page })) });
    next = last + 1;
  }
  parts.push(...paragraphsAndBarRows(lines.slice(next)));
  return parts;
}

function paragraphsAndBarRows(lines: readonly Line[]): Part[] {
  const parts: Part[] = [];
  let before = "";
  for (const { text, page } of lines) {
    const last = parts.at(-1);
    if (isBarRow(text)) {
      const cells = barCells(text);
      const rows = cells === null ? [] : [{ cells, page }];
      if (last?.kind === "rows") last.rows.push(...rows);
      else parts.push({ kind: "rows", rows });
    } else if (last?.kind === "paragraph" && goesOn(before, text)) last.text += ` ${text}`;
    else parts.push({ kind: "paragraph", text, page });
    before = text;
  }
  return parts;
}

function tableRows({ cells }: Table, page: number): Row[] {
  const width = cells.reduce((most, { column, columnSpan }) => Math.max(most, column + columnSpan), 0);
  const rows = new Map<number, string[]>();
  for (const { row, column, text } of cells) {
    const texts = rows.get(row) ?? Array.from({ length: width }, () => "");
    texts[column] = text;
    rows.set(row, texts);
  }
  return [...rows.entries()].sort(([one], [other]) => one - other).map(([, texts]) => ({ cells: texts, page }));
}
