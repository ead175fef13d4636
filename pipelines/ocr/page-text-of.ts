import type { Box } from "#schemas/geometry.ts";
import type { Blank, Line, PageText, Ruling, Word } from "#schemas/page-text.ts";
import type { SourcePage } from "#schemas/source-file.ts";
import type { FoundBlank } from "./blanks/read-blanks.ts";
import type { Reading } from "./read-page.ts";
import type { RepairedWord } from "./repairs/index.ts";
import type { InkLine } from "./rulings.ts";
import { covered, mergeStamps } from "./stamps.ts";
import { pageTable } from "./tables/page-table.ts";
import { written } from "./tables/read-cells.ts";
import { type Point, turnBox } from "./turning.ts";
import type { UprightPage } from "./upright-page.ts";
import { confidenceOf } from "./words.ts";

/** The page text of a page on which there is nothing. */
export function blankPageText(source: SourcePage): PageText {
  return {
    page: source.page,
    widthPx: source.image?.widthPx ?? null,
    heightPx: source.image?.heightPx ?? null,
    dpi: source.image?.dpi ?? null,
    rotation: 0,
    skewDegrees: 0,
    textFrom: "blank",
    confidence: 1,
    lines: [],
    blanks: [],
    rulings: [],
    tables: [],
  };
}

/**
 * The reading in the language of the schema. Places are in pixels of the page image turned clockwise by `rotation`, and
 * so are width and height: a page that lies on its side is told of as it looks upright.
 */
export function pageTextOf(source: SourcePage, reading: Reading): PageText {
  const { page } = reading;
  const size = page.sizeOnPageImage;
  const stamps = source.stamps.map((stamp) => ({
    ...stamp,
    box: turnBox(stamp.box, page.rotation, { widthPx: source.image?.widthPx ?? 0, heightPx: source.image?.heightPx ?? 0 }),
  }));
  const lines = mergeStamps(
    reading.lines.map((line) => lineOf(line, reading)),
    stamps,
  );
  const words = lines.flatMap((line) => line.words);
  if (!words.some((word) => word.confidence > 0.5 && /[\p{L}\p{N}]{2}/u.test(word.text))) {
    return {
      ...blankPageText(source),
      widthPx: size.widthPx,
      heightPx: size.heightPx,
      rotation: page.rotation,
      skewDegrees: skewOnPageImage(page),
    };
  }
  return {
    page: source.page,
    ...size,
    dpi: source.image?.dpi ?? null,
    rotation: page.rotation,
    skewDegrees: skewOnPageImage(page),
    textFrom: "ocr",
    confidence: confidenceOf(words),
    lines,
    blanks: blanksOf(reading, stamps),
    rulings: reading.rulings.map((line) => rulingOf(line, page)),
    tables: reading.tables.map((table) => pageTable(written(table), (box) => boxOnPageImage(box, page))),
  };
}

/** The box on the page image: it moves with its middle and keeps its shape, because lines are crooked, not letters. */
export function boxOnPageImage([x, y, width, height]: Box, page: UprightPage): Box {
  const middle = page.onPageImage({ x: x + width / 2, y: y + height / 2 });
  const [wide, high] = page.isFlattened ? sidesOnPageImage([x, y, width, height], page) : [width / page.scale, height / page.scale];
  return rounded([middle.x - wide / 2, middle.y - high / 2, wide, high]);
}

function sidesOnPageImage([x, y, width, height]: Box, { onPageImage }: UprightPage): [number, number] {
  const length = (from: Point, to: Point) => Math.hypot(to.x - from.x, to.y - from.y);
  const [left, right] = [onPageImage({ x, y: y + height / 2 }), onPageImage({ x: x + width, y: y + height / 2 })];
  const [top, bottom] = [onPageImage({ x: x + width / 2, y }), onPageImage({ x: x + width / 2, y: y + height })];
  return [length(left, right), length(top, bottom)];
}

/** How far lines fall on the page image; on a photograph those at its middle. */
function skewOnPageImage(page: UprightPage): number {
  if (!page.isFlattened) return page.skewDegrees;
  const [x, y] = [page.text.width / 2, page.text.height / 2];
  const [from, to] = [page.onPageImage({ x: 0, y }), page.onPageImage({ x: 2 * x, y })];
  return (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
}

/** A line of the upright page as a line of the page image. */
export function lineOf(line: readonly RepairedWord[], { page, blanks }: Pick<Reading, "page" | "blanks">): Line {
  const words: Word[] = line.map((word) => ({
    ...word,
    box: boxOnPageImage(word.box, page),
    handwriting: handwritingIn(word.box, blanks),
  }));
  return { words, box: boxAround(words.flatMap((word) => (word.box === null ? [] : [word.box]))) };
}

/** How likely the word holds handwriting: that of the blank that it reaches into; null for a word in no blank. */
function handwritingIn(box: Box, blanks: readonly FoundBlank[]): number | null {
  const filled = blanks.filter((blank) => blank.text !== null && covered(boxOf(blank), box) > 0.5);
  return filled.length === 0 ? null : Math.max(...filled.map((blank) => blank.handwriting));
}

/** The blanks on the page image. What a stamp of the file fills in is typed, whatever the image shows there. */
function blanksOf({ page, blanks }: Reading, stamps: SourcePage["stamps"]): Blank[] {
  return blanks.map((blank) => {
    const box = boxOnPageImage(boxOf(blank), page);
    const typed = stamps.find((stamp) => stamp.role !== "stamp" && covered(stamp.box, box) + covered(box, stamp.box) > 0.5);
    if (typed !== undefined)
      return { role: blank.role, box: typed.box, text: typed.text.trim(), handwriting: 0, confidence: 1, crop: null };
    const [handwriting, confidence] = [Number(blank.handwriting.toFixed(3)), Number(blank.confidence.toFixed(3))];
    return { role: blank.role, box, text: blank.text, handwriting, confidence, crop: null };
  });
}

function boxOf({ area }: FoundBlank): Box {
  return [area.x, area.y, area.width, area.height];
}

/** The smallest box that holds all; null of none. */
export function boxAround(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  const left = Math.min(...boxes.map((box) => box[0]));
  const top = Math.min(...boxes.map((box) => box[1]));
  const right = Math.max(...boxes.map((box) => box[0] + box[2]));
  const bottom = Math.max(...boxes.map((box) => box[1] + box[3]));
  return rounded([left, top, right - left, bottom - top]);
}

function rulingOf(line: InkLine, page: UprightPage): Ruling {
  const across = line.width >= line.height;
  const from = page.onPageImage({ x: across ? line.x : line.x + line.width / 2, y: across ? line.y + line.height / 2 : line.y });
  const to = page.onPageImage({
    x: across ? line.x + line.width : line.x + line.width / 2,
    y: across ? line.y + line.height / 2 : line.y + line.height,
  });
  return { x1: Math.round(from.x), y1: Math.round(from.y), x2: Math.round(to.x), y2: Math.round(to.y) };
}

function rounded([x, y, width, height]: Box): Box {
  return [Math.round(x), Math.round(y), Math.round(width), Math.round(height)];
}
