/** The grid of a table: lines that part its rows and columns, printed or not. */
import { type Field, type LevelPage, lengthOf, medianOf, type Rule, type Span } from "./drawn-table.ts";
import { withSplitHead } from "./head-rows.ts";
import { columnCuts } from "./inferred-columns.ts";
import { rowCuts } from "./inferred-rows.ts";
import type { Region } from "./regions.ts";

/**
 * A line of the grid. `rules` are the stretches along which it parts fields, null where it parts all that no text goes
 * through; `printed` where they are to be seen on the page.
 */
export type GridLine = { readonly at: number; readonly rules: readonly Rule[] | null; readonly printed: boolean };

/**
 * `xs` part columns, `ys` rows; the first and last are the edges of the table. In pixels of the level page. `ink` is
 * what is written in each row where lines are not printed, with the height of a usual word.
 */
export type Grid = {
  readonly xs: readonly GridLine[];
  readonly ys: readonly GridLine[];
  readonly ink: readonly Field[];
  readonly wordHeight: number;
};

/** In points: rules this near to each other are of one line of the grid; text this far beyond the rules makes a column or row. */
const onePt = 4;
const beyondPt = 10;
/** What is lower is no letter but a mark, and what is smaller is no dash either but a point, in points. */
const leastLetterPt = 3;
const leastStrokePt = 2;

/** The grid of a table; null where it has too few rows and columns to be one. */
export function gridOf(region: Region, page: LevelPage): Grid | null {
  const { rules, down } = region;
  const one = onePt * page.pointPx;
  const across = rules.across.length > 0 ? region.across : inkAcross(page, down);
  const xs = withEdges(gridLines(rules.down, one), across, beyondPt * page.pointPx);
  const ys = withEdges(gridLines(rules.across, one), down, beyondPt * page.pointPx);
  if (xs.length <= 2 && ys.length <= 2) return null;
  const grid = isRuled(xs, ys) ? { xs, ys, ink: [], wordHeight: 0 } : completed({ xs, ys }, page.inkIn({ across, down }), page);
  return isTable(grid) ? grid : null;
}

/** A frame is no table, nor are two texts side by side. */
const isTable = ({ xs, ys }: Grid) => xs.length > 2 && ys.length > 1 && (xs.length > 3 || ys.length > 2);

/** Whether all rows and columns are to be taken from the rules: there are rules of both directions inside of the table. */
function isRuled(xs: readonly GridLine[], ys: readonly GridLine[]): boolean {
  return xs.length > 2 && ys.length > 2 && ys.slice(1, -1).some(({ rules }) => rules !== null);
}

/** The grid with rows or columns that are not parted by rules. */
function completed(grid: Pick<Grid, "xs" | "ys">, ink: readonly Field[], { pointPx, wordHeights }: LevelPage): Grid {
  const letters = ink.filter(({ down }) => lengthOf(down) > leastLetterPt * pointPx);
  const strokes = ink.filter(({ across, down }) => Math.max(lengthOf(across), lengthOf(down)) > leastStrokePt * pointPx);
  const wordHeight = medianOf(letters.map(({ down }) => lengthOf(down))) * wordHeights;
  const ys = withInferredRows(grid, ink, wordHeight);
  return withSplitHead({ xs: withInferredColumns(grid.xs, ys, strokes, wordHeight), ys, ink, wordHeight });
}

function gridLines(rules: readonly Rule[], one: number): GridLine[] {
  const groups: Rule[][] = [];
  for (const rule of rules.toSorted((a, b) => a.at - b.at)) {
    const group = groups.at(-1);
    if (group !== undefined && rule.at - (group.at(-1)?.at ?? 0) < one) group.push(rule);
    else groups.push([rule]);
  }
  return groups.map((own) => {
    const length = own.reduce((sum, rule) => sum + lengthOf(rule), 0);
    return { at: own.reduce((sum, rule) => sum + rule.at * lengthOf(rule), 0) / Math.max(1, length), rules: own, printed: true };
  });
}

/** From the leftmost to the rightmost of what is written at these heights. */
function inkAcross({ width, inkIn }: LevelPage, down: Span): Span {
  const beside = inkIn({ across: { from: 0, to: width }, down });
  if (beside.length === 0) return { from: 0, to: 0 };
  return { from: Math.min(...beside.map(({ across }) => across.from)) - 2, to: Math.max(...beside.map(({ across }) => across.to)) + 2 };
}

/** The lines with the edges of the table, where no rule is printed at them. */
function withEdges(lines: readonly GridLine[], { from, to }: Span, beyond: number): GridLine[] {
  const [first, last] = [lines[0], lines.at(-1)];
  return [
    ...(first === undefined || first.at - from > beyond ? [{ at: from, rules: null, printed: false }] : []),
    ...lines,
    ...(last === undefined || to - last.at > beyond ? [{ at: to, rules: null, printed: false }] : []),
  ];
}

/**
 * Rows are looked for where the table has hardly a rule between them: in its one band, or in those of head and body. Where
 * the rules between columns break off for the title of a group, its row is certain.
 */
function withInferredRows({ xs, ys }: Pick<Grid, "xs" | "ys">, ink: readonly Field[], wordHeight: number): GridLine[] {
  if (ys.length > 3) return [...ys];
  const broken = breaks(xs, wordHeight);
  const loose = ys.slice(1).flatMap((line, index) => {
    const own = ink.filter((each) => isBetween(each.down, ys[index]?.at ?? 0, line.at));
    return rowCuts(own, wordHeight).filter((cut) => !broken.some((at) => Math.abs(at - cut) < wordHeight));
  });
  return [...ys, ...[...broken, ...loose].map((at) => ({ at, rules: null, printed: false }))].toSorted((a, b) => a.at - b.at);
}

/** The heights at which rules between columns break off and begin again. */
function breaks(xs: readonly GridLine[], wordHeight: number): number[] {
  const ends = xs.flatMap(({ rules }) => {
    const pieces = (rules ?? []).toSorted((a, b) => a.from - b.from);
    return pieces.slice(1).flatMap((piece, index) => {
      const above = pieces[index]?.to ?? piece.from;
      return piece.from - above > wordHeight ? [above, piece.from] : [];
    });
  });
  const groups: number[][] = [];
  for (const end of ends.toSorted((a, b) => a - b)) {
    const group = groups.at(-1);
    if (group !== undefined && end - (group.at(-1) ?? end) < wordHeight / 2) group.push(end);
    else groups.push([end]);
  }
  return groups.map(medianOf);
}

/** Columns are looked for where the table has no rule between them. */
function withInferredColumns(xs: readonly GridLine[], ys: readonly GridLine[], ink: readonly Field[], wordHeight: number): GridLine[] {
  const [left, right] = [xs[0], xs.at(-1)];
  if (xs.length > 2 || left === undefined || right === undefined) return [...xs];
  const rows = ys.slice(1).map((line, index) => ink.filter((each) => isBetween(each.down, ys[index]?.at ?? 0, line.at)));
  return [left, ...columnCuts(rows, { from: left.at, to: right.at }, wordHeight).map((at) => ({ at, rules: null, printed: false })), right];
}

const isBetween = ({ from, to }: Span, least: number, most: number) => (from + to) / 2 > least && (from + to) / 2 < most;
