/** What part of a photograph is to become a flat page, and how large. */
import type { Coloured } from "../inks/colours.ts";
import { a4ShortSidePx } from "../page-image.ts";
import type { Point } from "../turning.ts";
import type { Size } from "./flattened.ts";
import { type Corners, type Homography, inverse, mapped, toCorners } from "./homography.ts";
import { sheetInPerspective } from "./sheet.ts";
import { textInPerspective } from "./text-in-perspective.ts";
import { isUnevenlyLit } from "./uneven-light.ts";

/** The corners of the part on the picture, in its pixels; the size of the flat page, and how many times as large letters become. */
export type Frame = { readonly corners: Corners; readonly size: Size; readonly times: number };

/** Sheets of the series A and B have sides as 1 to √2 (ISO 216); what is as near to that is such a sheet, seen at an angle. */
const sheetSides = { ratio: Math.SQRT2, within: 0.08 };

/** Photographs are read a tenth larger than scans, because they are less sharp. */
const larger = 1.1;

/** A sheet is cut off so far within its edges, as a share of its sides: nobody prints there, and beyond is the table. */
const margin = 0.004;

/** The sheet where all of its edges are seen, else the whole picture where its text lies in perspective; null of flat scans. */
export function frameOf(picture: Coloured): Frame | null {
  const sheet = sheetInPerspective(picture);
  if (sheet !== null) return sheetFrame(sheet);
  const text = isUnevenlyLit(picture) ? textInPerspective(picture) : null;
  return text === null ? null : wholeFrame(text, picture);
}

function sheetFrame(sheet: Corners): Frame {
  const { width, height } = sidesOf(sheet);
  const [short, seen] = [Math.round(larger * a4ShortSidePx), Math.max(width, height) / Math.min(width, height)];
  const isUsual = Math.abs(seen / sheetSides.ratio - 1) <= sheetSides.within;
  const long = Math.round(short * (isUsual ? sheetSides.ratio : seen));
  return {
    corners: part(toCorners(sheet), { x: margin, y: margin }, { x: 1 - margin, y: 1 - margin }),
    size: width < height ? { width: short, height: long } : { width: long, height: short },
    times: short / Math.min(width, height),
  };
}

function wholeFrame(text: Corners, { width, height }: Coloured): Frame {
  const map = toCorners(text);
  const back = inverse(map);
  const seen = [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ].map((corner) => mapped(back, corner));
  const [xs, ys] = [seen.map(({ x }) => x), seen.map(({ y }) => y)];
  const corners = part(map, { x: Math.min(...xs), y: Math.min(...ys) }, { x: Math.max(...xs), y: Math.max(...ys) });
  const sides = sidesOf(corners);
  return { corners, size: { width: Math.round(larger * sides.width), height: Math.round(larger * sides.height) }, times: larger };
}

/** The corners of the part of a mapped square between two of its points. */
function part(map: Homography, from: Point, to: Point): Corners {
  return [mapped(map, from), mapped(map, { x: to.x, y: from.y }), mapped(map, to), mapped(map, { x: from.x, y: to.y })];
}

/** How wide and high a quadrilateral is at its middle. */
function sidesOf([topLeft, topRight, bottomRight, bottomLeft]: Corners): Size {
  const length = (from: Point, to: Point) => Math.hypot(to.x - from.x, to.y - from.y);
  return {
    width: (length(topLeft, topRight) + length(bottomLeft, bottomRight)) / 2,
    height: (length(topLeft, bottomLeft) + length(topRight, bottomRight)) / 2,
  };
}
