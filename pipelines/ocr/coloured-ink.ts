/** Coloured ink that is larger than letters: signatures, seals, strokes of a marker. It is taken off the text beneath. */
import { type Component, componentsIn } from "./components.ts";
import type { Raster } from "./raster.ts";

/** A page image as the image library gives it: red, green, blue for each pixel, and whatever more channels there are. */
export type Coloured = { readonly width: number; readonly height: number; readonly channels: number; readonly data: Uint8Array };

/** Coloured strokes are looked for in squares of this side, of which so many pixels are coloured. */
const cellPx = 4;
const leastInCell = 3;

/** Channels that differ by more than this are a colour, and not the noise that compression leaves around black letters. */
const colourDifference = 40;

/** Pieces of coloured ink up to this size may be letters in colour or a number written by hand, in pixels of the working image. */
const largestNumberPx = { width: 300, height: 96 };

/**
 * A pixel becomes so many times lighter as its channels are apart: as many as make this share of a stroke white. Black print
 * has no colour and stays dark. Measured on degraded pages: with more, print under the stroke goes too.
 */
const shareMadeWhite = 0.75;
const mostLightening = 2.5;

/** The red channel of the page, in which red seals are pale, without the large strokes of any other colour. */
export function withoutColouredStrokes(page: Coloured, red: Raster): Raster {
  const { cells, strokes } = colouredStrokes(page);
  if (strokes.length === 0) return red;
  const data = red.data.slice();
  for (const stroke of strokes) {
    const times = lighteningFor(page, cells, stroke);
    for (let row = stroke.y; row < stroke.y + stroke.height; row += 1) {
      for (let column = stroke.x; column < stroke.x + stroke.width; column += 1) {
        if (isBeside(cells, column, row)) lighten(page, data, { column, row, times });
      }
    }
  }
  return { ...red, data };
}

function colouredStrokes(page: Coloured): { cells: Raster; strokes: Component[] } {
  const [width, height] = [Math.floor(page.width / cellPx), Math.floor(page.height / cellPx)];
  const counts = new Uint8Array(width * height);
  for (let y = 0; y < height * cellPx; y += 1) {
    const row = Math.floor(y / cellPx) * width;
    let at = y * page.width * page.channels;
    for (let x = 0; x < width * cellPx; x += 1, at += page.channels) {
      if (colourOf(page, at) > colourDifference) counts[row + (x >> 2)] = (counts[row + (x >> 2)] ?? 0) + 1;
    }
  }
  const cells = { width, height, data: counts.map((count) => (count >= leastInCell ? 1 : 0)) };
  const strokes = componentsIn(cells, { x: 0, y: 0, width, height }).filter(
    (piece) => piece.width * cellPx > largestNumberPx.width || piece.height * cellPx > largestNumberPx.height,
  );
  return { cells, strokes };
}

/** How far the channels of a pixel are apart. */
function colourOf({ data }: Coloured, at: number): number {
  const [red, green, blue] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
  return Math.max(red, green, blue) - Math.min(red, green, blue);
}

/** Whether the cell or one that touches it is coloured: a stroke is paler at its edges. */
function isBeside(cells: Raster, column: number, row: number): boolean {
  for (let y = Math.max(0, row - 1); y <= Math.min(cells.height - 1, row + 1); y += 1) {
    for (let x = Math.max(0, column - 1); x <= Math.min(cells.width - 1, column + 1); x += 1) {
      if (cells.data[y * cells.width + x] === 1) return true;
    }
  }
  return false;
}

/** How much lightening makes the wanted share of the stroke's coloured pixels white. */
function lighteningFor(page: Coloured, cells: Raster, stroke: Component): number {
  const needed: number[] = [];
  for (let row = stroke.y; row < stroke.y + stroke.height; row += 1) {
    for (let column = stroke.x; column < stroke.x + stroke.width; column += 1) {
      if (cells.data[row * cells.width + column] !== 1) continue;
      for (let y = row * cellPx; y < (row + 1) * cellPx; y += 1) {
        const at = (y * page.width + column * cellPx + (y % cellPx)) * page.channels;
        if (colourOf(page, at) > colourDifference) needed.push((255 - lightestOf(page, at)) / colourOf(page, at));
      }
    }
  }
  needed.sort((a, b) => a - b);
  return Math.min(mostLightening, needed[Math.floor(shareMadeWhite * needed.length)] ?? 0);
}

function lightestOf({ data }: Coloured, at: number): number {
  return Math.max(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
}

type Square = { readonly column: number; readonly row: number; readonly times: number };

function lighten(page: Coloured, red: Uint8Array, { column, row, times }: Square): void {
  for (let y = row * cellPx; y < (row + 1) * cellPx; y += 1) {
    for (let x = column * cellPx; x < (column + 1) * cellPx; x += 1) {
      const pixel = y * page.width + x;
      const at = pixel * page.channels;
      red[pixel] = Math.min(255, lightestOf(page, at) + times * colourOf(page, at));
    }
  }
}
