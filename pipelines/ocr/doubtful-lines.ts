/** Short lines that were read with doubt on a narrowed page (heads, titles, names) are read once more in full width. */
import { areaOn, crop, type Raster } from "./raster.ts";
import type { ReadLine, Recognition } from "./recognition.ts";
import { confidenceOf } from "./words.ts";

/** A line of no more words is a head, a title or a name, and soon read. */
const mostWords = 7;

/** A line with a word of less confidence is in doubt; the other reading must be so much surer as a whole. */
const sure = 0.85;
const surer = 0.02;

/** No more lines of one page are read again: the least sure ones. */
const mostLines = 8;

/** The lines with those that were in doubt as another reading has them, where it is surer and has as many letters. */
export async function withDoubtfulLines(text: Raster, lines: readonly ReadLine[], recognition: Recognition): Promise<ReadLine[]> {
  const doubtful = lines
    .filter((line) => line.length <= mostWords && line.some(({ confidence }) => confidence < sure) && lettersIn(line) >= 4)
    .sort((a, b) => confidenceOf(a) - confidenceOf(b))
    .slice(0, mostLines);
  const reread = new Map<ReadLine, ReadLine>();
  for (const line of doubtful) reread.set(line, await readAgain(text, line, recognition));
  return lines.map((line) => reread.get(line) ?? line);
}

async function readAgain(text: Raster, line: ReadLine, recognition: Recognition): Promise<ReadLine> {
  const left = Math.min(...line.map(({ box }) => box[0]));
  const top = Math.min(...line.map(({ box }) => box[1]));
  const right = Math.max(...line.map(({ box }) => box[0] + box[2]));
  const height = Math.max(...line.map(({ box }) => box[1] + box[3])) - top;
  const [beside, above] = [0.4 * height, 0.15 * height];
  const area = areaOn(text, { x: left - beside, y: top - above, width: right - left + 2 * beside, height: height + 2 * above });
  const other = (await recognition.read(crop(text, area), "line")).flat();
  if (confidenceOf(other) < confidenceOf(line) + surer || lettersIn(other) < lettersIn(line)) return line;
  return other.map((word) => ({ ...word, box: [word.box[0] + area.x, word.box[1] + area.y, word.box[2], word.box[3]] }));
}

function lettersIn(line: ReadLine): number {
  return line.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
}
