/** Reads a page with tables: each cell by itself, and the rest of the page without them. */

import type { Raster } from "../raster.ts";
import type { ReadLine, Recognition } from "../recognition.ts";
import { type InkLine, withoutAreas, withoutLines } from "../rulings.ts";
import type { UprightPage } from "../upright-page.ts";
import { partedAtGaps, withoutNoise } from "../words.ts";
import { boxOf } from "./drawn-table.ts";
import { type FoundTable, findTables } from "./find-tables.ts";
import { inkedPage } from "./page-ink.ts";
import { type ReadTable, readCells } from "./read-cells.ts";

/** The lines of a page outside of its tables, and the tables with theirs. */
type TextAndTables = { readonly lines: readonly ReadLine[]; readonly tables: readonly ReadTable[] };

/** Reads the page `text`, of which `ink` is the ink and `rulings` the rules; all of one size. */
export async function readTextAndTables(
  page: { text: Raster; ink: Raster },
  rulings: readonly InkLine[],
  recognition: Recognition,
): Promise<TextAndTables> {
  const found = findTables(inkedPage(page.ink, rulings));
  const text = withoutLines(page.text, rulings, 255);
  const lines = partedAtGaps(withoutNoise(await recognition.read(painted(text, found, 255), "page")));
  if (found.length === 0) return { lines, tables: [] };
  const ink = withoutLines(page.ink, rulings, 0);
  const tables: ReadTable[] = [];
  for (const table of found) tables.push(await readCells(table, { text, ink }, recognition));
  return { lines, tables };
}

/** The page with nothing in the places of its tables. */
export function withoutTables(page: UprightPage, tables: readonly FoundTable[]): UprightPage {
  if (tables.length === 0) return page;
  const red = page.red === null ? null : { ink: painted(page.red.ink, tables, 0), text: painted(page.red.text, tables, 255) };
  return { ...page, text: painted(page.text, tables, 255), ink: painted(page.ink, tables, 0), red };
}

function painted(raster: Raster, tables: readonly FoundTable[], ground: number): Raster {
  if (tables.length === 0) return raster;
  const boxes = tables.flatMap(({ cells }) => cells.map((cell) => boxOf(cell).map(Math.round)));
  return withoutAreas(
    raster,
    boxes.map(([x = 0, y = 0, width = 0, height = 0]) => ({ x, y, width, height })),
    ground,
  );
}
