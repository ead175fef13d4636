/** Text that the file places on the page (signature appearances) and the words that were read under it. */
import type { Box } from "#schemas/geometry.ts";
import type { Line, Word } from "#schemas/page-text.ts";
import type { SourcePage } from "#schemas/source-file.ts";

type Stamp = SourcePage["stamps"][number];

/**
 * The lines with the stamps' text in them. A typed number or day is certain: it takes the place of what was read there.
 * The text of a signature's stamp is no text of the document: what was read under it goes.
 */
export function mergeStamps(lines: readonly Line[], stamps: readonly Stamp[]): Line[] {
  const kept = lines.flatMap((line) => {
    const words = line.words.filter((word) => !stamps.some((stamp) => word.box !== null && covered(word.box, stamp.box) > 0.5));
    return words.length === 0 ? [] : [{ ...line, words }];
  });
  const typed = stamps.filter((stamp) => stamp.role !== "stamp" && stamp.text.trim() !== "");
  return typed.reduce((done, stamp) => withWord(done, wordOf(stamp)), kept);
}

function wordOf(stamp: Stamp): Word {
  return { text: stamp.text.trim().normalize("NFC"), box: stamp.box, confidence: 1, raw: null, handwriting: 0 };
}

/** Puts the word into the line on whose height it stands, between its neighbours; into one of its own where there is none. */
function withWord(lines: readonly Line[], word: Word): Line[] {
  const line = lines.find((candidate) => candidate.box !== null && word.box !== null && sameHeight(candidate.box, word.box));
  if (line === undefined) return [...lines, { words: [word], box: word.box }];
  const words = [...line.words, word].sort((a, b) => (a.box?.[0] ?? 0) - (b.box?.[0] ?? 0));
  return lines.map((candidate) => (candidate === line ? { ...line, words } : candidate));
}

/** Whether the word's middle is within the line's height, and within its width or next to it. */
function sameHeight(line: Box, word: Box): boolean {
  const middle = word[1] + word[3] / 2;
  const [near, wide] = [3 * line[3], word[0] + word[2] / 2];
  return middle > line[1] && middle < line[1] + line[3] && wide > line[0] - near && wide < line[0] + line[2] + near;
}

/** The share of the first box that lies in the second. */
export function covered(box: Box, by: Box): number {
  const width = Math.min(box[0] + box[2], by[0] + by[2]) - Math.max(box[0], by[0]);
  const height = Math.min(box[1] + box[3], by[1] + by[3]) - Math.max(box[1], by[1]);
  return width <= 0 || height <= 0 ? 0 : (width * height) / Math.max(1, box[2] * box[3]);
}
