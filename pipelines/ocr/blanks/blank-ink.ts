/** What the ink in a blank looks like beside the printed ink next to it. */
import type { Component } from "../components.ts";
import type { Area, Raster } from "../raster.ts";
import { median } from "../words.ts";
import type { BlankPlace } from "./blank-places.ts";
import { inkPieces } from "./ink-pieces.ts";

/** The rasters of an upright page: brightness, ink, and how blue each pixel is. */
export type InkedPage = { readonly text: Raster; readonly ink: Raster; readonly blue: Raster };

/** The ink in a blank: the pieces that could be digits, and how they differ from print. `area` is the blank itself. */
export type BlankInk = { readonly digits: readonly Component[]; readonly area: Area; readonly cues: BlankCues };

/** All lengths are in heights of a printed digit of the same line. A printed number has all of them near 0. */
export type BlankCues = {
  /** How far the ink reaches above the printed digits, and how far below (negative where it ends short). */
  readonly above: number;
  readonly below: number;
  /** The difference between the tallest and the lowest piece. */
  readonly uneven: number;
  /** The widest piece, less a digit's width. */
  readonly wide: number;
  /** How much thicker or thinner the strokes are, as a ratio less 1. */
  readonly stroke: number;
  /** How much bluer the ink is, 0 to 255. */
  readonly blue: number;
  /** How much paler the ink is, 0 to 255. */
  readonly pale: number;
  /** The share of the pieces that run into printed neighbours. */
  readonly touching: number;
  /** How much more room there is than so many printed digits and the spaces around them take. */
  readonly room: number;
};

/** Looks at the ink in a blank. No digits are found in an empty one. */
export function inkInBlank(page: InkedPage, place: BlankPlace): BlankInk {
  const print = printedBeside(page, place);
  const left = edgeBetweenLetters(page.ink, place.area.x, print);
  const right = Math.max(left, edgeBetweenLetters(page.ink, place.area.x + place.area.width, print));
  const area = { ...place.area, x: left, width: right - left };
  const reach = print.height;
  const wider = { x: left - reach, y: print.top - 1.4 * reach, width: area.width + 2 * reach, height: 3.4 * reach };
  const pieces = inkPieces(page.text, wider, print.height).filter((piece) => couldBeDigit(piece, print));
  const digits = pieces.flatMap((piece) => within(area, piece, print) ?? []);
  return { digits, area, cues: cuesOf(page, digits, print, area) };
}

/** The nearest column without ink, where the edge of the blank was guessed to be within a letter. */
function edgeBetweenLetters(ink: Raster, edge: number, print: Print): number {
  const isFree = (column: number) => {
    for (let y = Math.max(0, Math.round(print.top)); y < Math.min(ink.height, print.top + print.height); y += 1) {
      if (ink.data[y * ink.width + column] === 1) return false;
    }
    return true;
  };
  const start = Math.round(edge);
  for (let distance = 0; distance < 0.5 * print.height; distance += 1) {
    for (const column of [start - distance, start + distance]) if (isFree(column) && isFree(column + 1)) return column;
  }
  return edge;
}

/** The piece where most of it lies in the blank; what is in there of one that runs into a printed neighbour; null of others. */
function within(area: Area, piece: Component, print: Print): Component | null {
  const [left, right] = [Math.max(piece.x, area.x), Math.min(piece.x + piece.width, area.x + area.width)];
  const inside = right - left;
  if (inside > 0.6 * piece.width) return piece;
  return inside > 0.4 * print.height ? { ...piece, x: Math.round(left), width: Math.round(inside) } : null;
}

type Print = { top: number; height: number; stroke: number; blue: number; pale: number };

/** The printed letters or digits beside the blank: their common height, stroke and colour. */
function printedBeside(page: InkedPage, place: BlankPlace): Print {
  const { reference, area } = place;
  const margin = 0.2 * area.height;
  const pieces = inkPieces(
    page.text,
    { ...reference, y: reference.y - margin, height: reference.height + 2 * margin },
    0.6 * reference.height,
  );
  const tallest = Math.max(0, ...pieces.map((piece) => piece.height));
  const letters = pieces.filter((piece) => piece.height > 0.55 * tallest && piece.width < 2 * piece.height && piece.width > 2);
  const top = median(letters.map((piece) => piece.y)) ?? area.y;
  const bottom = median(letters.map((piece) => piece.y + piece.height)) ?? area.y + area.height;
  return { top, height: Math.max(6, bottom - top), ...looks(page, letters) };
}

/** Dots of a dotted line and specks are no digits, nor is what stands above or below the line. */
function couldBeDigit(piece: Component, print: Print): boolean {
  const middle = piece.y + piece.height / 2;
  const onLine = middle > print.top - 0.6 * print.height && middle < print.top + 1.5 * print.height;
  return onLine && piece.height > 0.45 * print.height;
}

/** How wide a printed digit is, and two spaces are, in heights of a digit (Times New Roman). */
const digitWidth = 0.74;

/** An edge of ink is known to a pixel. */
const uncertainPx = 1;

function cuesOf(page: InkedPage, pieces: readonly Component[], print: Print, area: Area): BlankCues {
  if (pieces.length === 0) return { above: 0, below: 0, uneven: 0, wide: 0, stroke: 0, blue: 0, pale: 0, touching: 0, room: 0 };
  const heights = pieces.map((piece) => piece.height);
  const { stroke, blue, pale } = looks(page, pieces);
  const right = area.x + area.width;
  const heightsOf = (px: number) => (Math.sign(px) * Math.max(0, Math.abs(px) - uncertainPx)) / print.height;
  return {
    above: heightsOf(print.top - Math.min(...pieces.map((piece) => piece.y))),
    below: heightsOf(Math.max(...pieces.map((piece) => piece.y + piece.height)) - print.top - print.height),
    uneven: heightsOf(Math.max(...heights) - Math.min(...heights)),
    wide: Math.max(...pieces.map((piece) => piece.width)) / print.height - 0.7,
    stroke: stroke / Math.max(1, print.stroke) - 1,
    blue: blue - print.blue,
    pale: pale - print.pale,
    touching: pieces.filter((piece) => piece.x < area.x - 1 || piece.x + piece.width > right + 1).length / pieces.length,
    room: area.width / print.height - digitWidth * (pieces.length + 1),
  };
}

/** The mean stroke, blueness and paleness of the ink in these pieces. Twice the pixels over the edge is the stroke. */
function looks(page: InkedPage, pieces: readonly Component[]): { stroke: number; blue: number; pale: number } {
  let [pixels, edge, blue, pale] = [0, 0, 0, 0];
  const { ink, text } = page;
  for (const piece of pieces) {
    for (let y = piece.y; y < piece.y + piece.height; y += 1) {
      for (let x = piece.x; x < piece.x + piece.width; x += 1) {
        const at = y * ink.width + x;
        if (ink.data[at] !== 1) continue;
        pixels += 1;
        blue += page.blue.data[at] ?? 0;
        pale += text.data[at] ?? 0;
        const inside = ink.data[at - 1] === 1 && ink.data[at + 1] === 1 && ink.data[at - ink.width] === 1 && ink.data[at + ink.width] === 1;
        if (!inside) edge += 1;
      }
    }
  }
  return { stroke: edge === 0 ? 0 : (2 * pixels) / edge, blue: blue / Math.max(1, pixels), pale: pale / Math.max(1, pixels) };
}
