/**
 * Names under signatures (họ tên người ký) stand beside and under strokes of pens and seals. Each is read several times, by
 * itself and in several sizes, and every word is taken as most of the readings have it.
 */
import { asFamilyName, isNameSyllable } from "#pipelines/vietnamese/person.ts";
import { areaOf, boundsOf } from "./areas.ts";
import { componentsIn } from "./components.ts";
import { type Area, areaOn, crop, type Raster, resized } from "./raster.ts";
import type { ReadLine, ReadWord, Recognition } from "./recognition.ts";
import type { UprightPage } from "./upright-page.ts";
import { confidenceOf, median, sharedWidth, withoutDoubles } from "./words.ts";

/** Names stand right of this share of the page's width, and below this share of its height. */
const leftShare = 0.4;
const topShare = 0.1;

/** The sizes in which a name is read: letters near the size that the engine knows best, and a little off it. */
const sizes = [0.7, 0.85, 1.1] as const;

/** A reading with less confidence has no voice, but that of a family name, which nobody reads by chance, has so much. */
const leastConfidence = 0.3;

/** A family name that was overlooked needs as much as two such voices. */
const leastForFamily = 0.6;

/** How far left of a name its overlooked beginning is looked for, in its heights: a short family name, and a long one. */
const reaches = [0.9, 2.5] as const;

/** Letters are between these heights, in pixels of the working image: 8 to 30 points. */
const letterHeight = { least: 9, most: 64 };

/** No more names of one page are read again: the lowest ones. */
const mostNames = 4;

/** The lines with the names at the foot of the page read anew. */
export async function withSignersNames(page: UprightPage, lines: readonly ReadLine[], recognition: Recognition): Promise<ReadLine[]> {
  const names = lines
    .flatMap((line) => nameIn(page.text, line) ?? [])
    .sort((a, b) => topOf(b.words) - topOf(a.words))
    .slice(0, mostNames);
  const reread = new Map<ReadLine, ReadLine>();
  for (const name of names) reread.set(name.line, await readAgain(page, name, recognition));
  return lines.map((line) => reread.get(line) ?? line);
}

/** A line that is a name, and the words of it that are; the others are strokes. */
type Name = { readonly line: ReadLine; readonly words: ReadLine };

function nameIn({ width, height }: Raster, line: ReadLine): Name | null {
  const words = longestRun(withoutDoubles(line));
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || words.length < 2 || words.length > 5) return null;
  if (first.box[1] < topShare * height || (first.box[0] + last.box[0] + last.box[2]) / 2 < leftShare * width) return null;
  return line.filter((word) => !words.includes(word) && !isStroke(word)).length <= 1 ? { line, words } : null;
}

/** The longest run of words that are written as parts of a name. */
function longestRun(line: ReadLine): ReadLine {
  let best: ReadLine = [];
  let run: ReadLine = [];
  for (const word of line) {
    const isPart = isNameSyllable(word.text) || (run.length === 0 && couldBeFamilyName(word.text));
    run = isPart && !isStroke(word) ? [...run, word] : [];
    if (run.length > best.length) best = run;
  }
  return best;
}

/** Whether a capital, or what is left of one, begins a word that was meant for a family name. */
const couldBeFamilyName = (text: string) => /^(?:\p{Lu}|[1|!](?=\p{L}))/u.test(text) && asFamilyName(text) !== null;

/** What a signature or a seal leaves beside a name: signs, or letters that the engine itself does not believe. */
const isStroke = ({ text, confidence }: ReadWord) => confidence < leastConfidence || !/[\p{L}\p{N}]/u.test(text);

async function readAgain(page: UprightPage, { line, words }: Name, recognition: Recognition): Promise<ReadLine> {
  const place = placeOf(page.ink, words);
  const { height } = place;
  const close = await readingsAround(page.text, place, 0.3 * height, recognition);
  const printed = wordsAsMostHave([words, ...close.map(longestRun)]);
  const voted = printed.map((word, at) => (at === 0 ? electedFirst(word, close) : elected(word, close)));
  const [first = null] = voted;
  const beside = line.filter((word) => !words.includes(word) && !isStroke(word) && asFamilyName(word.text) === null);
  if (first === null || (isFamilyName(first.text) && printed.length > 2)) return inOrder([...beside, ...voted]);
  const readings = [line, ...close];
  for (const reach of reaches) readings.push(...(await readingsAround(page.text, place, reach * height, recognition)));
  const family = familyBefore(first, readings, height);
  return inOrder([...beside, ...(family === null ? [] : [family]), ...voted]);
}

const isFamilyName = (text: string) => asFamilyName(text) === text;

const inOrder = (words: readonly ReadWord[]) => [...words].sort((a, b) => a.box[0] - b.box[0]);

/**
 * Where the letters of the words are: boxes of words are as high as the strokes that cross them. The height is that from
 * below the letters to above their marks.
 */
