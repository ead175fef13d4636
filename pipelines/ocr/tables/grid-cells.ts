/** The cells of a grid: fields that no line parts are one cell. */
import { crossings } from "./crossings.ts";
import { type Field, type LevelPage, lengthOf, liesIn, placeBeside, type Rules, type Span, shared } from "./drawn-table.ts";
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

/** Whether the lines before a row or column part the fields on both sides; what crosses columns to the end of a row. */
type Partings = {
  partsColumns(row: number, column: number): boolean;
  partsRows(row: number, column: number): boolean;
  isEmptyFrom(row: number, column: number): boolean;
};

/** The cells, row by row. */
export function gridCells(grid: Grid, isInked: LevelPage["isInked"]): GridCell[] {
  const { xs, ys } = grid;
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  const partings = partingsOf(grid, isInked);
  const taken = new Set<string>();
  const isFree = (row: number, column: number) => row < rows && column < columns && !taken.has(`${row}/${column}`);
  const cells: GridCell[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (!isFree(row, column)) continue;
      let columnSpan = 1;
      while (isFree(row, column + columnSpan) && !partings.partsColumns(row, column + columnSpan)) columnSpan += 1;
      if (columnSpan > 1 && partings.isEmptyFrom(row, column + columnSpan)) columnSpan = columns - column;
      let rowSpan = 1;
      const own = Array.from({ length: columnSpan }, (_, index) => column + index);
      const goesDown = (below: number) => own.every((each) => isFree(below, each) && !partings.partsRows(below, each));
      while (goesDown(row + rowSpan)) rowSpan += 1;
      for (let r = row; r < row + rowSpan; r += 1) for (const each of own) taken.add(`${r}/${each}`);
      const [across, down] = [span(xs, column, columnSpan), span(ys, row, rowSpan)];
      const place = { across: bentSpan(xs, column, columnSpan, down), down: bentSpan(ys, row, rowSpan, across) };
      cells.push({ row, column, rowSpan, columnSpan, ...place });
    }
  }
  return cells;
}

const span = (lines: readonly GridLine[], first: number, count = 1): Span => ({
  from: lines[first]?.at ?? 0,
  to: lines[first + count]?.at ?? 0,
});

/** The same between the lines as they lie beside a cell: paper bends. */
function bentSpan(lines: readonly GridLine[], first: number, count: number, beside: Span): Span {
  const place = (line: GridLine | undefined) => (line === undefined ? 0 : placeBeside(line.rules ?? [], beside, line.at));
  return { from: place(lines[first]), to: place(lines[first + count]) };
}

function partingsOf({ xs, ys, ink, wordHeight }: Grid, isInked: LevelPage["isInked"]): Partings {
  const whole = span(xs, 0, xs.length - 1);
  const inkOfRow = ys.slice(1).map((_, row) => ink.filter((each) => liesIn(each, { across: whole, down: span(ys, row) })));
  const isRuled = (line: GridLine, along: Span, direction: keyof Rules) => {
    if (runsAlong(line, along)) return true;
    const at = placeBeside(line.rules ?? [], along, line.at);
    return line.printed && isInked?.({ at, ...along }, direction) === true;
  };
  return {
    partsColumns(row, column) {
      const line = xs[column];
      if (line === undefined) return true;
      return line.rules === null ? crossings(inkOfRow[row] ?? [], line.at, wordHeight).length === 0 : isRuled(line, span(ys, row), "down");
    },
    partsRows(row, column) {
      const line = ys[row];
      return line === undefined || line.rules === null || isRuled(line, span(xs, column), "across");
    },
    // What crosses columns without rules, and has nothing beside it to the end of the row, is the title of a group.
    isEmptyFrom(row, column) {
      const beyond = xs[column]?.at ?? 0;
      return xs.slice(column, -1).every(({ rules }) => rules === null) && !(inkOfRow[row] ?? []).some(({ across }) => across.to > beyond);
    },
  };
}

function runsAlong({ rules }: GridLine, along: Span): boolean {
  const covered = (rules ?? []).reduce((sum, rule) => sum + shared(rule, along), 0);
  return covered > ruledShare * lengthOf(along);
}
