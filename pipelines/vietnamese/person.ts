/** Recognises personal names (họ tên) in what was read, and mends what OCR does to them. */

import { familyNames, givenNames } from "./personal-names.ts";
import { bareWord } from "./phrase.ts";
import { isSyllable } from "./syllable.ts";
import { editDistance, normalizeText } from "./text.ts";

/** A name as printed, mended where a syllable was no name. `certainty` is 0 to 1: how much of it was in no need of mending. */
export type PersonName = { name: string; certainty: number };

type Syllables = { exact: ReadonlySet<string>; byBare: ReadonlyMap<string, readonly string[]> };

function syllables(names: readonly string[]): Syllables {
  const byBare = new Map<string, string[]>();
  for (const name of new Set(names)) byBare.set(bareWord(name), [...(byBare.get(bareWord(name)) ?? []), name]);
  return { exact: new Set(names), byBare };
}

const families = syllables(familyNames);
const given = syllables([...givenNames, ...familyNames]);

type Part = { syllable: string; cost: number };

/** A syllable as it must be spelled: itself, the nearest name with the same letters, or with one letter else. */
function mend(read: string, known: Syllables): Part | null {
  const written = capitalised(read.replace(/^[1|!](?=\p{L})/u, "L").replace(/[^\p{L}]/gu, ""));
  if (written === "") return null;
  if (known.exact.has(written)) return { syllable: written, cost: 0 };
  const alike = known.byBare.get(bareWord(written)) ?? [];
  const best = nearest(written, alike);
  if (best !== null) return { syllable: best.name, cost: alike.length === 1 ? 0.1 : 0.3 };
  if (written.length < 2) return null;
  const near = nearest(bareWord(read.replace(/[1|!]/g, "l").replace(/0/g, "o")), [...known.byBare.keys()]);
  if (near === null || near.distance > 1) return null;
  const spelled = nearest(written, known.byBare.get(near.name) ?? []);
  return spelled === null ? null : { syllable: spelled.name, cost: 0.45 };
}

/** Whether letters of a word may have been read wrong: true of all where nothing is known, of none in text that was not recognised. */
export type Doubt = (token: string) => boolean;

const everything: Doubt = () => true;

/** In text that was not recognised nothing is in doubt. */
export const nothing: Doubt = () => false;

/**
 * A given name that is in no list, but was read well and is a syllable, is a name nonetheless. Where recognised letters are
 * those of a listed name with other marks, that one is meant, but somebody must look.
 */
function givenName(token: string, isMiddle: boolean, doubt: Doubt): Part | null {
  const written = capitalised(token.replace(/[^\p{L}]/gu, ""));
  if (!/^[^\p{L}]{0,2}\p{Lu}/u.test(token)) return null;
  if (given.exact.has(written)) return { syllable: written, cost: 0 };
  if (doubt === nothing) return asWritten(token, written);
  const plausible = /^\P{L}*\p{Lu}\p{Ll}/u.test(token) && isSyllable(written);
  const alike = mendedMarks(token, given);
  if (plausible && !doubt(token)) return alike ?? { syllable: written, cost: 0.05 };
  return (isMiddle ? middle(token) : null) ?? mend(token, given) ?? (plausible ? { syllable: written, cost: 0.3 } : null);
}

/** Family names are few: one that is in no list is less sure to be one. */
const unlistedFamily = 0.15;

/**
 * A part of a name in text that was not recognised: as it stands, also where it is no Vietnamese syllable (`Niê`, `Blưn`,
 * `H’Mrao`) or one letter (`A`, `Y`). Null for words of capitals.
 */
