/** The edges of a sheet (mép giấy) that lies on something darker, as far as they are in the picture. */
import type { Coloured } from "../inks/colours.ts";
import { type Fit, lineThrough, type Sample } from "./lines.ts";

/** The sides of a picture. */
export type Side = "left" | "top" | "right" | "bottom";

/** So many rays go from each side of the picture inwards, so far, as a share of what lies before them. */
const rays = 64;
const reach = 0.3;

/** What a ray sees is the mean of so many pixels beside each other, two apart: grain is not to become an edge. */
const rayWidth = 5;

/** What surrounds a sheet is darker than this share of its brightness; it is looked at over so many pixels. */
const darkerThan = 0.85;
const seenPx = 8;

/** Of what a ray sees, so large a share is no brighter than the paper. */
const paperShare = 0.8;

/** An edge of paper is one where so many pixels behind it are bright, too. */
const brightPx = 12;

/** An edge is straight within so many pixels of the working image: half a millimetre. */
const tolerancePx = 4;

/** An edge was met by so large a share of the rays, and so large a share of those met it where it is straight. */
const leastMet = 0.5;
const leastStraight = 0.85;

/**
 * The edge of the paper along a side of the picture: of left and right ones x = slope · y + start, of the others
 * y = slope · x + start, in pixels. Null where the paper reaches the side, and where there is no straight edge.
 */
export function paperEdge(picture: Coloured, side: Side): Fit | null {
  const upright = side === "left" || side === "right";
  const [length, depth] = upright ? [picture.height, picture.width] : [picture.width, picture.height];
  const samples: Sample[] = [];
  for (let ray = 0; ray < rays; ray += 1) {
    const along = Math.floor(((ray + 0.5) / rays) * length);
    const offset = edgeOn(picture, rayFrom(picture, side, along, Math.floor(depth * reach)));
    if (offset !== null) samples.push({ along, offset });
    if (samples.length + (rays - ray - 1) < leastMet * rays) return null;
  }
  const fit = lineThrough(samples, tolerancePx);
  if (fit === null || fit.inliers < leastStraight * samples.length) return null;
  return side === "left" || side === "top" ? fit : { ...fit, slope: -fit.slope, start: depth - 1 - fit.start };
}

/** Where a ray starts among the bytes of the picture, how far it goes on each step, and the places beside its start. */
type Ray = { readonly starts: readonly number[]; readonly step: number; readonly length: number };

function rayFrom({ width, height, channels }: Coloured, side: Side, along: number, length: number): Ray {
  const upright = side === "left" || side === "right";
  const [inwards, beside] = upright ? [channels, width * channels] : [width * channels, channels];
  const last = (upright ? height : width) - 1;
  const start = side === "right" ? (width - 1) * channels : side === "bottom" ? (height - 1) * width * channels : 0;
  const places = Array.from({ length: rayWidth }, (_, index) => Math.min(last, Math.max(0, along + 2 * index - rayWidth + 1)));
  const step = side === "left" || side === "top" ? inwards : -inwards;
  return { starts: places.map((place) => start + place * beside), step, length };
}

/** How bright the darkest channel is on each pixel of the ray; of a coarse look on each eighth. */
function seenOn({ data, channels }: Coloured, { starts, step, length }: Ray, every = 1): Uint8Array {
  const seen = new Uint8Array(Math.floor(length / every));
  for (let at = 0; at < seen.length; at += 1) {
    let sum = 0;
    for (const start of starts) {
      const pixel = start + at * every * step;
      const first = data[pixel] ?? 0;
      sum += channels < 3 ? first : Math.min(first, data[pixel + 1] ?? 0, data[pixel + 2] ?? 0);
    }
    seen[at] = sum / starts.length;
  }
  return seen;
}

/** How far from its start a ray meets paper; null where it starts on paper or meets none. */
function edgeOn(picture: Coloured, ray: Ray): number | null {
  const around = mean(seenOn(picture, { ...ray, length: seenPx }), 0, seenPx);
  const sorted = seenOn(picture, ray, 8).sort();
  const paper = sorted[Math.floor(paperShare * sorted.length)] ?? 255;
  if (around > darkerThan * paper) return null;
  const between = (around + paper) / 2;
  const seen = seenOn(picture, ray);
  for (let at = seenPx; at + brightPx < seen.length; at += 1) {
    if ((seen[at] ?? 0) >= between && mean(seen, at, at + brightPx) >= between) return at;
  }
  return null;
}

function mean(values: Uint8Array, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += values[at] ?? 0;
  return sum / (to - from);
}
