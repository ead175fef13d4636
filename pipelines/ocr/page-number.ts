/** The number at the head of a page (số trang), which stands by itself and is too little for the engine to take for a line. */
import { areaOf, boundsOf, overlap, widened } from "./areas.ts";
import { type Component, componentsIn } from "./components.ts";
import { type Area, areaOn, crop } from "./raster.ts";
import type { ReadLine, Recognition } from "./recognition.ts";
import type { UprightPage } from "./upright-page.ts";

/** It stands in the middle of the head of the page (Nghị định 30/2020/NĐ-CP, Phụ lục I), nothing beside it; shares of width and height. */
const middle = { left: 0.4, right: 0.6 };
const head = { left: 0.25, right: 0.75, bottom: 0.09 };

/** Digits are between these heights, in pixels of the working image: 9 to 18 points. */
const digitHeight = { least: 14, most: 40 };
const mostDigits = 3;

/** Ink lower than this is a speck. */
const speckPx = 6;

/** Words read with more confidence are what is printed there. */
const sure = 0.9;
const sureAgain = 0.6;

/** The lines with the number of the page, where ink of one to three digits stands by itself in the middle of its head. */
export async function withPageNumber(
  { ink, text }: Pick<UprightPage, "ink" | "text">,
  lines: readonly ReadLine[],
  recognition: Recognition,
): Promise<ReadLine[]> {
  const { width, height } = ink;
  const top = areaOn(ink, { x: head.left * width, y: 0, width: (head.right - head.left) * width, height: head.bottom * height });
  const place = numberIn(componentsIn(ink, top), width);
  if (place === null) return [...lines];
  const there = lines.flat().filter((word) => overlap(areaOf(word), place));
  if (there.some(({ confidence, text: read }) => confidence >= sure && /[\p{L}\p{N}]/u.test(read))) return [...lines];
  const around = areaOn(text, widened(place, place.height / 2));
  const [number, ...others] = (await recognition.read(crop(text, around), "digits")).flat();
  if (number === undefined || others.length > 0 || number.confidence < sureAgain || !/^[1-9]\d{0,2}$/.test(number.text)) return [...lines];
  const [x, y, wide, high] = number.box;
  const rest = lines.map((line) => line.filter((word) => !there.includes(word))).filter((line) => line.length > 0);
  return [[{ ...number, box: [x + around.x, y + around.y, wide, high] }], ...rest];
}

/** Where the highest ink stands that is no speck, if it could be a number: a row of pieces as high as digits, and space below. */
function numberIn(pieces: readonly Component[], width: number): Area | null {
  const marks = pieces.filter((piece) => Math.max(piece.height, piece.width) >= speckPx).sort((a, b) => a.y - b.y);
  const [highest] = marks;
  if (highest === undefined) return null;
  const digits = marks.filter((piece) => piece.y < highest.y + highest.height);
  if (digits.length > mostDigits || digits.some((piece) => piece.height < digitHeight.least || piece.width > piece.height)) return null;
  const row = boundsOf(digits);
  const isHigh = row.height > digitHeight.most || row.width > mostDigits * row.height || row.y === 0;
  const isAside = row.x < middle.left * width || row.x + row.width > middle.right * width;
  return isHigh || isAside || marks.some((piece) => !digits.includes(piece) && piece.y < row.y + 2 * row.height) ? null : row;
}
