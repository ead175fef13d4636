/** Heads of two rows without a rule between them: a heading over several columns, and theirs below it. */

import { crossings } from "./crossings.ts";
import { lengthOf, type Span } from "./drawn-table.ts";
import type { Grid, GridLine } from "./grid.ts";

/** A rule that begins so far below the head's upper edge, in heights of a usual word, leaves room for a heading above it. */
const headingHeight = 0.7;

/** The grid with a line through those columns of its first row that have a heading in common. */
export function withSplitHead(grid: Grid): Grid {
  const { xs, ys } = grid;
  const [top, bottom] = [ys[0]?.at ?? 0, ys[1]?.at ?? 0];
  const headings = xs.slice(1, -1).map((line) => headingOver(line, { from: top, to: bottom }, grid));
  const lines: GridLine[] = [];
  for (let first = 0; first < headings.length; first += 1) {
    if (headings[first] === null) continue;
    let last = first;
    while (last + 1 < headings.length && headings[last + 1] !== null) last += 1;
    const across = { from: xs[first]?.at ?? 0, to: xs[last + 2]?.at ?? 0 };
    const under = Math.max(...headings.slice(first, last + 1).map((at) => at ?? 0));
    const at = lineUnder(across, { from: under, to: bottom }, grid);
    if (at !== null) lines.push({ at, rules: [{ at, ...across, path: [{ at, ...across }] }], printed: false });
    first = last;
  }
  return { ...grid, ys: [...ys, ...lines].toSorted((a, b) => a.at - b.at) };
}

/** How far down a heading goes through a line between columns, within the head; null where none does. */
function headingOver({ at, rules }: GridLine, head: Span, { ink, wordHeight }: Grid): number | null {
  if (rules !== null) {
    const from = Math.min(...rules.map((rule) => rule.from));
    return from > head.from + headingHeight * wordHeight && from < head.to ? from : null;
  }
  const own = ink.filter(({ down }) => down.from >= head.from && down.to <= head.to);
  const through = crossings(own, at, wordHeight).map(({ to }) => to);
  return through.length === 0 ? null : Math.max(...through);
}

/** The middle between the heading and what stands under it; null where nothing stands there in two columns. */
function lineUnder(across: Span, below: Span, { xs, ink }: Grid): number | null {
  const own = ink.filter((each) => each.down.from > below.from - 1 && each.down.to <= below.to && isWithin(each.across, across));
  const columns = xs.slice(1).filter(({ at }, index) => own.some((each) => isWithin(each.across, { from: xs[index]?.at ?? 0, to: at })));
  return columns.length < 2 ? null : (below.from + Math.min(...own.map(({ down }) => down.from))) / 2;
}

const isWithin = (one: Span, other: Span) => one.from + lengthOf(one) / 2 > other.from && one.from + lengthOf(one) / 2 < other.to;
