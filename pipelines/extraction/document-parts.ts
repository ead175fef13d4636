/** Tables as rows of cell texts, from table blocks and from lines that are drawn with vertical bars. */
import type { Block, DocumentText, Paragraph, Table } from "#schemas/document-text.ts";

/** A row of a table: one text a column, cells that span several stand in the first; `page` is where it stands. */
export type Row = { cells: string[]; page: number };

/** What a document is made of, in order: rows of tables and paragraphs between them. */
export type Part = { kind: "rows"; rows: Row[] } | { kind: "paragraph"; text: string; page: number };

const ruleLine = /^[\s|:+=-]+$/u;

function isBarLine(line: string): boolean {
  const text = line.trim();
  return text.length > 1 && text.startsWith("|") && text.endsWith("|");
}

/** The paragraphs and tables of a document in order. Tables that follow each other stay apart. */
export function partsOf({ pages }: DocumentText): Part[] {
  const parts: Part[] = [];
  for (const { page, blocks } of pages) {
    for (const block of blocks) {
      const rows = rowsOf(block, page);
      const last = parts.at(-1);
      if (rows === null) parts.push(...paragraphsOf(block, page));
      else if (block.kind === "paragraph" && last?.kind === "rows") last.rows.push(...rows);
      else parts.push({ kind: "rows", rows });
    }
  }
  return parts;
}

function paragraphsOf(block: Block, page: number): Part[] {
  return block.kind === "paragraph" ? [{ kind: "paragraph", text: block.text, page }] : [];
}

function rowsOf(block: Block, page: number): Row[] | null {
  if (block.kind === "table") return tableRows(block, page);
  const lines = linesOf(block);
  if (!lines.every(isBarLine)) return null;
  return lines.filter((line) => !ruleLine.test(line)).map((line) => ({ cells: barCells(line), page }));
}

const linesOf = (paragraph: Paragraph): string[] =>
  isBarLine(paragraph.text) ? paragraph.lines.map(({ text }) => text) : [paragraph.text];

function barCells(line: string): string[] {
  const inner = line.trim().replace(/^\|/, "").replace(/\|$/, "");
  return inner.split("|").map((cell) =>
    cell
      .replace(/<\/?(?:p|br|div|li)\s*\/?>/giu, "\n")
      .replace(/<[^<>\n]{1,40}>/gu, "")
      .replace(/[^\S\n]+/gu, " ")
      .replace(/ ?\n[\s]*/gu, "\n")
      .trim(),
  );
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
