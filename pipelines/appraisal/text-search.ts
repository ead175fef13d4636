/** Finds phrases of a criteria set in subjects and texts that OCR may have damaged. */
import { editDistance, foldText } from "../vietnamese/text.ts";

/** A text with its keys: words without marks, where each word stands, and all words run together. */
export type FoldedText = {
  readonly text: string;
  readonly words: readonly string[];
  readonly positions: ReadonlyMap<string, readonly number[]>;
  readonly joined: string;
};

/** A place among the words of a text, as `[from, to)`; `exact` where marks alone differ. */
type PhrasePlace = { readonly from: number; readonly to: number; readonly exact: boolean };

/** How much of a phrase may be damaged: one letter in seven. */
const damageBorne = 1 / 7;

/** Stands between passages that were folded together, so that no phrase reaches from one into the next. */
export const passageEnd = "\u0000";

/** The words of a text without marks, lower case. */
export function foldedWords(text: string): string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** Folds a text once, to be searched many times. */
export function foldedText(text: string): FoldedText {
  return indexedWords(text, foldedWords(text));
}

/** The keys of a text whose words were folded before. */
export function indexedWords(text: string, words: readonly string[]): FoldedText {
  const positions = new Map<string, number[]>();
  for (const [index, word] of words.entries()) {
    const known = positions.get(word);
    if (known === undefined) positions.set(word, [index]);
    else known.push(index);
  }
  return { text, words, positions, joined: words.join("") };
}

const placeAt = (from: number, phrase: FoldedText, exact: boolean): PhrasePlace => ({ from, to: from + phrase.words.length, exact });

/** Where the words of a phrase stand one after the other, letter by letter but for marks. */
function exactPlaces(text: FoldedText, phrase: FoldedText): PhrasePlace[] {
  const starts = text.positions.get(phrase.words[0] ?? "") ?? [];
  return starts
    .filter((from) => phrase.words.every((word, index) => text.words[from + index] === word))
    .map((from) => placeAt(from, phrase, true));
}

/** Where the words stand with spaces lost or put in: “thủtục hành chính”. */
function respacedPlaces(text: FoldedText, phrase: FoldedText): PhrasePlace[] {
  const at = phrase.joined.length < 8 ? -1 : text.joined.indexOf(phrase.joined);
  if (at < 0) return [];
  let letters = 0;
  let from = 0;
  while (from < text.words.length && letters + (text.words[from]?.length ?? 0) <= at) {
    letters += text.words[from]?.length ?? 0;
    from += 1;
  }
  return [placeAt(from, phrase, false)];
}

/** Where a phrase stands with damaged letters: half of its words are as they should be, and the rest nearly so. */
function damagedPlaces(text: FoldedText, phrase: FoldedText): PhrasePlace[] {
  const length = phrase.words.length;
  if (phrase.joined.length < 8 || length < 2) return [];
  if (phrase.words.filter((word) => text.positions.has(word)).length * 2 < length) return [];
  const whole = new Map<number, number>();
  for (const [index, word] of phrase.words.entries()) {
    for (const position of text.positions.get(word) ?? []) whole.set(position - index, (whole.get(position - index) ?? 0) + 1);
  }
  const borne = Math.floor(phrase.joined.length * damageBorne);
  return [...whole]
    .filter(
      ([from, count]) =>
        count * 2 >= length && from >= 0 && from + length <= text.words.length && damageAt(text, phrase, from, borne) <= borne,
    )
    .map(([from]) => placeAt(from, phrase, false))
    .sort((one, other) => one.from - other.from);
}

/** How many letters of the words at a place are not those of the phrase; stops counting above `borne`. */
function damageAt(text: FoldedText, phrase: FoldedText, from: number, borne: number): number {
  let damage = 0;
  for (const [index, word] of phrase.words.entries()) {
    const there = text.words[from + index] ?? "";
    if (there === word) continue;
    if (Math.abs(there.length - word.length) > borne) return borne + 1;
    damage += editDistance(there, word);
    if (damage > borne) return damage;
  }
  return damage;
}

/** All places of a phrase in a text; damaged ones only where there is no other. */
export function placesOfPhrase(text: FoldedText, phrase: FoldedText): PhrasePlace[] {
  const exact = exactPlaces(text, phrase);
  if (exact.length > 0) return exact;
  const respaced = respacedPlaces(text, phrase);
  return respaced.length > 0 ? respaced : damagedPlaces(text, phrase);
}

/** The place of the first phrase of a group that stands in the text. */
export function firstPlace(text: FoldedText, group: readonly FoldedText[]): PhrasePlace | null {
  for (const phrase of group) {
    const [place] = placesOfPhrase(text, phrase);
    if (place !== undefined) return place;
  }
  return null;
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

/** Whether two thirds of the words of a phrase of every group stand somewhere in a text that may have been cut or damaged. */
export function hasPartsOf(text: FoldedText, groups: readonly (readonly FoldedText[])[]): boolean {
  const known = ({ words }: FoldedText) => words.filter((word) => text.positions.has(word)).length;
  return groups.every((group) => group.some((phrase) => known(phrase) * 3 >= phrase.words.length * 2));
}

/** Whether the words before a place deny it: “không có kiến nghị” is no proposal (kiến nghị). */
export function isDenied(text: FoldedText, place: PhrasePlace): boolean {
  const before = text.words.slice(Math.max(0, place.from - 3), place.from);
  return before.slice(before.lastIndexOf(passageEnd) + 1).some((word) => word === "khong" || word === "chua");
}
