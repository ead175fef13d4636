/** Rows that hold the title of a group of rows, known by what stands in them. */
import type { WrittenCell } from "./page-table.ts";

/** How groups are numbered where the rows in them have Arabic numbers: I, II, III; A, B, C. */
const groupNumber = /^(?:[IVXL]{1,6}|[A-HĐ])\s?[.)]?$/u;

/**
 * The cells with each group's title over all columns, where nothing is printed that would part them: its number stands in
 * the first column, and only the second has text.
 */
export function withTitleRows(cells: readonly WrittenCell[]): WrittenCell[] {
  const rows = [...Map.groupBy(cells, ({ row }) => row).values()];
  return rows.flatMap((row) => {
    const [number, title, ...others] = row.toSorted((a, b) => a.column - b.column);
    const last = others.at(-1);
    if (number === undefined || title === undefined || last === undefined) return row;
    const isTitle =
      groupNumber.test(number.text.join(" ")) && title.text.join("") !== "" && others.every(({ text }) => text.join("") === "");
    if (!isTitle || [number, title, ...others].some(({ rowSpan }) => rowSpan > 1)) return row;
    const columnSpan = last.column + last.columnSpan - title.column;
    return [number, { ...title, columnSpan, across: { from: title.across.from, to: last.across.to } }];
  });
}
