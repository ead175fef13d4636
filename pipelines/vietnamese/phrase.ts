/** Finds printed phrases in text that OCR may have damaged: wrong tone marks, words run together or torn apart. */
import { editDistance, foldText } from "./text.ts";

/** Where a phrase stands among the words of a text, as `[from, to)`, and how alike it is (0 to 1). */
type PhrasePlace = { from: number; to: number; likeness: number };

/** A word as phrases are compared: letters and digits alone, lower case, without marks. */
export function bareWord(word: string): string {
  return foldText(word).replace(/[^\p{L}\p{N}]/gu, "");
}

/** How many mistakes make one bare word of the other, null where it is more than `most`. Costly comparisons are spared. */
export function mistakesBetween(a: string, b: string, most: number): number | null {
  if (a === b) return 0;
  if (most < 1 || Math.abs(a.length - b.length) > most || lettersApart(a, b) > most) return null;
  const mistakes = editDistance(a, b);
  return mistakes <= most ? mistakes : null;
}

/** A number of mistakes that there are at least: letters that one word has and the other has not. */
function lettersApart(a: string, b: string): number {
  const counts = new Int8Array(128);
  for (let at = 0; at < a.length; at += 1) bump(counts, a.charCodeAt(at), 1);
  for (let at = 0; at < b.length; at += 1) bump(counts, b.charCodeAt(at), -1);
  let [more, less] = [0, 0];
  for (const count of counts) {
    if (count > 0) more += count;
    else less -= count;
  }
  return Math.max(more, less);
}

function bump(counts: Int8Array, letter: number, by: number): void {
  const at = letter % 128;
  counts[at] = (counts[at] ?? 0) + by;
}

/** How alike two bare words or phrases are; 0 where they are less so than `least`. */
function likeness(a: string, b: string, least: number): number {
  const longest = Math.max(a.length, b.length);
  if (longest === 0) return 0;
  const mistakes = mistakesBetween(a, b, Math.floor(longest * (1 - least) + 1e-9));
  return mistakes === null ? 0 : 1 - mistakes / longest;
}

/**
 * The best place of `phrase` among `words`, or null where none is at least `least` alike. Spaces do not count, so
 * `SỞY TẾ` is found for `Sở Y tế`.
 */
export function findPhrase(words: readonly string[], phrase: string, least = 0.78): PhrasePlace | null {
  return findBarePhrase(words.map(bareWord), barePhrase(phrase), least);
}

/** A phrase made ready to be looked for in many lines. */
type BarePhrase = { wanted: string; length: number };

/** Makes a phrase ready. */
export const barePhrase = (phrase: string): BarePhrase => ({ wanted: bareWord(phrase), length: phrase.split(" ").length });

/** As `findPhrase`, among bare words: for many phrases in one line. */
export function findBarePhrase(bare: readonly string[], { wanted, length }: BarePhrase, least: number): PhrasePlace | null {
  let best: PhrasePlace | null = null;
  for (let from = 0; from < bare.length; from += 1) {
    let joined = "";
    for (let to = from + 1; to <= Math.min(bare.length, from + length + 2); to += 1) {
      joined += bare[to - 1] ?? "";
      if (joined.length > wanted.length * (2 - least) + 1) break;
      const found = likeness(joined, wanted, least);
      if (found >= least && found > (best?.likeness ?? 0)) best = { from, to, likeness: found };
    }
  }
  return best;
}

/** Whether a text begins with the phrase, give or take what OCR does to it. */
export function beginsWith(text: string, phrase: string, least = 0.78): boolean {
  const words = text.split(/\s+/).slice(0, phrase.split(" ").length + 2);
  return findPhrase(words, phrase, least)?.from === 0;
}
