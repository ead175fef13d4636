/** Loading page images, of which some are photographs (ảnh chụp) of a sheet. */
import type { Coloured } from "../inks/colours.ts";
import { a4ShortSidePx, loadPixels, type PageImage, pageImageOf } from "../page-image.ts";
import { inEvenLight } from "../paper.ts";
import type { Point } from "../turning.ts";
import { flattened, type Size } from "./flattened.ts";
import { type Corners, mapped, toCorners } from "./homography.ts";
import { sheetInPerspective } from "./sheet.ts";

/** Sheets of the series A and B have sides as 1 to √2 (ISO 216); what is as near to that is such a sheet, seen at an angle. */
const sheetSides = { ratio: Math.SQRT2, within: 0.08 };

/** How wide a flat sheet becomes, in pixels: a tenth wider than a scanned one, because photographs are less sharp. */
const flatShortSidePx = 1.1 * a4ShortSidePx;

/** The sheet is cut off so far within its edges, as a share of its sides: nobody prints there, and beyond is the table. */
const margin = 0.004;

/** Loads a page image at working size; of a photograph the sheet alone, flat and in even white light. Throws where the file is no image. */
export async function loadFlatPageImage(path: string, dpi: number): Promise<PageImage> {
  const pixels = await loadPixels(path, dpi);
  const sheet = sheetInPerspective(pixels.picture);
  if (sheet === null) return pageImageOf(pixels);
  const sides = sidesOf(sheet);
  const times = flatShortSidePx / Math.min(sides.width, sides.height);
  const finer = await loadPixels(path, dpi, times);
  const corners = within(scaled(sheet, finer.picture.width / pixels.picture.width));
  const { picture, before } = flattened(finer.picture, corners, sizeOf(sides, times));
  const unflattened = (point: Point) => scaledPoint(before(point), finer.widthPx / finer.picture.width);
  return { ...pageImageOf({ ...finer, picture: inWhiteLight(picture) }), unflattened };
}

/** How wide and high the sheet is at its middle. */
function sidesOf([topLeft, topRight, bottomRight, bottomLeft]: Corners): Size {
  const length = (from: Point, to: Point) => Math.hypot(to.x - from.x, to.y - from.y);
  return {
    width: (length(topLeft, topRight) + length(bottomLeft, bottomRight)) / 2,
    height: (length(topLeft, bottomLeft) + length(topRight, bottomRight)) / 2,
  };
}

/** The size of the flat sheet: its short side as of an A4 page, its proportions those of paper. */
function sizeOf({ width, height }: Size, times: number): Size {
  const short = Math.round(Math.min(width, height) * times);
  const seen = Math.max(width, height) / Math.min(width, height);
  const isUsual = Math.abs(seen / sheetSides.ratio - 1) <= sheetSides.within;
  const long = Math.round(short * (isUsual ? sheetSides.ratio : seen));
  return width < height ? { width: short, height: long } : { width: long, height: short };
}

function scaled([a, b, c, d]: Corners, times: number): Corners {
  return [scaledPoint(a, times), scaledPoint(b, times), scaledPoint(c, times), scaledPoint(d, times)];
}

/** The corners of the part within the margin. */
function within(corners: Corners): Corners {
  const map = toCorners(corners);
  const [near, far] = [margin, 1 - margin];
  return [
    mapped(map, { x: near, y: near }),
    mapped(map, { x: far, y: near }),
    mapped(map, { x: far, y: far }),
    mapped(map, { x: near, y: far }),
  ];
}

const scaledPoint = ({ x, y }: Point, times: number): Point => ({ x: x * times, y: y * times });

/** The picture as an even white light would show it: shadows, lamps and cameras give paper a colour, which is none of its ink. */
function inWhiteLight({ width, height, channels, data }: Coloured): Coloured {
  const white = data.slice();
  for (let channel = 0; channel < Math.min(3, channels); channel += 1) {
    const own = new Uint8Array(width * height);
    for (let pixel = 0, at = channel; pixel < own.length; pixel += 1, at += channels) own[pixel] = data[at] ?? 255;
    const even = inEvenLight({ width, height, data: own });
    for (let pixel = 0, at = channel; pixel < own.length; pixel += 1, at += channels) white[at] = even.data[pixel] ?? 255;
  }
  return { width, height, channels, data: white };
}
