/** Numbers and symbols that were read with doubt on a narrowed page are read once more, each by itself and in full width. */
import { editDistance } from "#pipelines/vietnamese/text.ts";
import { areaOn, crop, type Raster } from "./raster.ts";
import type { ReadLine, ReadWord, Recognition } from "./recognition.ts";

/** Words read with less confidence are in doubt; the other reading must be so much surer, and not quite another word. */
const sure = 0.9;
const surer = 0.02;
const mostEdits = 3;

/** No more words of one page are read again: a page full of doubt is no better the second time. */
const mostWords = 12;

/** The lines with doubtful words that hold digits as another reading has them, where it is surer. */
export async function withDoubtfulNumbers(text: Raster, lines: readonly ReadLine[], recognition: Recognition): Promise<ReadLine[]> {
  const doubtful = lines.flat().filter((word) => word.confidence < sure && /\d/.test(word.text) && /\d.*[\p{L}\d/]/u.test(word.text));
  if (doubtful.length === 0 || doubtful.length > mostWords) return [...lines];
  const reread = new Map<ReadWord, ReadWord>();
  for (const word of doubtful) reread.set(word, await readAgain(text, word, recognition));
  return lines.map((line) => line.map((word) => reread.get(word) ?? word));
}

async function readAgain(text: Raster, word: ReadWord, recognition: Recognition): Promise<ReadWord> {
  const [x, y, width, height] = word.box;
  const margin = 0.25 * height;
  const area = areaOn(text, { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin });
  const [other, ...others] = (await recognition.read(crop(text, area), "line")).flat();
  if (other === undefined || others.length > 0 || other.confidence < word.confidence + surer) return word;
  return editDistance(other.text, word.text) > mostEdits ? word : { ...word, text: other.text, confidence: other.confidence };
}
