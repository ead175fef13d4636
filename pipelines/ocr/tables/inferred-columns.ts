/** Columns of tables without rules between them: white corridors through most rows. */
import { type Field, joinedSpans, lengthOf, type Span, shared } from "./drawn-table.ts";

/** Words no farther apart than this, in heights of a usual word, may stand in one text. */
const wordGap = 0.5;

/** A corridor may be crossed, by titles over several columns, in so many rows for each that it parts. */
const mostCrossed = 0.5;

/** The places where columns part, from left to right; `rows` are the letters or words of each row. */
export function columnCuts(rows: readonly (readonly Field[])[], across: Span, wordHeight: number): number[] {
  const filled = rows.map((row) =>
    joinedSpans(
      row.map((each) => each.across),
      wordGap * wordHeight,
    ),
  );
  const { zones, crossed } = corridors(filled, across);
  const cuts = withContent(
    zones.flatMap((zone) => cutsIn(zone, filled, crossed)),
    across,
    filled,
  );
  const single = filled.flat().filter((span) => !cuts.some((cut) => span.from < cut - wordHeight && span.to > cut + wordHeight));
  return cuts.map((cut) => middleOfWhite(cut, single));
}

/** The middle of the white around a cut, titles over several columns left out. */
function middleOfWhite(cut: number, single: readonly Span[]): number {
  const before = single.filter(({ from, to }) => from + to < 2 * cut).map(({ to }) => to);
  const after = single.filter(({ from, to }) => from + to >= 2 * cut).map(({ from }) => from);
  const white = { from: Math.max(...before), to: Math.min(...after) };
  return before.length > 0 && after.length > 0 && white.to > white.from ? (white.from + white.to) / 2 : cut;
}

/** For each pixel across, by how many rows it is crossed; and the zones that few rows cross and many leave white inside. */
function corridors(filled: readonly (readonly Span[])[], across: Span): { zones: Span[]; crossed(x: number): number } {
  const [left, width] = [Math.floor(across.from), Math.ceil(lengthOf(across)) + 1];
  const [crossed, parted] = [new Uint16Array(width), new Uint16Array(width)];
  const add = (counts: Uint16Array, { from, to }: Span) => {
    for (let x = Math.max(0, Math.ceil(from - left)); x <= Math.min(width - 1, to - left); x += 1) counts[x] = (counts[x] ?? 0) + 1;
  };
  for (const spans of filled) {
    for (const [index, span] of spans.entries()) {
      add(crossed, span);
      const next = spans[index + 1];
      if (next !== undefined) add(parted, { from: span.to + 1, to: next.from - 1 });
    }
  }
  const isWhite = (x: number) => (parted[x] ?? 0) > 0 && (crossed[x] ?? 0) <= mostCrossed * (parted[x] ?? 0);
  const white = Array.from({ length: width }, (_, x) => x).filter(isWhite);
  return {
    zones: joinedSpans(
      white.map((x) => ({ from: left + x, to: left + x })),
      1,
    ),
    crossed: (x) => crossed[Math.round(x) - left] ?? 0,
  };
}

/** A zone parts two columns, or more where a column has so little in it that it looks white. */
function cutsIn(zone: Span, filled: readonly (readonly Span[])[], crossed: (x: number) => number): number[] {
  const mostly = filled.flatMap((spans) => spans.filter((span) => shared(span, zone) > 0.6 * lengthOf(span)));
  const edges = [{ from: zone.from, to: zone.from }, ...joinedSpans(mostly), { from: zone.to, to: zone.to }];
  return edges.slice(1).flatMap((edge, index) => {
    const before = edges[index];
    return before === undefined || edge.from <= before.to ? [] : [clearest({ from: before.to, to: edge.from }, crossed)];
  });
}

/** The middle of the widest stretch that the fewest rows cross. */
function clearest({ from, to }: Span, crossed: (x: number) => number): number {
  const places = Array.from({ length: Math.floor(to - from) + 1 }, (_, step) => from + step);
  const least = Math.min(...places.map(crossed));
  const stretches = joinedSpans(
    places.filter((x) => crossed(x) === least).map((x) => ({ from: x, to: x })),
    1,
  );
  const widest = stretches.reduce((best, each) => (lengthOf(each) > lengthOf(best) ? each : best));
  return (widest.from + widest.to) / 2;
}

/** The cuts that have something of their own on their left. */
function withContent(cuts: readonly number[], across: Span, filled: readonly (readonly Span[])[]): number[] {
  const done: number[] = [];
  for (const cut of cuts) {
    const column = { from: done.at(-1) ?? across.from, to: cut };
    if (filled.some((spans) => spans.some((span) => shared(span, column) > 0.6 * lengthOf(span)))) done.push(cut);
  }
  return done;
}
