/** Reads the table of an annex by its column heads (bảng phân công nhiệm vụ trong phụ lục). */
import type { Cell, Table, TextPage } from "#schemas/document-text.ts";
import { type FoldedText, firstPlace, foldedText, foldedWords } from "./text-search.ts";

/** A column that was found: the cell of its head, and how many of the task rows below have something in it. */
export type FoundColumn = { readonly page: number; readonly head: Cell; readonly filled: number; readonly rows: number };

/** The heads of a table stand in its first rows; a head over several lines of cells takes three at most. */
const headRows = 3;

/** A cell that only counts columns: (1), 2, A. */
const columnCount = /^\(?\s*(?:\d{1,2}|[A-Z])\s*\)?$/;

function rowsBelow(table: Table, heads: readonly Cell[]): number[] {
  const first = Math.max(...heads.map(({ row, rowSpan }) => row + rowSpan));
  const rows = [...new Set(table.cells.map(({ row }) => row))].filter((row) => row >= first).sort((one, other) => one - other);
  return rows.filter((row) =>
    isTaskRow(
      table.cells.filter((cell) => cell.row === row),
      heads,
    ),
  );
}

/** A row with tasks: not a section title over the whole width, not the heads once more, not a row that counts the columns. */
function isTaskRow(cells: readonly Cell[], heads: readonly Cell[]): boolean {
  const written = cells.filter(({ text }) => text.trim() !== "");
  if (written.length < 2 || written.every(({ text }) => columnCount.test(text.trim()))) return false;
  return !heads.every((head) =>
    cells.some((cell) => cell.column === head.column && foldedWords(cell.text).join() === foldedWords(head.text).join()),
  );
}

function filledRows(table: Table, head: Cell, rows: readonly number[]): number {
  const inColumn = table.cells.filter(
    ({ column, columnSpan, text }) =>
      column < head.column + head.columnSpan && column + columnSpan > head.column && /[\p{L}\p{N}]/u.test(text),
  );
  return rows.filter((row) => inColumn.some((cell) => cell.row <= row && row < cell.row + cell.rowSpan)).length;
}

/** The columns of one table, by the phrases that head them; null where a table has no such head. */
function columnsOfTable(table: Table, page: number, wanted: readonly (readonly FoldedText[])[]): (FoundColumn | null)[] {
  const top = table.cells.filter(({ row }) => row < headRows).map((cell) => ({ cell, folded: foldedText(cell.text) }));
  const heads = wanted.map(
    (phrases) => top.find(({ folded }) => folded.words.length <= 14 && firstPlace(folded, phrases) !== null)?.cell ?? null,
  );
  const found = heads.filter((head) => head !== null);
  if (found.length === 0) return heads.map(() => null);
  const rows = rowsBelow(table, found);
  return heads.map((head) => (head === null ? null : { page, head, filled: filledRows(table, head, rows), rows: rows.length }));
}

/** The columns of the table that has most of them; a table without any is none. */
export function bestColumns(pages: readonly TextPage[], wanted: readonly (readonly FoldedText[])[]): (FoundColumn | null)[] {
  const tables = pages.flatMap(({ page, blocks }) => blocks.flatMap((block) => (block.kind === "table" ? [{ page, table: block }] : [])));
  const count = (columns: readonly (FoundColumn | null)[]) =>
    columns.filter((column) => column !== null && column.filled > 0).length + columns.filter((column) => column !== null).length / 100;
  return tables
    .map(({ page, table }) => columnsOfTable(table, page, wanted))
    .reduce(
      (best, columns) => (count(columns) > count(best) ? columns : best),
      wanted.map((): FoundColumn | null => null),
    );
}
