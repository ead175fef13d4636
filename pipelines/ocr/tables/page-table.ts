import type { Box } from "#schemas/geometry.ts";
import type { PageTable } from "#schemas/page-text.ts";
import { boxOf } from "./drawn-table.ts";
import type { GridCell } from "./grid-cells.ts";
import { withTitleRows } from "./title-rows.ts";

/** A cell with its text, line by line. */
export type WrittenCell = GridCell & { readonly text: readonly string[] };

/** A table with what stands in its cells. */
export type WrittenTable = { readonly cells: readonly WrittenCell[]; readonly columnsRuled: boolean };

/** A table in the language of the schema; `place` says where a box of the level page lies on the page image. */
export function pageTable(table: WrittenTable, place: (box: Box) => Box): PageTable {
  const cells = table.columnsRuled ? table.cells : withTitleRows(table.cells);
  const across = { from: Math.min(...cells.map((cell) => cell.across.from)), to: Math.max(...cells.map((cell) => cell.across.to)) };
  const down = { from: Math.min(...cells.map((cell) => cell.down.from)), to: Math.max(...cells.map((cell) => cell.down.to)) };
  return {
    beforeLine: null,
    box: place(boxOf({ across, down })),
    cells: cells.map((cell) => {
      const { row, column, rowSpan, columnSpan } = cell;
      return { row, column, rowSpan, columnSpan, lines: cell.text.filter((line) => line !== ""), box: place(boxOf(cell)) };
    }),
  };
}
