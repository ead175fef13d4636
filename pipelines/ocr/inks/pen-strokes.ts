/** Strokes of a pen as dark as print: what is beneath is not seen, and is guessed from both sides of the stroke. */
import { changed, highestAround, lowestAround, type Plane } from "./planes.ts";

/** A pixel in the middle of such a stroke: coloured, hardly less than the most coloured near it, and almost as dark as print. */
const leastColour = 22;
const leastOfMost = 0.8;
const leastDarkness = 0.68;
const nearPx = 2;

/** Pen strokes are thinner than a square that reaches so far; surfaces of a seal are not. */
const thinPx = 6;
const clearColour = 32;

/** The farthest that is looked for print beside the stroke, and from edge to edge. */
const reachPx = 9;
const widestPx = 10;

/** 1 where ink as dark as print covers what is beneath; `dark` in shares of the darkness of print. */
export function penStrokes(colour: Plane, dark: Plane): Plane {
  const coloured = changed(colour, (value) => (value > clearColour ? 1 : 0));
  const wide = highestAround(lowestAround(coloured, thinPx), thinPx);
  const most = highestAround(colour, nearPx);
  const middle = changed(colour, (value, at) => {
    const isInk = value > leastColour && value >= leastOfMost * (most.values[at] ?? 0);
    return isInk && (dark.values[at] ?? 0) > leastDarkness && wide.values[at] === 0 ? 1 : 0;
  });
  return highestAround(middle, 1);
}

/** The print with what goes on at both sides of the strokes carried through them; where it is too far, nothing. */
export function bridged(print: Plane, strokes: Plane): Plane {
  return changed(print, (value, at) => (strokes.values[at] === 1 ? between(print, strokes, at) : value));
}

/** Ways through a stroke, in pixels across and down. */
const ways = [
  [1, 0],
  [0, 1],
  [1, 1],
  [1, -1],
  [2, 1],
  [1, 2],
  [2, -1],
  [1, -2],
] as const;

/** The mean of what lies at both ends of the ways through the stroke; short ways count most. */
function between(print: Plane, strokes: Plane, at: number): number {
  let [sum, weights] = [0, 0];
  for (const [across, down] of ways) {
    const [one, other] = [edge(print, strokes, { at, across, down }), edge(print, strokes, { at, across: -across, down: -down })];
    if (one === null || other === null) continue;
    const length = one.length + other.length;
    if (length > widestPx) continue;
    sum += (one.print * other.length + other.print * one.length) / length ** 3;
    weights += 1 / length ** 2;
  }
  return weights === 0 ? 0 : sum / weights;
}

type Way = { readonly at: number; readonly across: number; readonly down: number };

/** The print where the way leaves the stroke, and how far that is. */
function edge(print: Plane, strokes: Plane, { at, across, down }: Way): { print: number; length: number } | null {
  const { width, height } = print;
  const step = Math.hypot(across, down);
  let [x, y] = [at % width, Math.floor(at / width)];
  for (let length = step; length <= reachPx; length += step) {
    [x, y] = [x + across, y + down];
    if (x < 0 || y < 0 || x >= width || y >= height) return null;
    if (strokes.values[y * width + x] !== 1) return { print: print.values[y * width + x] ?? 0, length };
  }
  return null;
}
