/** Sorting words from the marks that dirt, punch holes and the other side of the paper leave. */
import type { ReadLine, ReadWord } from "./recognition.ts";

const hasLetterOrDigit = /[\p{L}\p{N}]/u;

/** Confidence below which a mark that stands alone is not text. */
const doubtful = 0.35;

/** The lines without noise, and without lines that were nothing else. Whatever could be text stays. */
export function withoutNoise(lines: readonly ReadLine[]): ReadLine[] {
  const usualHeight = median(
    lines
      .flat()
      .filter((word) => word.confidence > 0.7)
      .map((word) => word.box[3]),
  );
  return lines
    .map((line) => line.filter((word) => couldBeText(word, line, usualHeight)))
    .filter((line) => line.length > 0 && !isNoise(line));
}

function couldBeText(word: ReadWord, line: ReadLine, usualHeight: number | null): boolean {
  if (word.confidence >= 0.6) return true;
  const size = usualHeight === null ? 1 : word.box[3] / usualHeight;
  if (word.confidence < doubtful && (size > 4 || size < 0.15) && [...word.text].length <= 3) return false;
  return hasLetterOrDigit.test(word.text) || line.filter((other) => other.confidence >= 0.6).length >= 2;
}

function isNoise(line: ReadLine): boolean {
  const letters = line
    .map((word) => word.text)
    .join("")
    .replace(/[^\p{L}\p{N}]/gu, "").length;
  const confidence = Math.max(...line.map((word) => word.confidence));
  if (letters === 0) return confidence < 0.8;
  return letters <= 3 * line.length && letters <= 6 && confidence < doubtful;
}

/** The middle one of the values; null of none. */
export function median(values: readonly number[]): number | null {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;
}

/** Lines parted where the gap between two words is too wide for a space: two columns that were read as one line. */
export function partedAtGaps(lines: readonly ReadLine[]): ReadLine[] {
  return lines.flatMap((line) => {
    const height = median(line.map((word) => word.box[3])) ?? 0;
    const parts: ReadWord[][] = [];
    for (const word of line) {
      const part = parts.at(-1);
      const previous = part?.at(-1);
      const gap = previous === undefined ? 0 : word.box[0] - (previous.box[0] + previous.box[2]);
      if (part === undefined || gap > 4 * height) parts.push([word]);
      else part.push(word);
    }
    return parts;
  });
}

/** The mean confidence over the characters, 0 where there are none. */
export function confidenceOf(words: readonly { text: string; confidence: number }[]): number {
  let [sum, characters] = [0, 0];
  for (const { text, confidence } of words) {
    sum += confidence * text.length;
    characters += text.length;
  }
  return characters === 0 ? 0 : sum / characters;
}

/** How much of the narrower word's width both words share. */
export function sharedWidth(a: ReadWord, b: ReadWord): number {
  const shared = Math.min(a.box[0] + a.box[2], b.box[0] + b.box[2]) - Math.max(a.box[0], b.box[0]);
  return Math.max(0, shared) / Math.max(1, Math.min(a.box[2], b.box[2]));
}

/** The line with each place read once: of two words that lie over each other the better one. */
export function withoutDoubles(line: ReadLine): ReadLine {
  return line.filter(
    (word) => !line.some((other) => other !== word && sharedWidth(word, other) > 0.6 && other.confidence > word.confidence),
  );
}
