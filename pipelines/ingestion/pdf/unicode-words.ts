import type { FoundEncoding } from "#pipelines/vietnamese/legacy/found.ts";
import type { SetText } from "#pipelines/vietnamese/legacy/pieces.ts";
import { readLegacyLines } from "#pipelines/vietnamese/legacy/read-lines.ts";
import { onOneLine } from "./page-lines.ts";
import type { LayerWord } from "./page-words.ts";

/** The words of a text layer in Unicode, and the encodings from before it that they were in. */
export type UnicodeWords = { readonly words: LayerWord[]; readonly found: readonly FoundEncoding[] };

/** Reads words of old encodings by the names of their typefaces, or by what they say, line by line. Their places stay. */
export function unicodeWords(words: readonly LayerWord[]): UnicodeWords {
  const lines = layerLines(words);
  const read = readLegacyLines(lines.map(linePieces));
  const unicode = lines.flatMap((line, index) => {
    const texts = (read.lines[index] ?? []).join("").normalize("NFC").split(" ");
    // A reading that moved the spaces could not be put in its places.
    return texts.length !== line.length ? line : line.map((word, at) => ({ ...word, text: texts[at] ?? word.text }));
  });
  return { words: unicode, found: read.found };
}

/** Words that follow each other at one height, in the order of the file. */
function layerLines(words: readonly LayerWord[]): LayerWord[][] {
  const lines: LayerWord[][] = [];
  for (const word of words) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (line !== undefined && last !== undefined && onOneLine(last, word)) line.push(word);
    else lines.push([word]);
  }
  return lines;
}

/** The text of a line in pieces of one typeface; a space is set in that of the word before it. */
function linePieces(line: readonly LayerWord[]): SetText[] {
  const pieces: SetText[] = [];
  for (const [index, word] of line.entries()) {
    for (const [at, piece] of word.pieces.entries()) {
      const last = pieces.at(-1);
      const space = index > 0 && at === 0 ? " " : "";
      if (last === undefined) pieces.push(piece);
      else if (last.font === piece.font) pieces[pieces.length - 1] = { ...piece, text: last.text + space + piece.text };
      else pieces.splice(-1, 1, { ...last, text: last.text + space }, piece);
    }
  }
  return pieces;
}
