/** In which size and face every word of a page is set, so that it fills its box and its line reads as one. */
import type { Box } from "#schemas/geometry.ts";
import { faceOf, faces } from "./glyphless-typeface.ts";

/** A word with a place, in pixels. */
export type PlacedWord = { readonly text: string; readonly box: Box };
/** A word with its face, as a place in the list of faces, its type size in pixels, and whether it runs up the page. */
export type SizedWord = PlacedWord & { readonly face: number; readonly sizePx: number; readonly upwards: boolean };

/** A word of three letters or more in a box so many times as high as wide stands on its end. */
const onEnd = { letters: 3, ratio: 2 };

/**
 * Readers put words into lines and blocks by their type sizes, so a line has one size, and lines that differ less than this
 * have that of the page. As natural logarithms.
 */
const sameSize = 0.1;
/** Letters by which a word would differ so much from its line were not read right, or there is other ink in its box. */
const otherLetters = 0.15;
/** A word that differs so much from its line, whatever its letters are, is no part of it. */
const otherSize = 0.35;
/** The face of words without letters: a dash stands in the middle of its height. */
const signsFace = 0;

/** The words of a page's lines with their sizes: one for the text of the page, another for lines that differ from it. */
export function sizedLines(lines: readonly (readonly PlacedWord[])[]): SizedWord[][] {
  const natural = lines.map((words) => words.flatMap(naturalSize));
  const usual = median(natural.flat());
  return lines.map((words, index) => {
    const own = median(natural[index] ?? []) ?? usual;
    const size = own !== null && usual !== null && distance(own, usual) <= sameSize ? usual : own;
    return words.map((word) => sizedWord(word, size));
  });
}

/** The type size at which the letters of a word are as high as its box; none for a word of signs alone, or on its end. */
function naturalSize(word: PlacedWord): number[] {
  const face = faceOf(word.text);
  return face === null || runsUpwards(word) ? [] : [word.box[3] / reach(face)];
}

function runsUpwards({ text, box }: PlacedWord): boolean {
  return [...text].length >= onEnd.letters && box[3] > onEnd.ratio * box[2];
}

function sizedWord(word: PlacedWord, size: number | null): SizedWord {
  const upwards = runsUpwards(word);
  const height = word.box[upwards ? 2 : 3];
  const face = faceOf(word.text);
  if (size === null || upwards) return { ...word, upwards, face: face ?? signsFace, sizePx: height / reach(face ?? signsFace) };
  if (face === null) return { ...word, upwards, face: signsFace, sizePx: size };
  const fits = (candidate: number) => distance(height / reach(candidate), size);
  const best = fits(face) <= otherLetters ? face : nearest(fits);
  return { ...word, upwards, face: best, sizePx: fits(best) <= otherSize ? size : height / reach(best) };
}

function nearest(fits: (face: number) => number): number {
  return faces.map((_, face) => face).reduce((best, face) => (fits(face) < fits(best) ? face : best), 0);
}

/** From the lowest to the highest point of a face, in type sizes. */
function reach(face: number): number {
  const { ascent, descent } = faces[face] ?? { ascent: 1000, descent: 0 };
  return (ascent - descent) / 1000;
}

function distance(a: number, b: number): number {
  return Math.abs(Math.log(a / b));
}

function median(values: readonly number[]): number | null {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;
}
