/** Where a page has coloured ink that is larger than letters: signatures, seals, strokes of a marker. */
import { overlap, widened } from "../areas.ts";
import { type Component, componentsIn } from "../components.ts";
import { type Area, areaOn, type Raster } from "../raster.ts";
import { type Coloured, colourOf } from "./colours.ts";

/** A coloured stroke, or a part of a long one: where the print beneath is to be found, and the coloured squares there. */
export type Stroke = { readonly area: Area; readonly cells: readonly Area[]; readonly inStroke: (x: number, y: number) => boolean };

/** Coloured strokes are looked for in squares of this side, of which so many pixels are coloured. */
const cellPx = 4;
const leastInCell = 3;

/**
 * Channels that differ by more than this are a colour, and not the noise that compression leaves around black letters;
 * beside such pixels a smaller difference is ink, too: thin lines and pale ink.
 */
const colourDifference = { clear: 40, beside: 22 };
const leastClearCells = 8;

/** Pieces of coloured ink up to this size may be letters in colour or a number written by hand, in pixels of the working image. */
const largestNumberPx = { width: 300, height: 96 };

/** Pieces that are higher than letters belong to a stroke that is so near: print has cut the stroke in two. */
const tallestLetterPx = 48;
const nearPx = 16;

/** A seal with the signature across it is no larger: all ink within is theirs. Larger ones are done part by part. */
const largestSealPx = 640;

/** Where more of the page is coloured its paper is, or it is a picture. */
const mostOfPage = 0.3;

type Cells = { readonly all: Raster; readonly clear: Raster };

/** The coloured strokes of a page whose paper is white. */
export function colouredStrokes(page: Coloured): Stroke[] {
  const cells = colouredCells(page);
  let count = 0;
  for (const cell of cells.all.data) count += cell;
  if (count > mostOfPage * cells.all.data.length) return [];
  const beside = grown(cells.all);
  return strokesIn(cells).flatMap((piece) => {
    const whole = Math.max(piece.width, piece.height) * cellPx <= largestSealPx;
    const inStroke = (x: number, y: number) => whole || beside.data[Math.floor(y / cellPx) * beside.width + Math.floor(x / cellPx)] === 1;
    return partsOf(piece).map((part) => ({ area: areaOn(page, inPixels(part)), cells: cellsIn(cells.all, part), inStroke }));
  });
}

function colouredCells(page: Coloured): Cells {
  const [width, height] = [Math.floor(page.width / cellPx), Math.floor(page.height / cellPx)];
  const [all, clear] = [new Uint8Array(width * height), new Uint8Array(width * height)];
  for (let y = 0; y < height * cellPx; y += 1) {
    const row = Math.floor(y / cellPx) * width;
    let at = y * page.width * page.channels;
    for (let x = 0; x < width * cellPx; x += 1, at += page.channels) {
      const colour = colourOf(page, at);
      if (colour <= colourDifference.beside) continue;
      const cell = row + Math.floor(x / cellPx);
      all[cell] = (all[cell] ?? 0) + 1;
      if (colour > colourDifference.clear) clear[cell] = (clear[cell] ?? 0) + 1;
    }
  }
  const filled = (counts: Uint8Array) => ({ width, height, data: counts.map((count) => (count >= leastInCell ? 1 : 0)) });
  return { all: filled(all), clear: filled(clear) };
}

/**
 * Large pieces, and those beside them that they were cut from. On a page that is printed in colour, letters run together
 * where their pale edges count: lines of them are as wide as a stroke, but not as high.
 */
function strokesIn({ all, clear }: Cells): Component[] {
  const whole = { x: 0, y: 0, width: all.width, height: all.height };
  const tall = componentsIn(all, whole).filter(({ height }) => height * cellPx > tallestLetterPx);
  const isHigh = (piece: Component) => piece.height * cellPx > largestNumberPx.height;
  const high = tall.filter((piece) => isHigh(piece) && cellsIn(clear, piece).length >= leastClearCells);
  const wide = componentsIn(clear, whole).filter(({ width }) => width * cellPx > largestNumberPx.width);
  const strokes = [...high, ...wide];
  const others = new Set(tall.filter((piece) => !high.includes(piece) && cellsIn(clear, piece).length > 0));
  // A stroke that was added is looked at in its turn.
  for (const stroke of strokes) {
    for (const piece of others) {
      if (!overlap(widened(piece, nearPx / cellPx), stroke)) continue;
      others.delete(piece);
      strokes.push(piece);
    }
  }
  return strokes;
}

/** The places of the filled cells in an area of cells, in pixels. */
function cellsIn(cells: Raster, area: Area): Area[] {
  const found: Area[] = [];
  for (let row = area.y; row < area.y + area.height; row += 1) {
    for (let column = area.x; column < area.x + area.width; column += 1) {
      if (cells.data[row * cells.width + column] === 1) found.push({ x: column * cellPx, y: row * cellPx, width: cellPx, height: cellPx });
    }
  }
  return found;
}

/** The area in parts no larger than a seal, in cells. */
function partsOf({ x, y, width, height }: Area): Area[] {
  const most = largestSealPx / cellPx;
  const parts: Area[] = [];
  for (let top = y; top < y + height; top += most) {
    for (let left = x; left < x + width; left += most)
      parts.push({ x: left, y: top, width: Math.min(most, x + width - left), height: Math.min(most, y + height - top) });
  }
  return parts;
}

/** A stroke is paler at its edges: the area has two cells more on each side. */
function inPixels({ x, y, width, height }: Area): Area {
  return { x: (x - 2) * cellPx, y: (y - 2) * cellPx, width: (width + 4) * cellPx, height: (height + 4) * cellPx };
}

/** The cells with those that touch them. */
function grown(cells: Raster): Raster {
  const data = new Uint8Array(cells.data.length);
  for (const [at, cell] of cells.data.entries()) {
    if (cell === 0) continue;
    for (const row of [at - cells.width, at, at + cells.width]) data.fill(1, Math.max(0, row - 1), row + 2);
  }
  return { ...cells, data };
}
