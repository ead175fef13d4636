/** Blocks whose lines the engine took apart wrongly are read once more, each by itself. */
import { areaOf, boundsOf, overlap, widened } from "./areas.ts";
import { type Component, componentsIn } from "./components.ts";
import { type Area, areaOn, crop, type Raster } from "./raster.ts";
import type { ReadLine, ReadWord, Recognition } from "./recognition.ts";
import { withoutAreas } from "./rulings.ts";
import { confidenceOf, median } from "./words.ts";

/** A block is read again where a line was read with less confidence; with it go lines beside it that are not sure either. */
const unsureBelow = 0.6;

/**
 * A sure line was read with this confidence, is not so many times as high as usual (it would be two lines in one), and lies
 * on no other line.
 */
const sure = { from: 0.85, mostTimesHigh: 1.5 };

/** So many letter-sized pieces of ink make a block worth another reading: a signature has fewer. Heights in pixels. */
const leastLetters = 8;
const letterHeight = { least: 9, most: 48 };

const mostBlocks = 4;

/** How much more must be read, in letters times confidence, for the other reading to be taken. */
const better = 1.15;

/** The lines with those of unsure blocks as another reading has them, where that reads more. */
export async function withUnsureBlocks(
  page: { text: Raster; ink: Raster },
  lines: readonly ReadLine[],
  recognition: Recognition,
): Promise<ReadLine[]> {
  const blocks = unsureBlocks(page.ink, lines).slice(0, mostBlocks);
  let done = [...lines];
  for (const block of blocks) done = await withBlock(page.text, done, { block, recognition });
  return done;
}

/** Where the unsure lines stand, those that lie together as one area. */
function unsureBlocks(ink: Raster, lines: readonly ReadLine[]): Area[] {
  const usual = usualHeight(lines);
  const doubtful = doubtfulLines(lines);
  const unsure = doubtful.filter((line) => confidenceOf(line) < unsureBelow).map(aroundLine);
  return joined(doubtful.map((line) => widened(aroundLine(line), usual / 2)))
    .filter((area) => unsure.some((line) => overlap(area, line)))
    .map((area) => areaOn(ink, area))
    .filter((area) => componentsIn(ink, area).filter(couldBeLetter).length >= leastLetters);
}

function usualHeight(lines: readonly ReadLine[]): number {
  return median(lines.map((line) => aroundLine(line).height)) ?? 0;
}

function doubtfulLines(lines: readonly ReadLine[]): ReadLine[] {
  const usual = usualHeight(lines);
  return lines.filter((line) => {
    const box = aroundLine(line);
    const isSure = confidenceOf(line) >= sure.from && box.height <= sure.mostTimesHigh * usual;
    return !isSure || lines.some((other) => other !== line && liesOn(box, aroundLine(other)));
  });
}

/** Whether the middle of the lower line lies in the height of the other, and both share some width. */
function liesOn(a: Area, b: Area): boolean {
  const [low, high] = a.height < b.height ? [a, b] : [b, a];
  const middle = low.y + low.height / 2;
  return middle > high.y && middle < high.y + high.height && a.x < b.x + b.width && b.x < a.x + a.width;
}

function couldBeLetter({ height }: Component): boolean {
  return height >= letterHeight.least && height <= letterHeight.most;
}

async function withBlock(
  text: Raster,
  lines: readonly ReadLine[],
  { block, recognition }: { block: Area; recognition: Recognition },
): Promise<ReadLine[]> {
  const doubtful = new Set(doubtfulLines(lines).flat());
  const inside = (word: ReadWord) => doubtful.has(word) && isWithin(word, block);
  const replaced = lines.flat().filter(inside);
  const others = lines.flat().filter((word) => !inside(word));
  const alone = withoutAreas(
    text,
    others.map((word) => areaOn(text, areaOf(word))),
    255,
  );
  const read = (await recognition.read(crop(alone, block), "block")).map((line) => movedBy(line, block));
  if (weight(read.flat()) < better * weight(replaced)) return [...lines];
  const kept = lines.map((line) => line.filter((word) => !inside(word))).filter((line) => line.length > 0);
  return [...kept, ...read];
}

function weight(words: readonly ReadWord[]): number {
  return words
    .filter(({ text }) => /\p{L}{2}/u.test(text))
    .reduce((sum, { text, confidence }) => sum + text.length * Math.max(0, confidence - 0.3), 0);
}

function isWithin({ box: [x, y, width, height] }: ReadWord, area: Area): boolean {
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  return middleX >= area.x && middleX <= area.x + area.width && middleY >= area.y && middleY <= area.y + area.height;
}

function aroundLine(line: ReadLine): Area {
  return boundsOf(line.map(areaOf));
}

/** Areas that overlap as one, until none do. */
function joined(areas: readonly Area[]): Area[] {
  const done: Area[] = [];
  for (const area of areas) {
    const touching = done.filter((other) => overlap(area, other));
    if (touching.length === 0) done.push(area);
    else {
      const rest = done.filter((other) => !touching.includes(other));
      return joined([...rest, boundsOf([area, ...touching]), ...areas.slice(areas.indexOf(area) + 1)]);
    }
  }
  return done;
}

function movedBy(line: ReadLine, { x, y }: Area): ReadLine {
  return line.map((word) => ({ ...word, box: [word.box[0] + x, word.box[1] + y, word.box[2], word.box[3]] }));
}
