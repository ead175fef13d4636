import type { Raster } from "../raster.ts";
import type { ReadLine, ReadWord } from "../recognition.ts";
import { withCommonWords } from "./common-words.ts";
import { withGrammar } from "./grammar.ts";
import { withPrintedNumeral } from "./roman-numerals.ts";
import { withPrintedSign } from "./signs.ts";

/** A word as it is handed on; `raw` is what the engine had read where that was repaired (đọc thô), null elsewhere. */
export type RepairedWord = ReadWord & { readonly raw: string | null };

/**
 * The lines with what the engine is known to misread put right, where the ink or the language says so: Roman numerals and
 * signs at the end of words by the shape of their pieces, then marks over the letters of common words, then what the form
 * of documents rules out.
 */
export function withRepairs(ink: Raster, lines: readonly ReadLine[]): RepairedWord[][] {
  return lines.map((line) => {
    const shaped = line.map((word) => withPrintedSign(ink, withPrintedNumeral(ink, word)));
    return withGrammar(withCommonWords(shaped)).map((word, at) => {
      const read = line[at]?.text ?? word.text;
      return { ...word, raw: word.text === read ? null : read };
    });
  });
}
