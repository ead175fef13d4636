/** Lines that could be names and were read with doubt are read once more, with more room for the marks over the letters. */
import { areaOn, crop, type Raster, resized } from "./raster.ts";
import type { ReadLine, ReadWord, Recognition } from "./recognition.ts";
import { sharedWidth, withoutDoubles } from "./words.ts";

/** Names stand right of this share of the page's width, and below this share of its height. */
const leftShare = 0.4;
const topShare = 0.25;

/** Words read with less confidence are in doubt; both further readings must be sure by themselves. */
const sure = 0.92;
const sureAgain = 0.88;

const capitalised = /^\P{L}*\p{Lu}\p{Ll}*\P{L}*$/u;

/** The lines with doubtful words of names read anew, where two further readings agree on them. */
export async function withDoubtfulNames(text: Raster, lines: readonly ReadLine[], recognition: Recognition): Promise<ReadLine[]> {
  const done: ReadLine[] = [];
  for (const line of lines) done.push(isDoubtfulName(text, line) ? await readAgain(text, line, recognition) : line);
  return done;
}

function isDoubtfulName({ width, height }: Raster, line: ReadLine): boolean {
  const name = nameIn(line);
  const first = name[0];
  if (first === undefined || name.length < 2 || name.length > 5 || line.length - name.length > 2) return false;
  if (first.box[0] < leftShare * width || first.box[1] < topShare * height) return false;
  return name.some(({ confidence }) => confidence < sure) && name.filter(({ text }) => /\p{Ll}/u.test(text)).length >= 2;
}

const nameIn = (line: ReadLine) => line.filter(({ text }) => capitalised.test(text));

async function readAgain(text: Raster, line: ReadLine, recognition: Recognition): Promise<ReadLine> {
  const name = nameIn(line);
  const left = Math.min(...name.map(({ box }) => box[0]));
  const top = Math.min(...name.map(({ box }) => box[1]));
  const right = Math.max(...name.map(({ box }) => box[0] + box[2]));
  const height = Math.max(...name.map(({ box }) => box[1] + box[3])) - top;
  const area = areaOn(text, { x: left - 0.5 * height, y: top - 0.3 * height, width: right - left + height, height: 1.6 * height });
  const part = crop(text, area);
  const readings: ReadWord[][] = [];
  for (const scale of [1, 0.75]) {
    const read = (await recognition.read(resized(part, scale), "line")).flat();
    readings.push(read.map((word) => onPage(word, scale, area)));
  }
  const words = withoutDoubles(line).filter((word) => name.includes(word) || !isStroke(word));
  return words.map((word) => (word.confidence < sure && name.includes(word) ? agreed(word, readings) : word));
}

/** What a signature or a seal leaves beside a name: signs, or letters that the engine itself does not believe. */
const isStroke = ({ text, confidence }: ReadWord) => confidence < 0.2 || !/[\p{L}\p{N}]/u.test(text);

function onPage({ text, box, confidence }: ReadWord, scale: number, { x, y }: { x: number; y: number }): ReadWord {
  const [left, top, width, height] = box;
  const letters = text.replace(/^[^\p{L}]+/u, "");
  return { text: letters, confidence, box: [left / scale + x, top / scale + y, width / scale, height / scale] };
}

/** What all further readings have in the word's place, if they are sure and have the same there. */
function agreed(word: ReadWord, readings: readonly ReadWord[][]): ReadWord {
  const [one, ...others] = readings.map((read) => read.filter((other) => sharedWidth(word, other) > 0.6)[0]);
  if (one === undefined || one.confidence < sureAgain || !capitalised.test(one.text)) return word;
  const same = others.every((other) => other !== undefined && other.text === one.text && other.confidence > sureAgain);
  return same
    ? { ...word, text: one.text, confidence: Math.min(one.confidence, ...others.flatMap((other) => other?.confidence ?? [])) }
    : word;
}
