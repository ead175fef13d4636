import type { Line } from "#schemas/page-text.ts";
import { around, bottom, holdsMiddle, right } from "./boxes.ts";
import type { LayerWord } from "./page-words.ts";

/** A gap of so many letter heights always parts two lines that stand side by side (the two columns of a head). */
const columnGap = 3;
/** Where the file says that another piece of content begins, so much is enough. */
const contentGap = 0.9;

/** Groups the words of a text layer into lines. `filled` are words that stand in blanks of it (signature widgets). */
export function pageLines(words: readonly LayerWord[], filled: readonly LayerWord[]): Line[] {
  const rows: LayerWord[][] = [];
  for (const word of words) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row !== undefined && last !== undefined && follows(last, word)) row.push(word);
    else rows.push([word]);
  }
  for (const word of filled) fill(rows, word);
  return joinPieces(rows.flatMap(splitAtGaps)).map((row) => ({
    box: around(row.map((word) => word.box)),
    words: row.map(({ text, box }) => ({ text, box, confidence: 1, raw: null, handwriting: null })),
  }));
}

function follows(last: LayerWord, word: LayerWord): boolean {
  return onOneLine(last, word) && word.box[0] >= right(last.box) - 0.3 * letterHeight(last);
}

/** Whether two words stand at one height. */
export function onOneLine(a: LayerWord, b: LayerWord): boolean {
  const shared = Math.min(lower(a), lower(b)) - Math.max(upper(a), upper(b));
  return shared >= 0.5 * Math.min(lower(a) - upper(a), lower(b) - upper(b));
}

/** A hyphen's ink says little of its line; half a letter height around its middle says more. */
function upper(word: LayerWord): number {
  return Math.min(word.box[1], word.box[1] + word.box[3] / 2 - 0.25 * word.sizePx);
}

function lower(word: LayerWord): number {
  return Math.max(bottom(word.box), word.box[1] + word.box[3] / 2 + 0.25 * word.sizePx);
}

function letterHeight(word: LayerWord): number {
  return Math.max(1, word.sizePx, 0.5 * word.box[3]);
}

/** Puts a word into the row that it stands in, or beside, nearest first; a row of its own where there is none. */
function fill(rows: LayerWord[][], word: LayerWord): void {
  const near = rows.filter((row) => row.some((other) => onOneLine(other, word))).sort((a, b) => distance(a, word) - distance(b, word))[0];
  if (near === undefined || distance(near, word) > columnGap * letterHeight(word)) {
    rows.push([word]);
    return;
  }
  const index = near.findIndex((other) => other.box[0] > word.box[0]);
  near.splice(index < 0 ? near.length : index, 0, word);
}

/** How far a row's nearest word stands from a word, in pixels. */
function distance(row: readonly LayerWord[], word: LayerWord): number {
  const gaps = row.map((other) => Math.max(other.box[0] - right(word.box), word.box[0] - right(other.box), 0));
  return Math.min(...gaps) + (row.some((other) => holdsMiddle(other.box, word.box)) ? columnGap : 0);
}

function splitAtGaps(row: readonly LayerWord[]): LayerWord[][] {
  const pieces: LayerWord[][] = [];
  for (const word of row) {
    const piece = pieces.at(-1);
    const last = piece?.at(-1);
    if (piece === undefined || last === undefined || isGap(last, word)) pieces.push([word]);
    else piece.push(word);
  }
  return pieces;
}

function isGap(last: LayerWord, word: LayerWord): boolean {
  const gap = word.box[0] - right(last.box);
  const height = Math.max(letterHeight(last), letterHeight(word));
  const otherContent = last.content >= 0 && word.content >= 0 && last.content !== word.content;
  return gap > columnGap * height || (otherContent && gap > contentGap * height);
}

/** Joins pieces of one line that the file wrote one after another in another order. */
function joinPieces(pieces: readonly LayerWord[][]): LayerWord[][] {
  const joined: LayerWord[][] = [];
  for (const piece of pieces) {
    const [first, last] = [piece[0], piece.at(-1)];
    if (first === undefined || last === undefined) continue;
    const before = joined.find((other) => isNeighbour(other.at(-1), first));
    const after = joined.find((other) => other !== before && isNeighbour(last, other[0]));
    if (before !== undefined) before.push(...piece);
    else if (after !== undefined) after.unshift(...piece);
    else joined.push([...piece]);
  }
  return joined;
}

function isNeighbour(left: LayerWord | undefined, word: LayerWord | undefined): boolean {
  if (left === undefined || word === undefined || !onOneLine(left, word)) return false;
  const gap = word.box[0] - right(left.box);
  return gap > -0.3 * letterHeight(left) && gap <= 0.6 * letterHeight(left);
}
