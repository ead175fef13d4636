/** Finds phrases of a criteria set in subjects and texts that OCR may have damaged. */
import { foldText, similarity } from "../vietnamese/text.ts";

/** A text with its keys: words without marks, the same between spaces, and run together. */
export type FoldedText = { readonly text: string; readonly words: readonly string[]; readonly spaced: string; readonly joined: string };

/** A place among the words of a text, as `[from, to)`; `exact` where marks and spaces alone differ. */
export type PhrasePlace = { readonly from: number; readonly to: number; readonly exact: boolean };

/** How alike words must be to be the phrase: one damaged letter in seven. */
const leastLikeness = 0.86;

/** Folds a text once, to be searched many times. */
export function foldedText(text: string): FoldedText {
  const words = foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  return { text, words, spaced: ` ${words.join(" ")} `, joined: words.join("") };
}

/** Where the words of a phrase stand, letter by letter but for marks; null where they do not. */
function exactPlace(text: FoldedText, phrase: FoldedText): PhrasePlace | null {
  const at = text.spaced.indexOf(phrase.spaced);
  if (at < 0) return null;
  const from = text.spaced.slice(0, at).split(" ").length - 1;
  return { from, to: from + phrase.words.length, exact: true };
}

/** The best place of a long phrase whose words were damaged; half of them must have been read as they are. */
function damagedPlace(text: FoldedText, phrase: FoldedText): PhrasePlace | null {
  const length = phrase.words.length;
  if (phrase.joined.length < 8 || length < 2) return null;
  const wanted = new Set(phrase.words);
  for (let from = 0; from + length <= text.words.length; from += 1) {
    const window = text.words.slice(from, from + length);
    if (window.filter((word) => wanted.has(word)).length * 2 < length) continue;
    if (similarity(window.join(" "), phrase.words.join(" ")) >= leastLikeness) return { from, to: from + length, exact: false };
  }
  return null;
}

/** Where a phrase stands in a text; spaces that OCR lost or put in do not hide it. */
export function findPhrase(text: FoldedText, phrase: FoldedText): PhrasePlace | null {
  const exact = exactPlace(text, phrase);
  if (exact !== null) return exact;
  if (phrase.joined.length >= 8 && text.joined.includes(phrase.joined)) return joinedPlace(text, phrase);
  return damagedPlace(text, phrase);
}

function joinedPlace(text: FoldedText, phrase: FoldedText): PhrasePlace {
  const at = text.joined.indexOf(phrase.joined);
  let letters = 0;
  let from = 0;
  while (letters + (text.words[from]?.length ?? 1) <= at) {
    letters += text.words[from]?.length ?? 1;
    from += 1;
  }
  return { from, to: Math.min(text.words.length, from + phrase.words.length), exact: false };
}

/** Whether one phrase of every group stands in the text; gives the least sure of the places, null where a group lacks. */
export function findGroups(text: FoldedText, groups: readonly (readonly FoldedText[])[]): PhrasePlace | null {
  let worst: PhrasePlace | null = null;
  for (const group of groups) {
    const place = firstPlace(text, group);
    if (place === null) return null;
    if (worst === null || !place.exact) worst = place;
  }
  return worst;
}

/** The place of the first phrase of a group that stands in the text. */
export function firstPlace(text: FoldedText, group: readonly FoldedText[]): PhrasePlace | null {
  for (const phrase of group) {
    const place = findPhrase(text, phrase);
    if (place !== null) return place;
  }
  return null;
}

/** Whether the words before a place deny it: “không có kiến nghị” is no proposal (kiến nghị). */
export function isDenied(text: FoldedText, place: PhrasePlace): boolean {
  return text.words.slice(Math.max(0, place.from - 3), place.from).some((word) => word === "khong" || word === "chua");
}
