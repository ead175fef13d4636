/** Tables whose grid is printed on the page: cells from the rulings, their text from the words inside. */

import { normalizeText } from "#pipelines/vietnamese/text.ts";
import type { Cell, Table } from "#schemas/document-text.ts";
import type { Box } from "#schemas/geometry.ts";
import type { Ruling } from "#schemas/page-text.ts";
import { around, type PlacedWord, type Row } from "./row.ts";

type Grid = { xs: number[]; ys: number[]; vertical: readonly Ruling[]; horizontal: readonly Ruling[] };

/** How far, in pixels, rulings may miss each other and still meet: 2.5 mm at 200 dpi. */
const reach = 20;

const isHorizontal = ({ x1, y1, x2, y2 }: Ruling) => Math.abs(x2 - x1) >= Math.abs(y2 - y1);

const boxOf = ({ x1, y1, x2, y2 }: Ruling): Box => [Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1)];

const touches = (a: Box, b: Box) =>
  a[0] - reach <= b[0] + b[2] && b[0] - reach <= a[0] + a[2] && a[1] - reach <= b[1] + b[3] && b[1] - reach <= a[1] + a[3];

/** Rulings that hang together, each group with the grid that it draws. */
function grids(rulings: readonly Ruling[]): Grid[] {
  const groups: Ruling[][] = [];
  for (const ruling of rulings) {
    const hit = groups.filter((group) => group.some((other) => touches(boxOf(ruling), boxOf(other))));
    const rest = groups.filter((group) => !hit.includes(group));
    groups.splice(0, groups.length, ...rest, [...hit.flat(), ruling]);
  }
  return groups.flatMap((group) => {
    const horizontal = group.filter(isHorizontal);
    const vertical = group.filter((ruling) => !isHorizontal(ruling));
    const ys = distinct(horizontal.map(({ y1, y2 }) => (y1 + y2) / 2));
    const xs = distinct(vertical.map(({ x1, x2 }) => (x1 + x2) / 2));
    return ys.length >= 2 && xs.length >= 3 ? [{ xs, ys, vertical, horizontal }] : [];
  });
}

/** Positions that lie too close to be two, made one. */
function distinct(positions: readonly number[]): number[] {
  const groups: number[][] = [];
  for (const position of positions.toSorted((a, b) => a - b)) {
    const group = groups.at(-1);
    if (group !== undefined && position - (group.at(-1) ?? 0) < reach * 0.7) group.push(position);
    else groups.push([position]);
  }
  return groups.map((group) => group.reduce((sum, position) => sum + position, 0) / group.length);
}

/** Whether a ruling separates two neighbouring fields of the grid. */
function hasEdge(rulings: readonly Ruling[], along: "x" | "y", at: number, from: number, to: number): boolean {
  const middle = (from + to) / 2;
  return rulings.some((ruling) => {
    const [left, top, width, height] = boxOf(ruling);
    const position = along === "x" ? left + width / 2 : top + height / 2;
    const [start, end] = along === "x" ? [top, top + height] : [left, left + width];
    return Math.abs(position - at) < reach && start - reach / 2 <= middle && end + reach / 2 >= middle;
  });
}

/** The cells of a grid: a field grows to the right and down as long as no ruling stops it. */
function cellsOf(grid: Grid): (Omit<Cell, "text" | "box"> & { box: Box })[] {
  const [rows, columns] = [grid.ys.length - 1, grid.xs.length - 1];
  const taken = new Set<string>();
  const cells: (Omit<Cell, "text" | "box"> & { box: Box })[] = [];
  const x = (column: number) => grid.xs[column] ?? 0;
  const y = (row: number) => grid.ys[row] ?? 0;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(`${row},${column}`)) continue;
      let columnSpan = 1;
      while (column + columnSpan < columns && !hasEdge(grid.vertical, "x", x(column + columnSpan), y(row), y(row + 1))) columnSpan += 1;
      let rowSpan = 1;
      while (row + rowSpan < rows && !hasEdge(grid.horizontal, "y", y(row + rowSpan), x(column), x(column + 1))) rowSpan += 1;
      for (let r = row; r < row + rowSpan; r += 1) for (let c = column; c < column + columnSpan; c += 1) taken.add(`${r},${c}`);
      const box: Box = [x(column), y(row), x(column + columnSpan) - x(column), y(row + rowSpan) - y(row)];
      cells.push({ row, column, rowSpan, columnSpan, box });
    }
  }
  return cells;
}

const centreIn = (word: PlacedWord, [left, top, width, height]: Box) => {
  const [x, y] = [word.box[0] + word.box[2] / 2, word.box[1] + word.box[3] / 2];
  return x >= left && x < left + width && y >= top && y < top + height;
};

/** Takes the tables out of a page: the tables with their text, and the rows that are left with the words outside of them. */
export function takeTables(rows: readonly Row[], rulings: readonly Ruling[]): { tables: (Table & { box: Box })[]; taken: Set<PlacedWord> } {
  const taken = new Set<PlacedWord>();
  const tables = grids(rulings).map((grid) => {
    const cells = cellsOf(grid).map(({ box, ...place }) => {
      const lines = rows.map(({ words }) => words.filter((word) => centreIn(word, box))).filter((words) => words.length > 0);
      for (const word of lines.flat()) taken.add(word);
      const texts = lines.map((words) => normalizeText(words.map(({ text }) => text).join(" ")));
      return { ...place, text: texts.join("\n"), box };
    });
    return { kind: "table" as const, box: around(cells.map(({ box }) => box)), cells };
  });
  return { tables, taken };
}
