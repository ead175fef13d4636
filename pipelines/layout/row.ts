/** Rows of words that have a place on the page image, and what can be asked about them. */
import { normalizeText } from "#pipelines/vietnamese/text.ts";
import type { TextLine } from "#schemas/document-text.ts";
import type { Box } from "#schemas/geometry.ts";
import type { Line, Word } from "#schemas/page-text.ts";

export type PlacedWord = Word & { box: Box };
export type Row = { words: readonly PlacedWord[]; box: Box };

/** Marks that no text begins or ends with: specks, punch holes and rules that were read as characters. */
const speck = /^[|_~`´^\\<>«»°•·.,:;'"‘’“”!¡=*—–-]+$/u;
const alwaysSpeck = /^[|_~`´^\\«»¡¬=°]+$/u;

const isPlaced = (word: Word): word is PlacedWord => word.box !== null;

const isSpeck = (word: Word) => alwaysSpeck.test(word.text) || (speck.test(word.text) && word.confidence < 0.6);

/** A single letter far from the rest of its line: dirt at the edge of the page. */
function standsAlone(word: PlacedWord | undefined, next: PlacedWord | undefined): boolean {
  if (word === undefined || next === undefined || word.text.length > 1 || !/[^\d\-+•]/u.test(word.text) || word.confidence > 0.9)
    return false;
  const gap = Math.max(next.box[0] - word.box[0] - word.box[2], word.box[0] - next.box[0] - next.box[2]);
  return gap > 3 * next.box[3];
}

/** Nothing but a letter or two that nobody is sure of: dirt, or a stroke of a signature. */
const isDirt = (words: readonly Word[]) =>
  words.every(({ confidence }) => confidence < 0.6) && words.reduce((sum, { text }) => sum + text.length, 0) < 4;

/** The smallest box around some boxes. */
export function around(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map(([x]) => x));
  const top = Math.min(...boxes.map(([, y]) => y));
  const right = Math.max(...boxes.map(([x, , width]) => x + width));
  const bottom = Math.max(...boxes.map(([, y, , height]) => y + height));
  return [left, top, right - left, bottom - top];
}

/** A row of the words from left to right, specks at its ends taken away; null where nothing is left. */
export function rowOf(words: readonly Word[]): Row | null {
  const placed = words.filter(isPlaced).toSorted((a, b) => a.box[0] - b.box[0]);
  while (placed[0] !== undefined && isSpeck(placed[0]) && !/^-$/.test(placed[0].text)) placed.shift();
  while (placed.length > 0) {
    const last = placed.at(-1);
    if (last === undefined || !isSpeck(last)) break;
    placed.pop();
  }
  while (placed.length > 1 && standsAlone(placed[0], placed[1])) placed.shift();
  while (placed.length > 1 && standsAlone(placed.at(-1), placed.at(-2))) placed.pop();
  return placed.length === 0 || isDirt(placed) ? null : { words: placed, box: around(placed.map(({ box }) => box)) };
}

/** The line that a row is, as the text keeps it. */
export function lineOf(row: Row): TextLine {
  return textLine(row.words, row.box);
}

/** A line of text of these words. */
export function textLine(words: readonly Word[], box: Box | null): TextLine {
  const letters = words.reduce((sum, word) => sum + word.text.length, 0);
  const confidence = letters === 0 ? 0 : words.reduce((sum, word) => sum + word.confidence * word.text.length, 0) / letters;
  return { text: normalizeText(words.map(({ text }) => text).join(" ")), box, words: [...words], confidence: Math.min(1, confidence) };
}

/** Whether a line has a place on the page. */
export function isPlacedLine(line: Line): boolean {
  return line.words.every(isPlaced);
}

/** The right edge of a row. */
export const rightOf = (row: { box: Box }) => row.box[0] + row.box[2];
/** The lower edge of a row. */
export const bottomOf = (row: { box: Box }) => row.box[1] + row.box[3];
/** The horizontal middle of a row. */
export const centreOf = (row: { box: Box }) => row.box[0] + row.box[2] / 2;
/** The words of a row as text. */
export const textOf = (row: Row) => row.words.map(({ text }) => text).join(" ");

/** The rows of a page: lines that the recogniser gave apart although they stand side by side are one. Dirt is left out. */
export function sideBySide(lines: readonly Line[]): Row[] {
  const rows = lines.flatMap(({ words }) => {
    const placed = words.filter(isPlaced);
    return placed.length === 0 ? [] : [{ words: placed, box: around(placed.map(({ box }) => box)) }];
  });
  const done: Row[] = [];
  for (const row of rows.toSorted((a, b) => middleOf(a) - middleOf(b))) {
    const at = done.findLastIndex((other, index) => index >= done.length - 4 && onOneLine(other, row));
    const other = done[at];
    if (other === undefined) done.push(row);
    else done.splice(at, 1, { words: [...other.words, ...row.words], box: around([other.box, row.box]) });
  }
  return done.flatMap(({ words }) => rowOf(words) ?? []).toSorted((a, b) => middleOf(a) - middleOf(b));
}

const middleOf = ({ box }: Row) => box[1] + box[3] / 2;

function onOneLine(one: Row, other: Row): boolean {
  const overlap = Math.min(bottomOf(one), bottomOf(other)) - Math.max(one.box[1], other.box[1]);
  const apart = one.box[0] > rightOf(other) - 6 || other.box[0] > rightOf(one) - 6;
  return (
    apart &&
    overlap > 0.6 * Math.min(one.box[3], other.box[3]) &&
    Math.max(one.box[3], other.box[3]) < 3 * Math.min(one.box[3], other.box[3])
  );
}
