/** Connected pieces of ink (thành phần liên thông): letters, digits, strokes. */
import { type Area, areaOn, type Raster } from "./raster.ts";

/** One piece of ink: the rectangle that it fills, and how many pixels it has. In pixels of the whole raster. */
export type Component = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly pixels: number;
};

/** A stretch of ink in one row, which belongs to the piece of its first stretch: follow `piece` until it is its own. */
type Stretch = { readonly from: number; readonly to: number; piece: number };

/** The pieces of ink in a part of the raster; ink that touches at a corner is one piece. What reaches out is cut off. */
export function componentsIn(ink: Raster, wanted: Area): Component[] {
  const area = areaOn(ink, wanted);
  const stretches: Stretch[] = [];
  const rows: number[] = [];
  for (let y = area.y, above = 0; y < area.y + area.height; y += 1) {
    const row = ink.data.subarray(y * ink.width + area.x, y * ink.width + area.x + area.width);
    const first = stretches.length;
    rows.push(first);
    for (let from = row.indexOf(1); from >= 0; ) {
      const white = row.indexOf(0, from);
      const to = white < 0 ? row.length : white;
      stretches.push({ from, to, piece: stretches.length });
      from = white < 0 ? -1 : row.indexOf(1, to);
    }
    joinRows(stretches, above, first);
    above = first;
  }
  return piecesOf(stretches, rows, area);
}

/** Joins the stretches from `first` on with those of the row above, from `above` on, that they touch. */
function joinRows(stretches: Stretch[], above: number, first: number): void {
  let upper = above;
  for (let lower = first; lower < stretches.length; lower += 1) {
    const below = stretches[lower];
    if (below === undefined) break;
    while (upper < first && (stretches[upper]?.to ?? 0) < below.from) upper += 1;
    for (let at = upper; at < first && (stretches[at]?.from ?? 0) <= below.to; at += 1) join(stretches, at, lower);
  }
}

function join(stretches: Stretch[], one: number, other: number): void {
  const [a, b] = [pieceOf(stretches, one), pieceOf(stretches, other)];
  const later = stretches[Math.max(a, b)];
  if (later !== undefined) later.piece = Math.min(a, b);
}

/** The first stretch of a stretch's piece; ways to it are made shorter as they are gone. */
function pieceOf(stretches: Stretch[], index: number): number {
  let at = index;
  for (let stretch = stretches[at]; stretch !== undefined && stretch.piece !== at; stretch = stretches[at]) {
    stretch.piece = stretches[stretch.piece]?.piece ?? stretch.piece;
    at = stretch.piece;
  }
  return at;
}

type Extent = { left: number; right: number; top: number; bottom: number; pixels: number };

/** The pieces in the order of their first stretches; `rows` says which stretch is the first of each row. */
function piecesOf(stretches: Stretch[], rows: readonly number[], area: Area): Component[] {
  const extents = new Map<number, Extent>();
  for (const [row, first] of rows.entries()) {
    const y = area.y + row;
    for (let index = first; index < (rows[row + 1] ?? stretches.length); index += 1) {
      const { from, to } = stretches[index] ?? { from: 0, to: 0 };
      const piece = pieceOf(stretches, index);
      const extent = extents.get(piece);
      if (extent === undefined) {
        extents.set(piece, { left: from, right: to, top: y, bottom: y, pixels: to - from });
        continue;
      }
      extent.left = Math.min(extent.left, from);
      extent.right = Math.max(extent.right, to);
      extent.bottom = y;
      extent.pixels += to - from;
    }
  }
  return Array.from(extents.values(), ({ left, right, top, bottom, pixels }) => {
    return { x: area.x + left, y: top, width: right - left, height: bottom - top + 1, pixels };
  });
}
