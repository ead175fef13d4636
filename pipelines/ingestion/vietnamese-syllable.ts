/** What a Vietnamese syllable (âm tiết) can look like, to tell text from rubbish. */

const onsets = "b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|q|r|s|th|tr|t|v|x";
const nuclei = [
  "oai|oay|oao|oeo|uây|uôi|uya|uyê|uyu|iêu|yêu|ươi|ươu|uyn",
  "ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|ôi|ơi|oo|ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|yê|ya",
  "a|ă|â|e|ê|i|o|ô|ơ|u|ư|y",
].join("|");
const codas = "ch|c|m|ng|nh|n|p|t";
const syllable = new RegExp(`^(?:${onsets})?(?:${nuclei})(?:${codas})?$`);
/** `iê`, `uô`, `ươ`, `yê` and the short vowels need a final consonant. */
const unfinished = /(?:[iy]ê|uô|ươ|ă|â|oă|uâ)$/;
/** Without their marks these are no rhymes: `iê` and `uyê` written as `ie` and `uye` are what poor recognition leaves. */
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;
const letters = /^\p{L}+$/u;

/** Whether a word (any case) could be a Vietnamese syllable. Two tone marks on one are none. */
export function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize("NFD");
  if ((apart.match(toneMarks)?.length ?? 0) > 1) return false;
  const bare = apart.replace(toneMarks, "").normalize("NFC");
  return syllable.test(bare) && !unfinished.test(bare);
}

/** What a text looks like: shares of its words that are letters alone and could be syllables, and that carry a mark. */
export type Plausibility = { readonly words: number; readonly syllables: number; readonly marked: number };

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
