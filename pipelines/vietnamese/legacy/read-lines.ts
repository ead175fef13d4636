/** Lines of text of unknown history as Unicode: by typeface where there is one, by their words where there is none. */
import { decideByFont } from "./by-font.ts";
import { decideByWords } from "./by-words.ts";
import { undoDoubleEncoding } from "./double-encoding.ts";
import type { LetterCode } from "./encodings.ts";
import { noEvidence, strangeWords } from "./evidence.ts";
import { type FoundEncoding, foundEncoding } from "./found.ts";
import { readStretch, type SetText, type Stretch, stretches } from "./pieces.ts";
import { readViqrLines } from "./read-viqr.ts";

/** The text of every piece, and the encodings that were found. What is Unicode already is as it was. */
export type ReadLines = { readonly lines: readonly (readonly string[])[]; readonly found: readonly FoundEncoding[] };

/**
 * Reads lines in pieces of one typeface each. Where pieces were read as one, their text stands in the first of them and the
 * others are empty.
 */
export function readLines(lines: readonly (readonly SetText[])[]): ReadLines {
  const parts = lines.map(stretches);
  const byFont = decideByFont(parts);
  const isOpen = (stretch: Stretch) => !byFont.codes.has(stretch);
  const rest = readOpenText(parts.map((line) => line.filter(isOpen).map(({ text }) => text)));
  const read = parts.map((line, index) => {
    const open = [...(rest.lines[index] ?? [])];
    return line.flatMap((stretch, at) => {
      const code = byFont.codes.get(stretch);
      const text = code === undefined ? (open.shift() ?? "") : readStretch(stretch, code);
      return [text, ...Array.from({ length: (parts[index]?.[at]?.count ?? 1) - 1 }, () => "")];
    });
  });
  return { lines: read, found: [...byFont.found, ...rest.found] };
}

/** The same, for text that may be in VIQR too, which is ASCII and is told by whole texts alone. */
export function readLegacyLines(lines: readonly (readonly SetText[])[]): ReadLines {
  const viqr = readViqrLines(lines.map((line) => line.map(({ text }) => text).join("")));
  if (viqr === null) return readLines(lines);
  return { lines: lines.map((line, index) => line.map((_, at) => (at === 0 ? (viqr.lines[index] ?? "") : ""))), found: [viqr.found] };
}

/** Texts that no typeface speaks for, by line. */
function readOpenText(lines: readonly (readonly string[])[]): ReadLines {
  const mended = mendLines(lines);
  const decision = decideByWords(mended.lines.map((line) => line.join(" ")));
  if (decision === null) return mended;
  const read = mended.lines.map((line, index) => (decision.lines[index] ? line.map((text) => readText(text, decision.code)) : line));
  return { lines: read, found: [...mended.found, decision.found] };
}

function readText(text: string, code: LetterCode): string {
  return readStretch({ first: 0, count: 1, text, code, capitals: false }, code);
}

/** So many words put right make it likely that all lines of a text were encoded twice. */
const wordsOfDoubleEncoding = 6;

/** Undoes double encoding, line by line, where a line has fewer strange words after it; in a text that is full of it, everywhere. */
function mendLines(lines: readonly (readonly string[])[]): ReadLines {
  const mended = lines.map((line) => {
    const read = line.map(undoDoubleEncoding);
    const isChanged = read.some((text, index) => text !== line[index]);
    return { line, read, gained: !isChanged ? 0 : strangeWords(line.join(" ")) - strangeWords(read.join(" ")) };
  });
  const words = mended.reduce((sum, { gained }) => sum + Math.max(0, gained), 0);
  const least = words >= wordsOfDoubleEncoding ? 0 : 1;
  return {
    lines: mended.map(({ line, read, gained }) => (gained >= least ? read : line)),
    found: words === 0 ? [] : [foundEncoding("utf-8", "words", { ...noEvidence, speaking: words })],
  };
}
