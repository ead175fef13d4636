/** The cells of a grid: fields that no line parts are one cell. */
import { crossings } from "./crossings.ts";
import { type Field, type LevelPage, lengthOf, liesIn, type Rules, type Span, shared } from "./drawn-table.ts";
import type { Grid, GridLine } from "./grid.ts";

/** Rows and columns count from 0; the place is in pixels of the level page. */
export type GridCell = Field & {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
};

/** A rule parts two fields where it runs along so much of them. */
const ruledShare = 0.5;

/** The cells, row by row. */
export function gridCells({ xs, ys, ink, wordHeight }: Grid, isInked: LevelPage["isInked"]): GridCell[] {
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  const span = (lines: readonly GridLine[], first: number, count = 1): Span => ({
    from: lines[first]?.at ?? 0,
    to: lines[first + count]?.at ?? 0,
  });
  const across = span(xs, 0, columns);
  const inkOfRow = Array.from({ length: rows }, (_, row) => ink.filter((each) => liesIn(each, { across, down: span(ys, row) })));
  const isRuled = (line: GridLine, along: Span, direction: keyof Rules) =>
    runsAlong(line, along) || (line.printed && isInked?.({ at: line.at, ...along }, direction) === true);
  const partsColumns = (row: number, column: number) => {
    const line = xs[column];
    if (line === undefined) return true;
    return line.rules === null ? crossings(inkOfRow[row] ?? [], line.at, wordHeight).length === 0 : isRuled(line, span(ys, row), "down");
  };
  const partsRows = (row: number, column: number) => {
    const line = ys[row];
    return line === undefined || line.rules === null || isRuled(line, span(xs, column), "across");
  };
  /** What crosses columns without rules, and has nothing beside it to the end of the row, is the title of a group. */
  const isEmptyFrom = (row: number, column: number) =>
    xs.slice(column, -1).every(({ rules }) => rules === null) &&
    !(inkOfRow[row] ?? []).some((each) => each.across.to > (xs[column]?.at ?? 0));
  const taken = new Set<string>();
  const isFree = (row: number, column: number) => row < rows && column < columns && !taken.has(`${row}/${column}`);
  const cells: GridCell[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (!isFree(row, column)) continue;
      let columnSpan = 1;
      while (isFree(row, column + columnSpan) && !partsColumns(row, column + columnSpan)) columnSpan += 1;
      if (columnSpan > 1 && isEmptyFrom(row, column + columnSpan)) columnSpan = columns - column;
      let rowSpan = 1;
      const own = Array.from({ length: columnSpan }, (_, index) => column + index);
      const goesDown = (below: number) => own.every((each) => isFree(below, each) && !partsRows(below, each));
      while (goesDown(row + rowSpan)) rowSpan += 1;
      for (let r = row; r < row + rowSpan; r += 1) for (const each of own) taken.add(`${r}/${each}`);
      cells.push({ row, column, rowSpan, columnSpan, across: span(xs, column, columnSpan), down: span(ys, row, rowSpan) });
    }
  }
  return cells;
}

function runsAlong({ rules }: GridLine, along: Span): boolean {
  const covered = (rules ?? []).reduce((sum, rule) => sum + shared(rule, along), 0);
  return covered > ruledShare * lengthOf(along);
}
