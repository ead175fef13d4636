/** Reads the cells of tables, each by itself. */
import { normalizeText } from "#pipelines/vietnamese/text.ts";
import { type Area, crop, type Raster } from "../raster.ts";
import type { ReadLine, ReadWord, Recognition } from "../recognition.ts";
import { boxOf, type Field } from "./drawn-table.ts";
import type { FoundTable } from "./find-tables.ts";
import type { GridCell } from "./grid-cells.ts";
import type { WrittenTable } from "./page-table.ts";

/** A cell with the lines that were read in it. */
export type ReadCell<W extends ReadWord = ReadWord> = GridCell & { readonly lines: readonly (readonly W[])[] };

/** A table with what was read in its cells, in pixels of the upright page. */
export type ReadTable<W extends ReadWord = ReadWord> = Omit<FoundTable, "cells"> & { readonly cells: readonly ReadCell<W>[] };

/** What is left of rules stands this near to the sides of a cell, in pixels. */
const insetPx = 2;

/** The least ink that is looked at: so many pixels, over so much height or width. */
const leastInk = { pixels: 8, extentPx: 5 };

/** A mark without letters is text only where the engine is as sure as this. */
const sureMark = 0.6;

/** Reads what stands in each cell; `text` and `ink` are the page without its rules. */
export async function readCells(table: FoundTable, page: { text: Raster; ink: Raster }, recognition: Recognition): Promise<ReadTable> {
  const read: ReadCell[] = [];
  for (const cell of table.cells) {
    const area = insideOf(cell);
    const lines = isInked(crop(page.ink, area)) ? await recognition.read(crop(page.text, area), "block") : [];
    read.push({ ...cell, lines: lines.map((line) => placed(line, area)).filter((line) => line.length > 0) });
  }
  return { ...table, cells: read };
}

/** All lines in the cells of tables. */
export function linesOfCells<W extends ReadWord>(tables: readonly ReadTable<W>[]): (readonly W[])[] {
  return tables.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines));
}

/** The table with the text of its cells. */
export function written(table: ReadTable): WrittenTable {
  const textOf = (line: ReadLine) => normalizeText(line.map(({ text }) => text).join(" "));
  return { ...table, cells: table.cells.map((cell) => ({ ...cell, text: cell.lines.map(textOf) })) };
}

function insideOf(cell: Field): Area {
  const [x, y, width, height] = boxOf(cell).map(Math.round);
  return {
    x: (x ?? 0) + insetPx,
    y: (y ?? 0) + insetPx,
    width: Math.max(0, (width ?? 0) - 2 * insetPx),
    height: Math.max(0, (height ?? 0) - 2 * insetPx),
  };
}

function isInked({ width, height, data }: Raster): boolean {
  let [pixels, left, right, top, bottom] = [0, width, 0, height, 0];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (data[y * width + x] !== 1) continue;
      pixels += 1;
      [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
    }
  }
  return pixels >= leastInk.pixels && Math.max(right - left, bottom - top) >= leastInk.extentPx;
}

/** The line where it stands on the page, without what dirt was read as. */
function placed(line: ReadLine, { x, y }: Area): ReadLine {
  return line
    .filter(({ text, confidence }) => /[\p{L}\p{N}]/u.test(text) || confidence > sureMark)
    .map((word) => ({ ...word, box: [word.box[0] + x, word.box[1] + y, word.box[2], word.box[3]] }));
}