function asWritten(token: string, written: string, unlisted = 0): Part | null {
  const bare = token.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  if (!/^(?:\p{Lu}|\p{Lu}?\p{Ll}*[’'‘]?\p{Lu}?\p{Ll}+)$/u.test(bare)) return null;
  return { syllable: bare, cost: unlisted + (isSyllable(written) ? 0.05 : 0.1) };
}

/** What stands before `Thị` or `Văn` was not read: the name must not stand as it is. */
const lostFamilyName = 0.5;

/** Family names are few: one that is in no list was read wrong, unless nothing was recognised at all. */
function familyName(token: string, doubt: Doubt): Part | null {
  const written = capitalised(token.replace(/[^\p{L}]/gu, ""));
  if (doubt !== nothing && /^(?:Thị|Văn)$/u.test(written)) return { syllable: written, cost: lostFamilyName };
  if (families.exact.has(written)) return { syllable: written, cost: 0 };
  if (doubt === nothing) return written === "Thị" ? null : asWritten(token, written, unlistedFamily);
  if (doubt === everything || doubt(token)) return mend(token, families);
  if (written === "Thị" || !/^\P{L}*\p{Lu}\p{Ll}/u.test(token)) return null;
  if (!isSyllable(written)) return mend(token, families);
  return mendedMarks(token, families) ?? { syllable: written, cost: 0.3 };
}

/** A listed name that differs by marks alone: `Nguyên`, `Hông`. */
function mendedMarks(token: string, known: Syllables): Part | null {
  const mended = mend(token, known);
  return mended !== null && bareWord(mended.syllable) === bareWord(token) ? { ...mended, cost: Math.max(mended.cost, 0.25) } : null;
}

/** Nearly every middle syllable with these letters is Văn or Thị. */
function middle(read: string): Part | null {
  const name = ["Văn", "Thị"].find((common) => bareWord(common) === bareWord(read));
  return name === undefined || given.exact.has(capitalised(read)) ? null : { syllable: name, cost: 0.1 };
}

/** The one of the names that takes the fewest changes; of several alike the first. */
function nearest(written: string, names: readonly string[]): { name: string; distance: number } | null {
  let best: { name: string; distance: number } | null = null;
  for (const name of names) {
    if (Math.abs(name.length - written.length) > 1) continue;
    const distance = markDistance(written, name);
    if (distance < (best?.distance ?? Number.POSITIVE_INFINITY)) best = { name, distance };
  }
  return best;
}

/** Letters count by their marks too: `Chỉnh` is nearer to `Chinh` than to `Chánh`. */
const markDistance = (a: string, b: string) =>
  editDistance(a.normalize("NFD").toLocaleLowerCase("vi"), b.normalize("NFD").toLocaleLowerCase("vi"));

/** The family name (họ) that a word was meant for, where only it can be: with its marks mended, or its first letter. Null for others. */
export function asFamilyName(word: string): string | null {
  const lost = [...families.exact].filter((name) => name.length === word.length + 1 && name.endsWith(word));
  const part = mend(word, families);
  if (part !== null && (part.cost < 0.4 || word.length >= 4)) return part.syllable;
  const [only, another] = lost;
  return only !== undefined && another === undefined && /[^a-z]/u.test(word) ? only : null;
}

/** Whether a word is written as a part of a name: capital and small letters that a listed name has, with whatever marks. */
export function isNameSyllable(word: string): boolean {
  const letters = word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  return /^\p{Lu}\p{Ll}+$/u.test(letters) && given.byBare.has(bareWord(letters));
}

const capitalised = (word: string) => word.slice(0, 1).toLocaleUpperCase("vi") + word.slice(1).toLocaleLowerCase("vi");

const ranks =
  /^(?:PGS|GS|TS|ThS|Ths|BS|BSCK\p{L}*|CK\p{L}+|CKI+|KS|TTND|TTƯT|NGƯT|NGND|DS|Bs|Ts|Ông|Bà|Đại tá|Thượng tá|Trung tá|Thiếu tướng)\.?$/u;

/** The personal name in a line, or null where there is none. Academic ranks before it and dirt around it are left out; only what is in doubt is mended. */
export function findPerson(line: string, doubt: Doubt = everything): PersonName | null {
  const spaced = line.replace(/\.(?=\p{L})/gu, ". ");
  const tokens = normalizeText(doubt === nothing ? spaced : spaced.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " "))
    .split(" ")
    .filter((token) => token !== "" && !ranks.test(token));
  let best: (PersonName & { rank: number }) | null = null;
  for (let from = 0; from < tokens.length; from += 1) {
    for (let to = from + 2; to <= Math.min(tokens.length, from + 5); to += 1) {
      const found = nameOf(tokens.slice(from, to), tokens.length - (to - from), doubt);
      if (found !== null && found.rank > (best?.rank ?? 0)) best = found;
    }
  }
  return best === null ? null : { name: best.name, certainty: best.certainty };
}

/** These tokens as a name; what had to be mended and what is left over on the line makes it less certain. The longest name with least mending wins. */
function nameOf(tokens: readonly string[], leftOver: number, doubt: Doubt): (PersonName & { rank: number }) | null {
  const [first = "", ...rest] = tokens;
  if (!tokens.every((token) => /\p{L}/u.test(token) && token.replace(/[^\p{L}]/gu, "").length >= token.length - 2)) return null;
  if (!/^[^\p{L}]{0,2}\p{Lu}/u.test(first) && !/^[1|!0]\p{L}/u.test(first)) return null;
  const family = familyName(first, doubt);
  const others = rest.map((token, index) => givenName(token, index < rest.length - 1, doubt));
  if (family === null || others.some((other) => other === null)) return null;
  const parts = [family, ...others.flatMap((other) => other ?? [])];
  const mended = parts.reduce((sum, part) => sum + part.cost, 0);
  const cost = mended + Math.min(0.3, leftOver * 0.06) + (tokens.length > 2 ? 0 : doubt === nothing ? 0.15 : 0.25);
  if (cost >= 1) return null;
  return { name: parts.map(({ syllable }) => syllable).join(" "), certainty: 1 - cost, rank: tokens.length - 1.5 * mended };
}
