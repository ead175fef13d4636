/** Words that stand at one height, whatever columns they were read in, as one text with the places of its letters. */
import type { ReadWord } from "../recognition.ts";
import { median } from "../words.ts";

/** A row of words from left to right. `folded` is their text without tone marks, lower case, one letter for one letter. */
export type TextRow = { readonly words: readonly ReadWord[]; readonly folded: string; readonly emPx: number };

/** Puts words of about one height into rows, from the top. */
export function textRows(words: readonly ReadWord[]): TextRow[] {
  const rows: ReadWord[][] = [];
  const middleOf = (word: ReadWord) => word.box[1] + word.box[3] / 2;
  for (const word of [...words].sort((a, b) => middleOf(a) - middleOf(b))) {
    const row = rows.find((candidate) => candidate.some((other) => sameHeight(other, word)));
    if (row === undefined) rows.push([word]);
    else row.push(word);
  }
  const usualEm = emOf(words) ?? 36;
  return rows.map((row) => {
    const sorted = row.sort((a, b) => a.box[0] - b.box[0]);
    return { words: sorted, folded: foldEach(sorted.map((word) => word.text).join(" ")), emPx: emOf(sorted) ?? usualEm };
  });
}

function sameHeight(a: ReadWord, b: ReadWord): boolean {
  const distance = Math.abs(a.box[1] + a.box[3] / 2 - b.box[1] - b.box[3] / 2);
  return distance < 0.45 * Math.min(a.box[3], b.box[3]);
}

/** Takes the tone marks off each letter; the text keeps its length. */
function foldEach(text: string): string {
  return [...text].map((letter) => letter.toLowerCase().normalize("NFD")[0]?.replace(/[đð]/, "d") ?? letter).join("");
}

/** A word this much wider than its letters has swallowed ink beside it. */
const swollen = 1.25;

/** Where the letter with that index begins, in pixels; for the index after the last letter, where the row ends. */
export function leftOf(row: TextRow, index: number): number {
  const { word, offset } = wordAt(row, index);
  const [left, , width] = word.box;
  const rest = row.emPx * widthOf(word.text.slice(offset));
  if (offset > 0) return left + width - rest;
  return swollenBy(row, word) === "left" ? left + width - rest : left;
}

/** Where the letter before that index ends, in pixels. */
export function rightOf(row: TextRow, index: number): number {
  const { word, offset } = wordAt(row, index - 1);
  const [left, , width] = word.box;
  const begun = row.emPx * widthOf(word.text.slice(0, offset + 1));
  if (offset < word.text.length - 1) return left + begun;
  return swollenBy(row, word) === "right" ? left + begun : left + width;
}

/** On which side the word has swallowed ink: on that where its box runs into a neighbour's, or else where room is for more. */
function swollenBy(row: TextRow, word: ReadWord): "left" | "right" | null {
  if (word.box[2] < swollen * row.emPx * widthOf(word.text)) return null;
  const index = row.words.indexOf(word);
  const [previous, next] = [row.words[index - 1], row.words[index + 1]];
  const before = previous === undefined ? row.emPx : word.box[0] - previous.box[0] - previous.box[2];
  const after = next === undefined ? row.emPx : next.box[0] - word.box[0] - word.box[2];
  return before < after ? "left" : "right";
}

function wordAt(row: TextRow, index: number): { word: ReadWord; offset: number } {
  let start = 0;
  for (const word of row.words) {
    if (index <= start + word.text.length) return { word, offset: Math.min(word.text.length, Math.max(0, index - start)) };
    start += word.text.length + 1;
  }
  return { word: row.words.at(-1) ?? { text: "", box: [0, 0, 0, 0], confidence: 0 }, offset: 0 };
}

/** How wide letters are in the typeface of documents (Times New Roman), in ems. */
function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + letterWidth(letter), 0);
}

function letterWidth(letter: string): number {
  if (/[ijltfr:;.,/'|\-I\s]/i.test(letter) && !/[LTFRJ]/.test(letter)) return /[fr\-I]/.test(letter) ? 0.33 : 0.28;
  const plain = letter.normalize("NFD")[0] ?? letter;
  if (/[mMW]/.test(plain)) return plain === "m" ? 0.78 : 0.9;
  if (/[A-Z]/.test(plain)) return /[DGHKNOQUVXYĐ]/.test(plain) ? 0.72 : 0.63;
  return /[Đ]/.test(letter) ? 0.72 : 0.48;
}

/** The size of the letters: the words that are sure, measured by their widths. */
function emOf(words: readonly ReadWord[]): number | null {
  return median(words.filter((word) => word.confidence > 0.85 && word.text.length >= 3).map((word) => word.box[2] / widthOf(word.text)));
}
