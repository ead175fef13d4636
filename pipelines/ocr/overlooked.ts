/** Text that the first reading passed over: names across seals and signatures, and names stamped in red. */
import { areaOf, boundsOf } from "./areas.ts";
import { type Component, componentsIn } from "./components.ts";
import { type Area, areaOn, crop, type Raster } from "./raster.ts";
import type { ReadLine, ReadWord, Recognition } from "./recognition.ts";
import { withoutAreas } from "./rulings.ts";
import type { UprightPage } from "./upright-page.ts";
import { median } from "./words.ts";

/** Letters are between these heights, in pixels of the working image: 8 to 30 points. */
const letterHeight = { least: 9, most: 64 };

/** So many pieces of ink in a row look like text, and so many rows of a page are looked at again. */
const leastPieces = 5;
const mostRows = 6;

/**
 * A row is read a little wider and much wider, in its heights: letters beside it may be joined to a seal or a signature,
 * or there may be nothing but seal and signature.
 */
const besideRow = [0.7, 1.6];
const farBeside = 2.6;

/** Words of the first reading with less confidence may be what a seal or a signature made of a name. */
const doubtful = 0.5;

/** Signatures and seals stand below this share of the page. */
const signatureShare = 0.25;

/** What a row is read from: the unread text, and where it is red, the red ink alone. */
type Layers = { readonly text: Raster; readonly only: Raster | null };

/**
 * Reads rows of ink that no word covers, each by itself, and gives the lines with what was found. What is read with doubt
 * is left out, and so are doubtful words of the first reading where something better was found.
 */
export async function withOverlooked(page: UprightPage, lines: readonly ReadLine[], recognition: Recognition): Promise<ReadLine[]> {
  const words = lines.flat().filter((word) => word.confidence > doubtful);
  const found: ReadWord[][] = [];
  const layers = [{ ink: page.ink, text: page.text }, ...(page.red === null ? [] : [page.red])];
  for (const { ink, text } of layers) {
    const unread = withoutWords(text, words);
    const only = ink === page.red?.ink ? { ...ink, data: ink.data.map((value) => (value === 1 ? 0 : 255)) } : null;
    for (const row of overlookedRows(ink, words)) {
      const read = await readRow({ text: unread, only }, row, recognition);
      const fresh = read.filter((word) => !found.flat().some((other) => isWithin(areaOf(word), other)));
      if (fresh.length >= 2) found.push(fresh);
    }
  }
  const better = found.flat();
  const kept = lines.map((line) =>
    line.filter((word) => word.confidence > doubtful || !better.some((other) => isWithin(areaOf(word), other))),
  );
  return [...kept.filter((line) => line.length > 0), ...found];
}

/** The words of one row that are read without doubt, in the best of several readings. */
async function readRow(layers: Layers, row: Area, recognition: Recognition): Promise<ReadWord[]> {
  const readings = [];
  for (const reach of isAside(row, layers.text) ? [...besideRow, farBeside] : besideRow)
    readings.push(await readArea(layers.text, areaAround(row, reach), recognition));
  if (layers.only !== null && isAside(row, layers.text)) {
    for (const reach of [1.6, farBeside]) readings.push(await readArea(layers.only, areaAround(row, reach), recognition));
  }
  return readings.map(sureWords).reduce((best, other) => (lettersIn(other) > lettersIn(best) ? other : best));
}

/** The words read without doubt; marks before them are what is left of a stroke, and a lone stroke may be a letter. */
function sureWords(words: readonly ReadWord[]): ReadWord[] {
  return words
    .map((word) => ({ ...word, text: word.text.replace(/^[^\p{L}\p{N}]+/u, "") }))
    .filter(({ text, confidence }) => confidence > 0.6 && /^(?:[1|!]|\p{L})\p{L}+[.,]?$/u.test(text) && !/\p{Ll}\p{Lu}/u.test(text));
}

function lettersIn(words: readonly ReadWord[]): number {
  return words.reduce((sum, word) => sum + word.text.length * word.confidence, 0);
}

/** Names stand in the right half; in its left half a page has its recipients. */
function isAside(row: Area, text: Raster): boolean {
  return row.x + row.width / 2 > 0.4 * text.width;
}

function areaAround(row: Area, reach: number): Area {
  const [beside, margin] = [reach * row.height, 0.35 * row.height];
  return { x: row.x - beside, y: row.y - margin, width: row.width + 2 * beside, height: row.height + 2 * margin };
}

async function readArea(text: Raster, wanted: Area, recognition: Recognition): Promise<ReadWord[]> {
  const area = areaOn(text, wanted);
  return movedBy((await recognition.read(crop(text, area), "line")).flat(), area);
}

function movedBy(words: readonly ReadWord[], { x, y }: Area): ReadWord[] {
  return words.map((word) => ({ ...word, box: [word.box[0] + x, word.box[1] + y, word.box[2], word.box[3]] }));
}

/** The page with its read words painted over. */
function withoutWords(text: Raster, words: readonly ReadWord[]): Raster {
  return withoutAreas(
    text,
    words.map((word) => areaOn(text, areaOf(word))),
    255,
  );
}

/** Rows of letter-sized pieces of ink outside the words, the lowest first: names stand at the foot. */
export function overlookedRows(ink: Raster, words: readonly ReadWord[]): Area[] {
  const top = Math.round(signatureShare * ink.height);
  const pieces = componentsIn(ink, { x: 0, y: top, width: ink.width, height: ink.height - top })
    .filter(({ width, height }) => height >= letterHeight.least && height <= letterHeight.most && width <= 1.5 * letterHeight.most)
    .filter((piece) => !words.some((word) => isWithin(piece, word)));
  return rowsOf(pieces)
    .filter((row) => row.length >= leastPieces)
    .map(boundsOf)
    .filter((row) => row.width > 3 * row.height && row.height < 1.6 * letterHeight.most)
    .sort((a, b) => b.y - a.y)
    .slice(0, mostRows);
}

function isWithin(piece: Area, word: ReadWord): boolean {
  const [x, y, width, height] = word.box;
  const [middleX, middleY] = [piece.x + piece.width / 2, piece.y + piece.height / 2];
  return middleX > x - 2 && middleX < x + width + 2 && middleY > y - 4 && middleY < y + height + 4;
}

/** Pieces that follow each other at one height, no farther apart than words. */
function rowsOf(pieces: readonly Component[]): Component[][] {
  const rows: Component[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.x - b.x)) {
    const row = rows.find((candidate) => follows(candidate, piece));
    if (row === undefined) rows.push([piece]);
    else row.push(piece);
  }
  return rows;
}

function follows(row: readonly Component[], piece: Component): boolean {
  const last = row.at(-1);
  if (last === undefined) return false;
  const height = median(row.map((each) => each.height)) ?? last.height;
  const middle = median(row.map((each) => each.y + each.height / 2)) ?? 0;
  const gap = piece.x - Math.max(...row.slice(-3).map((each) => each.x + each.width));
  return gap < 1.3 * Math.max(height, 18) && Math.abs(piece.y + piece.height / 2 - middle) < 0.6 * Math.max(height, 18);
}
