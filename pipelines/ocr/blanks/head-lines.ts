/** A second look at the lines of a head that carry number and date, where the first did not find their printed words. */
import { componentsIn } from "../components.ts";
import { type Area, areaOn, crop, type Raster } from "../raster.ts";
import type { ReadLine, ReadWord, Recognition } from "../recognition.ts";
import type { InkedPage } from "./blank-ink.ts";
import { type BlankPlace, findBlankPlaces, isNationalTitle } from "./blank-places.ts";
import { type TextRow, textRows } from "./text-row.ts";

/** Heads stand in this part of the page; number and date within so many heights of a line under the motto. */
const headShare = 0.3;
const linesUnderMotto = 4;

/** A part of the head to be read again, and how high its printed lines are. */
type Strip = { readonly area: Area; readonly lineHeight: number };

/** The lines, with number and date read again by themselves where the page has a head and they were not found in it. */
export async function withHeadLines(page: InkedPage, lines: readonly ReadLine[], recognition: Recognition): Promise<readonly ReadLine[]> {
  const motto = mottoIn(lines, page.text);
  if (motto === null) return lines;
  const again = { page, recognition };
  const dated = await withStrip(again, lines, "day", () => dateStrip(page.text, motto));
  return await withStrip(again, dated, "number", () => numberStrip(page.text, motto, dated));
}

/** The lowest row of the national title and the motto; null on a page without a head. */
function mottoIn(lines: readonly ReadLine[], page: Raster): TextRow | null {
  const rows = textRows(lines.flat().filter((word) => word.box[1] < headShare * page.height));
  return rows.findLast(isNationalTitle) ?? null;
}

/** What stands under the motto. */
function dateStrip(page: Raster, motto: TextRow): Strip {
  const { left, bottom, height } = extent(motto.words.filter(({ box }) => box[0] > 0.3 * page.width));
  const x = Math.max(0.35 * page.width, left - 3 * height);
  return { lineHeight: height, area: areaOn(page, { x, y: bottom + 0.3 * height, width: page.width, height: linesUnderMotto * height }) };
}

/** What stands left of the date, or of what is under the motto. */
function numberStrip(page: Raster, motto: TextRow, lines: readonly ReadLine[]): Strip {
  const date = findBlankPlaces(lines.flat(), page).find(({ role }) => role === "day");
  if (date === undefined) {
    const { area, lineHeight } = dateStrip(page, motto);
    return { lineHeight, area: areaOn(page, { ...area, x: 0.03 * page.width, width: area.x - 0.03 * page.width }) };
  }
  const { y, height } = date.area;
  return {
    lineHeight: height,
    area: areaOn(page, { x: 0.03 * page.width, y: y - 0.8 * height, width: 0.42 * page.width, height: 2.6 * height }),
  };
}

async function withStrip(
  { page, recognition }: { page: InkedPage; recognition: Recognition },
  lines: readonly ReadLine[],
  role: BlankPlace["role"],
  stripOf: () => Strip,
): Promise<readonly ReadLine[]> {
  const isFound = (words: readonly ReadWord[]) => findBlankPlaces(words, page.text).some((place) => place.role === role && place.sure);
  if (isFound(lines.flat())) return lines;
  const { area, lineHeight } = stripOf();
  const others = lines.map((line) => line.filter(({ box }) => !isWithin(box, area))).filter((line) => line.length > 0);
  for (const raster of [crop(page.text, area), printAlone(page, area, lineHeight)]) {
    const read = (await recognition.read(raster, "block")).map((line) => line.map((word) => movedBy(word, area)));
    if (isFound([...others, ...read].flat())) return [...others, ...read];
  }
  return lines;
}

/** The strip without pieces of ink that are no printed letter: digits by hand, strokes of a seal. */
function printAlone(page: InkedPage, area: Area, lineHeight: number): Raster {
  const text = crop(page.text, area);
  const ink = crop(page.ink, area);
  const data = Uint8Array.from(text.data);
  for (const piece of componentsIn(ink, { x: 0, y: 0, width: ink.width, height: ink.height })) {
    const reaches = piece.y === 0 || piece.y + piece.height === ink.height;
    if (piece.height < 1.15 * lineHeight && piece.width < 4 * lineHeight && !(reaches && piece.height > 0.5 * lineHeight)) continue;
    for (let y = piece.y; y < piece.y + piece.height; y += 1) {
      for (let x = piece.x; x < piece.x + piece.width; x += 1) data[y * text.width + x] = 255;
    }
  }
  return { ...text, data };
}

const movedBy = (word: ReadWord, { x, y }: Area): ReadWord => {
  const [left, top, width, height] = word.box;
  return { ...word, box: [left + x, top + y, width, height] };
};

function isWithin([x, y, width, height]: ReadWord["box"], area: Area): boolean {
  const [middleX, middleY] = [x + width / 2 - area.x, y + height / 2 - area.y];
  return middleX > 0 && middleX < area.width && middleY > 0 && middleY < area.height;
}

function extent(words: readonly ReadWord[]): { left: number; bottom: number; height: number } {
  const heights = words.map(({ box }) => box[3]).toSorted((a, b) => a - b);
  return {
    left: Math.min(...words.map(({ box }) => box[0])),
    bottom: Math.max(...words.map(({ box }) => box[1] + box[3])),
    height: heights[Math.floor(heights.length / 2)] ?? 30,
  };
}
