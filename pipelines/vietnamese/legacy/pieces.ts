/** Lines in pieces of one typeface, as files give them. */
import type { LetterCode } from "./encodings.ts";
import { keepGoodWords } from "./evidence.ts";
import { encodingOfFont } from "./fonts.ts";

/** A piece of a line, with the name of the typeface that it is set in; null where nobody says. */
export type SetText = { readonly text: string; readonly font: string | null };

/**
 * Pieces side by side that are to be read as one, because letters of VNI are pairs that may be torn apart. `first` and `count`
 * say which pieces of the line they are; `code` and `capitals` are those of the typeface.
 */
export type Stretch = {
  readonly first: number;
  readonly count: number;
  readonly text: string;
  readonly code: LetterCode | null;
  readonly capitals: boolean;
};

/** The stretches of a line. White space alone is a stretch of its own. */
export function stretches(line: readonly SetText[]): Stretch[] {
  const done: Stretch[] = [];
  for (const [index, piece] of line.entries()) {
    const font = encodingOfFont(piece.font);
    const [code, capitals] = [font?.code ?? null, font?.capitals ?? false];
    const last = done.at(-1);
    const joins = last !== undefined && last.code === code && last.capitals === capitals && !isSpace(last.text) && !isSpace(piece.text);
    if (joins) done[done.length - 1] = { ...last, count: last.count + 1, text: last.text + piece.text };
    else done.push({ first: index, count: 1, text: piece.text, code, capitals });
  }
  return done;
}

function isSpace(text: string): boolean {
  return text !== "" && text.trim() === "";
}

/** What an encoding makes of a stretch, in the case that its typeface draws, without words that are Vietnamese as they are. */
export function readStretch({ text, capitals }: Stretch, code: LetterCode): string {
  const prepared = code.prepare(text);
  const read = keepGoodWords(prepared, code.read(prepared), code);
  return capitals ? read.toUpperCase() : read;
}
