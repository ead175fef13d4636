/** Finds printed phrases in text that OCR may have damaged: wrong tone marks, words run together or torn apart. */
import { editDistance, foldText } from "./text.ts";

/** Where a phrase stands among the words of a text, as `[from, to)`, and how alike it is (0 to 1). */
export type PhrasePlace = { from: number; to: number; likeness: number };

/** A word as phrases are compared: letters and digits alone, lower case, without marks. */
export function bareWord(word: string): string {
  return foldText(word).replace(/[^\p{L}\p{N}]/gu, "");
}

/** How alike two bare words or phrases are; cheap where they cannot be. */
function likeness(a: string, b: string, least: number): number {
  const longest = Math.max(a.length, b.length);
  if (longest === 0 || Math.abs(a.length - b.length) > longest * (1 - least)) return 0;
  return 1 - editDistance(a, b) / longest;
}

/**
 * The best place of `phrase` among `words`, or null where none is at least `least` alike. Spaces do not count, so
 * `SỞY TẾ` is found for `Sở Y tế`.
 */
export function findPhrase(words: readonly string[], phrase: string, least = 0.78): PhrasePlace | null {
  const wanted = bareWord(phrase);
  const bare = words.map(bareWord);
  const length = phrase.split(" ").length;
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
