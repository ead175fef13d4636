/** How much of a page was read wrongly. */
import { changesBetween } from "./edit-distance.ts";
import { matchLines } from "./line-matching.ts";
import { kindOfError, plainWords } from "./plain-text.ts";

/**
 * Counts of one page, or of several together. `errors` are characters to be changed, added or left out; of them
 * `toneErrors` have the right letter with the wrong tone mark, and `markErrors` the right letter with another mark wrong.
 * Spaces between the words of a line count as characters, line ends do not.
 */
export type Score = {
  readonly characters: number;
  readonly errors: number;
  readonly toneErrors: number;
  readonly markErrors: number;
  readonly words: number;
  readonly wordErrors: number;
};

/** Scores the text that was read of a page against its printed lines. */
export function scorePage(printedLines: readonly string[], readText: string): Score {
  const printed = printedLines.map((line) => plainWords(line).join(" ")).filter((line) => line !== "");
  const { lines, besides } = matchLines(printed, plainWords(readText));
  const added = besides.map((piece) => ({ ...nothing, errors: piece.length, wordErrors: piece.split(" ").length }));
  return total([...lines.map(({ printed: line, read }) => scoreLine(line, read)), ...added]);
}

function scoreLine(printed: string, read: string): Score {
  const changes = changesBetween([...printed], [...read]);
  const kinds = changes.map((change) =>
    change.printed === undefined || change.read === undefined ? "letter" : kindOfError(change.printed, change.read),
  );
  const words = printed.split(" ");
  return {
    characters: [...printed].length,
    errors: changes.length,
    toneErrors: kinds.filter((kind) => kind === "tone").length,
    markErrors: kinds.filter((kind) => kind === "mark").length,
    words: words.length,
    wordErrors: changesBetween(words, read === "" ? [] : read.split(" ")).length,
  };
}

const nothing: Score = { characters: 0, errors: 0, toneErrors: 0, markErrors: 0, words: 0, wordErrors: 0 };

/** The counts of several pages together. */
export function total(scores: readonly Score[]): Score {
  return scores.reduce(
    (sum, score) => ({
      characters: sum.characters + score.characters,
      errors: sum.errors + score.errors,
      toneErrors: sum.toneErrors + score.toneErrors,
      markErrors: sum.markErrors + score.markErrors,
      words: sum.words + score.words,
      wordErrors: sum.wordErrors + score.wordErrors,
    }),
    nothing,
  );
}

/** Character error rate (tỷ lệ lỗi ký tự): errors for each printed character; null where nothing is printed. */
export function characterErrorRate({ errors, characters }: Score): number | null {
  return characters === 0 ? null : errors / characters;
}
