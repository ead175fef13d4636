/**
 * Finding printed lines again in what was read, whatever order it was read in.
 *
 * Readers differ in the order in which they give columns, cells and heads that stand side by side, and in where they
 * break lines; none of that is an error of recognition. So the whole page that was read is one string of words, and each
 * printed line looks for the piece of it that is most like it, cuts it out and leaves the rest to the other lines: long
 * lines before short ones, lines that are there word for word before those that need changes. What is left in the end was
 * read and not printed. This is the idea of the flexible character accuracy of Clausner, Pletschacher and Antonacopoulos
 * (Pattern Recognition Letters 131, 2020), with whole words as the smallest pieces.
 */
import { mostAlike } from "./edit-distance.ts";

/** A printed line and the piece that was read for it; `read` is empty where there is none. */
export type MatchedLine = { readonly printed: string; readonly read: string };

/** Printed lines with what was read for them, and what was read besides. */
export type Matching = { readonly lines: readonly MatchedLine[]; readonly besides: readonly string[] };

/** Lines of at least so many characters, and of what share of their characters may be changed: the surest come first. */
const rounds = [16, 6, 1].flatMap((leastLength) => [0, 0.25, 0.5].map((mostChanged) => ({ leastLength, mostChanged })));

/** Matches lines of words, single spaces between them, to the words that were read on the same page. */
export function matchLines(printed: readonly string[], readWords: readonly string[]): Matching {
  let pieces = readWords.length === 0 ? [] : [readWords.join(" ")];
  const found = new Map<number, string>();
  const byLength = printed.map((line, index) => ({ line, index })).sort((a, b) => b.line.length - a.line.length);
  const take = (index: number, line: string, mostChanged: number | null) => {
    const place = bestPlace(line, pieces, mostChanged === 0);
    const most = mostChanged === null ? line.length + (place?.read.length ?? 0) - 1 : mostChanged * line.length;
    if (place === null || place.cost > most) return;
    found.set(index, place.read);
    pieces = place.left;
  };
  for (const { leastLength, mostChanged } of rounds) {
    for (const { line, index } of byLength) if (line.length >= leastLength && !found.has(index)) take(index, line, mostChanged);
  }
  // What is left of both is paired where that takes fewer changes than to leave out the one and add the other.
  for (const { line, index } of byLength) if (!found.has(index)) take(index, line, null);
  return { lines: printed.map((line, index) => ({ printed: line, read: found.get(index) ?? "" })), besides: pieces };
}

/** A piece for a line, the changes it takes, and the pieces that are left when it is cut out. */
type Place = { readonly read: string; readonly cost: number; readonly left: string[] };

function bestPlace(line: string, pieces: readonly string[], exact: boolean): Place | null {
  let best: { index: number; start: number; end: number; cost: number } | null = null;
  for (const [index, piece] of pieces.entries()) {
    const found = exact ? wordForWord(line, piece) : mostAlike(line, piece);
    if (found !== null && (best === null || found.cost < best.cost)) best = { index, ...found };
  }
  if (best === null) return null;
  const { index, start, end, cost } = best;
  const piece = pieces[index] ?? "";
  const parts = [piece.slice(0, start).trim(), piece.slice(end).trim()].filter((part) => part !== "");
  return { read: piece.slice(start, end), cost, left: [...pieces.slice(0, index), ...parts, ...pieces.slice(index + 1)] };
}

function wordForWord(line: string, piece: string): { start: number; end: number; cost: number } | null {
  const start = ` ${piece} `.indexOf(` ${line} `);
  return start < 0 ? null : { start, end: start + line.length, cost: 0 };
}
