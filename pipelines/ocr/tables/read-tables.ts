/** Reads a page with tables: each cell by itself, and the rest of the page without them. */

import type { Raster } from "../raster.ts";
import type { ReadLine, Recognition } from "../recognition.ts";
import { type InkLine, withoutAreas, withoutLines } from "../rulings.ts";
import { partedAtGaps, withoutNoise } from "../words.ts";
import { boxOf } from "./drawn-table.ts";
import { type FoundTable, findTables } from "./find-tables.ts";
import { inkedPage } from "./page-ink.ts";
import { type ReadTable, readCells } from "./read-cells.ts";

/** All lines that stand on a page, and its tables with the lines that are theirs among them. */
type TextAndTables = { readonly lines: readonly ReadLine[]; readonly tables: readonly ReadTable[] };

/** Reads the page `text`, of which `ink` is the ink and `rulings` the rules; all of one size. */
export async function readTextAndTables(
  page: { text: Raster; ink: Raster },
  rulings: readonly InkLine[],
  recognition: Recognition,
): Promise<TextAndTables> {
  const found = findTables(inkedPage(page.ink, rulings));
  const text = withoutLines(page.text, rulings, 255);
  const lines = partedAtGaps(withoutNoise(await recognition.read(withoutTables(text, found), "page")));
  if (found.length === 0) return { lines, tables: [] };
  const ink = withoutLines(page.ink, rulings, 0);
  const tables: ReadTable[] = [];
  for (const table of found) tables.push(await readCells(table, { text, ink }, recognition));
  return { lines: [...lines, ...tables.flatMap(({ cells }) => cells.flatMap((cell) => cell.lines))], tables };
}

/** The page with its tables painted over. */
function withoutTables(text: Raster, tables: readonly FoundTable[]): Raster {
  if (tables.length === 0) return text;
  const boxes = tables.flatMap(({ cells }) => cells.map((cell) => boxOf(cell).map(Math.round)));
  return withoutAreas(
    text,
    boxes.map(([x = 0, y = 0, width = 0, height = 0]) => ({ x, y, width, height })),
    255,
  );
}
