/** What the words of a text say of the encoding that it may be in. */
import { isSyllable } from "../syllable.ts";
import type { LetterCode } from "./encodings.ts";

/**
 * Words above ASCII of a text, counted. `speaking` are Vietnamese syllables by the encoding and none as they are, `against`
 * the other way round, or syllables with letters that the encoding cannot write; `unclear` are no syllables either way.
 */
export type Evidence = { readonly speaking: number; readonly against: number; readonly unclear: number };

/** Nothing that speaks for or against. */
export const noEvidence: Evidence = { speaking: 0, against: 0, unclear: 0 };

type Judgement = keyof Evidence | null;

/** Between words: white space, and the punctuation that no encoding uses for letters. The soft hyphen is a letter. */
const between = /([\s!-/:-@[-`{-~\u2010-\u2027\u2030-\u205E]+)/u;
/** Standing alone it is the mark of a list, though ã in TCVN3: that letter alone is no word. */
const bullet = "·";
const aboveAscii = /[^\p{ASCII}]/u;
/** An abbreviation such as QĐ or HĐND. */
const abbreviation = /^[A-ZĐ]{2,8}$/u;

/** Weighs a text as it is seen against what an encoding makes of it. */
export function weigh(seen: string, read: string, code: LetterCode): Evidence {
  const judged = pairs(seen, read).map(([before, after]) => judge(before, after, code));
  const count = (kind: keyof Evidence) => judged.filter((judgement) => judgement === kind).length;
  return { speaking: count("speaking"), against: count("against"), unclear: count("unclear") };
}

/** What an encoding makes of a text, but for words that are Vietnamese as they are and would be none. */
export function keepGoodWords(seen: string, read: string, code: LetterCode): string {
  return pairs(seen, read)
    .map(([before, after]) => (before === bullet || judge(before, after, code) === "against" ? before : after))
    .join("");
}

/** Words and what stands between them, before and after. */
function pairs(seen: string, read: string): (readonly [string, string])[] {
  const after = read.split(between);
  return seen.split(between).map((word, index) => [word, after[index] ?? ""] as const);
}

/** Null for a word that says nothing: plain ASCII, one character, with digits, an abbreviation, a syllable in both ways. */
function judge(seen: string, read: string, code: LetterCode): Judgement {
  if (!aboveAscii.test(seen) || between.test(seen) || [...seen].length === 1 || /\d/.test(seen)) return null;
  const isForeign = [...seen].some((sign) => aboveAscii.test(sign) && !code.codes.has(sign));
  const [before, after] = [isSyllable(seen), isSyllable(read)];
  if (isForeign) return before ? "against" : "unclear";
  if (seen === read) return before ? null : "unclear";
  if (after) return before ? null : "speaking";
  if (before) return "against";
  return abbreviation.test(read) ? null : "unclear";
}

/** Evidence of several texts together. */
export function together(evidence: readonly Evidence[]): Evidence {
  const sum = (kind: keyof Evidence) => evidence.reduce((total, each) => total + each[kind], 0);
  return { speaking: sum("speaking"), against: sum("against"), unclear: sum("unclear") };
}

/** The share of the words that speak for the encoding, among all that say anything; 0 where none does. */
export function shareFor({ speaking, against, unclear }: Evidence): number {
  return speaking === 0 ? 0 : speaking / (speaking + against + unclear);
}

/** How many words above ASCII are no Vietnamese syllables. */
export function strangeWords(text: string): number {
  return text.split(between).filter((word) => aboveAscii.test(word) && !between.test(word) && !isSyllable(word) && !abbreviation.test(word))
    .length;
}
