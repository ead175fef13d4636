/** What TCVN3 leaves to the reader: which small letters are capitals, and which hyphens are the letter ư. */
import { isSyllable } from "../syllable.ts";
import { fromTcvn3 } from "./tcvn3.ts";

const softHyphen = "\u00AD";
const signsBefore = /^[!-/:-@[-`{-~]+/;
const signsAfter = /[!-/:-@[-`{-~]+$/;

/** A line of TCVN3 as Unicode, after `hornedHyphens`. */
export function readTcvn3Line(seen: string): string {
  const words = seen.split(/(\s+)/);
  return words.map((word, index) => (isInCapitals(words, index) ? fromTcvn3(word).toUpperCase() : fromTcvn3(word))).join("");
}

/**
 * Where PDF readers give the code of ư as a hyphen (WinAnsiEncoding has one at 0xAD): a hyphen is ư where only so a syllable
 * stands there (`tr-êng`, `nh-`), but for the marker of a list (`c- Về`).
 */
export function hornedHyphens(seen: string): string {
  return seen.replace(/[^\s]*-[^\s]*/gu, (word, index: number) => {
    const parts = word.split("-");
    return parts.slice(1).reduce((done, part, at) => {
      const before = parts[at] ?? "";
      const isMarker = at === 0 && before.length === 1 && seen.slice(0, index).trim() === "";
      return `${done}${!isMarker && isHorn(before, part) ? softHyphen : "-"}${part}`;
    }, parts[0] ?? "");
  });
}

function isHorn(before: string, after: string): boolean {
  const [left, right] = [before.replace(signsBefore, ""), after.replace(signsAfter, "")];
  if (signsAfter.test(left) || signsBefore.test(right)) return false;
  const sides = [left, right].filter((side) => side !== "").map(fromTcvn3);
  return sides.length > 0 && !sides.every(isSyllable) && isSyllable(fromTcvn3(left + softHyphen + right));
}

/**
 * Whether a word was typed in capitals, which TCVN3 has for letters without tones alone: by its own plain letters where it
 * has two, else by the words beside it.
 */
function isInCapitals(words: readonly string[], index: number): boolean {
  const own = plainCase(words[index] ?? "");
  if (own.small > 0 || !/[^\p{ASCII}]/u.test(words[index] ?? "")) return false;
  if (own.capital >= 2) return true;
  const beside = [words[index - 2], words[index + 2]].flatMap((word) =>
    word === undefined || /[\d/]/.test(word) ? [] : [plainCase(word)],
  );
  const clear = beside.filter(({ capital, small }) => capital + small >= 2);
  return clear.length > 0 && clear.every(({ small }) => small === 0);
}

function plainCase(word: string): { capital: number; small: number } {
  return { capital: word.match(/[A-Z]/g)?.length ?? 0, small: word.match(/[a-z]/g)?.length ?? 0 };
}
