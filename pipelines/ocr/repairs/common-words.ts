import { misspellings, respelled } from "#pipelines/vietnamese/common-words.ts";
import type { ReadLine, ReadWord } from "../recognition.ts";

/** A word read with more confidence stays as it was read; where both words would change, both must be in more doubt. */
const sure = 0.985;
const doubtful = 0.93;

/** The line with the marks of common words as they are spelled: `bô sung` becomes `bổ sung`. */
export function withCommonWords(line: ReadLine): ReadWord[] {
  const words = [...line];
  for (const { at, spelled } of misspellings(line.map(({ text }) => text))) {
    if (isName(line.slice(at, at + spelled.length))) continue;
    const changed = spelled.flatMap((syllable, offset) => {
      const word = words[at + offset];
      const text = respelled(word?.text ?? "", syllable);
      return word === undefined || text === word.text ? [] : [{ at: at + offset, word: { ...word, text } }];
    });
    const most = changed.length > 1 ? doubtful : sure;
    if (changed.some(({ word }) => word.confidence >= most)) continue;
    for (const { at: place, word } of changed) words[place] = word;
  }
  return words;
}

/** Names are no common words: `Thanh Toàn` is not `thanh toán`. */
function isName(words: ReadLine): boolean {
  return words.length > 1 && words.every(({ text }) => /^\P{L}*\p{Lu}\p{Ll}/u.test(text));
}
