/** How a page lies in perspective, told by its text alone: on photographs that do not show the edges of the paper. */
import type { Coloured } from "../inks/colours.ts";
import { inEvenLight } from "../paper.ts";
import { crop, histogram, inkOf, inkThreshold, type Raster } from "../raster.ts";
import { findSkew } from "../skew.ts";
import { flattened } from "./flattened.ts";
import { type Corners, mapped, toCorners } from "./homography.ts";
import { crossing, lineThrough, type Sample } from "./lines.ts";
import { textMargins } from "./text-margins.ts";

/** The lines of text are looked at in so many bands from top to bottom; of a band with less ink nothing is believed. */
const bands = 8;
const leastInk = 0.004;

/** So many bands must agree on how the slope changes, within so many degrees, and so large a share of those with text. */
const least = { bands: 4, share: 0.75, withinDegrees: 0.25 };

/** Lines that fall less differently at the top and at the bottom are left as they are, in degrees. */
const leastConvergence = 0.6;

/**
 * The corners of what is a rectangle on the paper, as large as the picture, in pixels: two lines of text, at the top and the bottom,
 * and the margins of the text. Null where the lines are parallel, or too few.
 */
export function textInPerspective(picture: Coloured): Corners | null {
  const ink = inkOfPicture(picture);
  const slopes = lineThrough(slopesOfLines(ink), least.withinDegrees);
  if (slopes === null || slopes.inliers < least.bands || Math.abs(slopes.slope * ink.height) < leastConvergence) return null;
  const level = betweenLines(ink, [slopes.start, slopes.start + slopes.slope * ink.height]);
  const margins = textMargins(flattened({ ...ink, channels: 1 }, level, ink).picture);
  if (margins === null) return level;
  const onLevel = toCorners(level);
  const place = (y: number, side: { slope: number; start: number }) =>
    mapped(onLevel, { x: (side.start + side.slope * y) / ink.width, y: y / ink.height });
  const { left, right } = margins;
  return [place(0, left), place(0, right), place(ink.height, right), place(ink.height, left)];
}

function inkOfPicture({ width, height, channels, data }: Coloured): Raster {
  const first = new Uint8Array(width * height);
  for (let pixel = 0, at = 0; pixel < first.length; pixel += 1, at += channels) first[pixel] = data[at] ?? 255;
  const even = inEvenLight({ width, height, data: first });
  return inkOf(even, inkThreshold(histogram(even)));
}

/** How far the lines of each band fall, in degrees, and at which height; none where too few bands have text. */
function slopesOfLines(ink: Raster): Sample[] {
  const height = Math.floor(ink.height / bands);
  const samples: Sample[] = [];
  for (let band = 0; band < bands; band += 1) {
    const part = crop(ink, { x: 0, y: band * height, width: ink.width, height });
    const { count, middle } = inkIn(part);
    if (count < leastInk * part.data.length) continue;
    samples.push({ along: band * height + middle, offset: findSkew(part).degrees });
  }
  const fit = lineThrough(samples, least.withinDegrees);
  return fit === null || fit.inliers < least.share * samples.length ? [] : samples;
}

function inkIn({ width, data }: Raster): { count: number; middle: number } {
  let [count, sum] = [0, 0];
  for (let at = 0; at < data.length; at += 1) {
    if (data[at] !== 1) continue;
    count += 1;
    sum += Math.floor(at / width);
  }
  return { count, middle: count === 0 ? 0 : sum / count };
}

/** Where lines with these slopes through the middles of the upper and the lower side meet the sides of the picture. */
function betweenLines({ width, height }: Raster, [upper, lower]: readonly [number, number]): Corners {
  const through = (y: number, degrees: number) => {
    const slope = Math.tan((degrees * Math.PI) / 180);
    return { slope, start: y - (slope * width) / 2 };
  };
  const [top, bottom] = [through(0, upper), through(height, lower)];
  const [left, right] = [
    { slope: 0, start: 0 },
    { slope: 0, start: width },
  ];
  return [crossing(top, left), crossing(top, right), crossing(bottom, right), crossing(bottom, left)];
}
