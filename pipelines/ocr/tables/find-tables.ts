/** From rules and ink of a level page to its tables. */
import type { LevelPage } from "./drawn-table.ts";
import { gridOf } from "./grid.ts";
import { type GridCell, gridCells } from "./grid-cells.ts";
import { tableRegions } from "./regions.ts";

/** A table with its cells, in pixels of the level page; `columnsRuled` where rules part its columns. */
export type FoundTable = { readonly cells: readonly GridCell[]; readonly columnsRuled: boolean };

/** The tables of a page, from top to bottom. */
export function findTables(page: LevelPage): FoundTable[] {
  return tableRegions(page).flatMap((region) => {
    const grid = gridOf(region, page);
    if (grid === null) return [];
    return [{ cells: gridCells(grid, page.isInked), columnsRuled: grid.xs.slice(1, -1).some(({ rules }) => rules !== null) }];
  });
}
