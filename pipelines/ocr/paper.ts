/** Makes paper white and ink dark: shadows, yellowed paper and faint scans become alike. */
import { brightnessAt, histogram, type Raster, recoloured } from "./raster.ts";

/** The side of the squares in which the brightness of the paper is measured, in pixels of the working image. */
const tilePx = 32;

/** Ink that is no darker than this is made darker, but not more than so many times: noise is not to become ink. */
const inkWanted = 60;
const mostContrast = 4;

/** How many pixels are looked at for how dark ink is: a fifth of those that are no paper, within these shares of the page. */
const darkestShare = { ofInk: 0.2, least: 0.0002, most: 0.002 };

/** No paper is as dark as this once it was made white: it is white but for its grain. */
const certainlyNoPaper = 200;

/** The page as bright everywhere as if its paper were white there. */
export function inEvenLight(page: Raster): Raster {
  const paper = paperBrightness(page);
  const data = new Uint8Array(page.data.length);
  const columns = Array.from({ length: page.width }, (_, x) => position(x, paper.width));
  const [first, second] = [Int32Array.from(columns, (place) => place.first), Int32Array.from(columns, (place) => place.second)];
  const share = Float32Array.from(columns, (place) => place.share);
  const level = new Float32Array(paper.width);
  for (let y = 0; y < page.height; y += 1) {
    paperAcross(paper, position(y, paper.height), level);
    const row = y * page.width;
    for (let x = 0; x < page.width; x += 1) {
      const left = level[first[x] ?? 0] ?? 255;
      const right = level[second[x] ?? 0] ?? 255;
      const white = ((page.data[row + x] ?? 255) * 255) / (left + (right - left) * (share[x] ?? 0));
      data[row + x] = Math.min(255, white);
    }
  }
  return { width: page.width, height: page.height, data };
}

/** The brightness of the paper along one row of pixels, at the middles of the tiles. */
function paperAcross(paper: Raster, { first, second, share }: Position, level: Float32Array): void {
  for (let column = 0; column < paper.width; column += 1) {
    const upper = paper.data[first * paper.width + column] ?? 255;
    const lower = paper.data[second * paper.width + column] ?? 255;
    level[column] = upper + (lower - upper) * share;
  }
}

/**
 * Stretches the contrast of a faint page, on which even the darkest pixels are grey. Those are two in a thousand of a page
 * of text, and fewer of one with a line or two: else its grain would be taken for its ink.
 */
export function darkenInk(page: Raster): Raster {
  const counts = histogram(page);
  const share = darkestShare.ofInk * shareBelow(counts, certainlyNoPaper);
  const ink = brightnessAt(counts, Math.min(darkestShare.most, Math.max(darkestShare.least, share)));
  if (ink <= 120) return page;
  const contrast = Math.min(mostContrast, (255 - inkWanted) / Math.max(1, 255 - ink));
  return recoloured(page, (value) => Math.max(0, 255 - (255 - value) * contrast));
}

function shareBelow(counts: Uint32Array, brightness: number): number {
  const sum = (values: Uint32Array) => values.reduce((a, b) => a + b, 0);
  return sum(counts.subarray(0, brightness)) / sum(counts);
}

/** The brightness of the paper, one value a tile; never darker than half of the page's usual paper. */
function paperBrightness(page: Raster): Raster {
  const width = Math.max(1, Math.ceil(page.width / tilePx));
  const height = Math.max(1, Math.ceil(page.height / tilePx));
  const tiles = new Uint8Array(width * height);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) tiles[row * width + column] = tileBrightness(page, column * tilePx, row * tilePx);
  }
  const usual = brightnessAt(histogram({ width, height, data: tiles }), 0.6);
  const lifted = tiles.map((value) => Math.max(value, usual / 2, 32));
  return smooth(brightestAround({ width, height, data: lifted }));
}

function tileBrightness(page: Raster, left: number, top: number): number {
  const counts = new Uint32Array(256);
  const [right, bottom] = [Math.min(page.width, left + tilePx), Math.min(page.height, top + tilePx)];
  for (let y = top; y < bottom; y += 2) {
    for (let x = left; x < right; x += 2) {
      const value = page.data[y * page.width + x] ?? 255;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  return brightnessAt(counts, 0.8);
}

/** Each tile as bright as its brightest neighbour, so that letters larger than a tile are not taken for paper. */
function brightestAround(tiles: Raster): Raster {
  return { ...tiles, data: tiles.data.map((_, at) => Math.max(...around(tiles, at))) };
}

function smooth(tiles: Raster): Raster {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return { ...tiles, data: tiles.data.map((_, at) => mean(around(tiles, at))) };
}

function around(tiles: Raster, at: number): number[] {
  const [column, row] = [at % tiles.width, Math.floor(at / tiles.width)];
  const values: number[] = [];
  for (let y = Math.max(0, row - 1); y <= Math.min(tiles.height - 1, row + 1); y += 1) {
    for (let x = Math.max(0, column - 1); x <= Math.min(tiles.width - 1, column + 1); x += 1)
      values.push(tiles.data[y * tiles.width + x] ?? 255);
  }
  return values;
}

type Position = { first: number; second: number; share: number };

/** Between the middles of which two tiles a pixel lies, and how near to the second. */
function position(pixel: number, tiles: number): Position {
  const place = Math.max(0, pixel / tilePx - 0.5);
  const first = Math.min(tiles - 1, Math.floor(place));
  return { first, second: Math.min(tiles - 1, first + 1), share: Math.min(1, place - first) };
}
