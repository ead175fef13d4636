/** Whether text looks like Vietnamese, to tell it from rubbish. */
import { isSyllable } from "./syllable.ts";

const letters = /^\p{L}+$/u;

/** What a text looks like: shares of its words that are letters alone and could be syllables, and that carry a mark. */
type Plausibility = { readonly words: number; readonly syllables: number; readonly marked: number };

/**
 * Measures the words of a text. Words of two letters and more count; a word with letters and other signs inside
 * (`D()NG`, `nga·y`) counts as no syllable, abbreviations in capitals (`UBND`) and symbols (`63/KH-UBND`) do not count.
 */
export function plausibility(texts: readonly string[]): Plausibility {
  const words = texts
    .flatMap((text) => text.split(/[/\-–]/))
    .map(trimPunctuation)
    .filter(counts);
  const share = (isSo: (word: string) => boolean) => (words.length === 0 ? 0 : words.filter(isSo).length / words.length);
  return {
    words: words.length,
    syllables: share((word) => letters.test(word) && isSyllable(word)),
    marked: share((word) => /\p{M}|đ/iu.test(word.normalize("NFD"))),
  };
}

function trimPunctuation(word: string): string {
  return word.replace(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, "");
}

function counts(word: string): boolean {
  const isAbbreviation = word.length <= 6 && /^[\p{Lu}&.]+$/u.test(word) && !isSyllable(word);
  return /\p{L}.*\p{L}/u.test(word) && !/^\p{L}*[.,:;]\p{L}*$/u.test(word) && !isAbbreviation;
}