function placeOf(ink: Raster, words: ReadLine): Area {
  const box = boundsOf(words.map(areaOf));
  const letters = componentsIn(ink, areaOn(ink, box)).filter(
    ({ width, height }) => height >= letterHeight.least && height <= letterHeight.most && width <= 1.5 * letterHeight.most,
  );
  const usual = median(letters.map(({ height }) => height));
  const middle = median(letters.map(({ y, height }) => y + height / 2));
  return usual === null || middle === null ? box : { ...box, y: middle - 1.9 * usual, height: 3.5 * usual };
}

/** What is read of the place in each of the sizes, from so many pixels left of it. */
async function readingsAround(text: Raster, place: Area, before: number, recognition: Recognition): Promise<ReadLine[]> {
  const area = areaOn(text, { ...place, x: place.x - before, width: place.width + before + 0.3 * place.height });
  const part = crop(text, area);
  const readings: ReadLine[] = [];
  for (const size of sizes) {
    const read = (await recognition.read(resized(part, size), "line")).flat();
    readings.push(read.map((word) => onPage(word, size, area)));
  }
  return readings;
}

function onPage({ text, box, confidence }: ReadWord, size: number, { x, y }: { x: number; y: number }): ReadWord {
  const [left, top, width, height] = box;
  const letters = text.replace(/^[^\p{L}1|!]+|[^\p{L}]+$/gu, "");
  return { text: letters, confidence, box: [left / size + x, top / size + y, width / size, height / size] };
}

const topOf = (words: ReadLine) => Math.min(...words.map(({ box }) => box[1]));

/** The words of a reading that has as many as most readings have: a stroke was taken for a word by one of them, if at all. */
function wordsAsMostHave(readings: readonly ReadLine[]): ReadLine {
  const counts = readings.map(({ length }) => readings.filter((other) => other.length === length).length);
  const usual = Math.max(...counts);
  const alike = readings.filter((read, at) => counts[at] === usual && read.length >= 2);
  return alike.reduce((best, read) => (confidenceOf(read) > confidenceOf(best) ? read : best), alike[0] ?? readings[0] ?? []);
}

/** The first word as most readings have it: as a family name, as a name at all, as what could be one that was misread. */
function electedFirst(word: ReadWord, readings: readonly ReadLine[]): ReadWord {
  const voices = voicesFor(word, readings);
  const mended = voices.flatMap((voice) => ({ ...voice, text: asFamilyName(voice.text) ?? "" })).filter(({ text }) => text !== "");
  const exact = mended.filter((voice) => voices.some(({ text }) => text === voice.text));
  return winnerOf(exact) ?? winnerOf(voices.filter(({ text }) => isNameSyllable(text))) ?? winnerOf(mended) ?? word;
}

/** The word as most readings have it, each counting as much as it is sure, in the place where it was. */
function elected(word: ReadWord, readings: readonly ReadLine[]): ReadWord {
  const winner = winnerOf(voicesFor(word, readings).filter(({ text }) => isNameSyllable(text)));
  return winner === null ? word : { ...word, text: winner.text, confidence: winner.confidence };
}

function voicesFor(word: ReadWord, readings: readonly ReadLine[]): ReadWord[] {
  const own = { ...word, text: word.text.replace(/^[^\p{L}1|!]+|[^\p{L}]+$/gu, "") };
  return [own, ...readings.flatMap((read) => read.filter((other) => sharedWidth(word, other) > 0.6).slice(0, 1))];
}

/** A family name close before the first word, which the page's reading took for strokes. */
function familyBefore(first: ReadWord, readings: readonly ReadLine[], height: number): ReadWord | null {
  const voices = readings.flatMap((read) => {
    const before = read.filter(({ box }) => box[0] + box[2] < first.box[0] + 0.3 * height).at(-1);
    if (before === undefined || first.box[0] - (before.box[0] + before.box[2]) > 0.8 * height) return [];
    const family = asFamilyName(before.text);
    return family === null ? [] : [{ ...before, text: family, confidence: Math.max(before.confidence, leastConfidence) }];
  });
  const winner = winnerOf(voices);
  return winner === null || votesFor(winner.text, voices) < leastForFamily ? null : winner;
}

/** The text with the most voices, with its share of them in its confidence. */
function winnerOf(voices: readonly ReadWord[]): ReadWord | null {
  const heard = voices.filter(({ confidence }) => confidence >= leastConfidence);
  const ranked = heard.map((voice) => ({ voice, votes: votesFor(voice.text, heard) }));
  const [best] = ranked.sort((a, b) => b.votes - a.votes || b.voice.confidence - a.voice.confidence);
  if (best === undefined) return null;
  const share = best.votes / heard.reduce((sum, { confidence }) => sum + confidence, 0);
  return { ...best.voice, confidence: best.voice.confidence * (0.5 + 0.5 * share) };
}

function votesFor(text: string, voices: readonly ReadWord[]): number {
  return voices.filter((voice) => voice.text === text).reduce((sum, { confidence }) => sum + confidence, 0);
}
