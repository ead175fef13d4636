/** Where a document's head has room for a number, a day and a month to be filled in. */
import type { Blank } from "#schemas/page-text.ts";
import type { Area } from "../raster.ts";
import type { ReadWord } from "../recognition.ts";
import { median } from "../words.ts";
import {
  dateLine,
  dateWithoutDay,
  nationalTitle,
  noteDate,
  noteNumber,
  numberWithoutSymbol,
  slashAlone,
  symbolLines,
  symbolWithoutSlash,
} from "./printed-words.ts";
import { leftOf, rightOf, type TextRow, textRows } from "./text-row.ts";

/**
 * A place between printed words. `area` is as high as the row, without what is written above and below it; `reference` is
 * printed ink of the same size beside it, to compare with: the year, or the letters after the slash. `sure` where the words
 * on both sides were read, and the place is not measured from one of them.
 */
export type BlankPlace = {
  readonly role: Blank["role"];
  readonly area: Area;
  readonly reference: Area;
  readonly read: string | null;
  readonly sure: boolean;
};

/** The head of a document stands in the upper part of its page. */
const headShare = 0.5;

/** The note under an annex's head stands higher still. */
const noteShare = 0.35;

/** How wide the room for a number or a day is where one of its ends was not found, in ems. */
const usualEms = { number: 3.5, day: 2 };

/** How wide a slash is, in ems. */
const slashEms = 0.28;

/** The number stands at the height of the date or near it, within so many heights of a row. */
const nearRows = 5;

/** The blanks in the head of a page that was read as these words, or in the note under an annex's head. */
export function findBlankPlaces(words: readonly ReadWord[], page: { width: number; height: number }): BlankPlace[] {
  const rows = textRows(words.filter((word) => word.box[1] < headShare * page.height));
  const note = rows.findIndex((row) => noteNumber.test(row.folded) && (row.words[0]?.box[1] ?? 0) < noteShare * page.height);
  const head = note < 0 ? rows : rows.filter((_, index) => index !== note && index !== note + 1);
  const isHead = head.some(isNationalTitle);
  const dated = firstOf(isHead ? [datePlacesAtEnd, datePlacesWithoutDay] : [datePlacesAtEnd], head);
  const near = head.filter((row) => startOf(row) < page.width * 0.4 && isNear(row, dated[0]?.area));
  const numbered = firstOf(isHead ? [numberPlaces, ...brokenNumberPlaces] : [numberPlaces], near);
  // Running text tells of other documents' days; without a title over it or a number beside it, a day is one of those.
  const own = isHead || numbered.length > 0 ? [...numbered, ...dated] : [];
  return [...own, ...(note < 0 ? [] : notePlaces(rows[note], rows[note + 1]))];
}

/** Whether the row is the national title or the motto (Quốc hiệu, Tiêu ngữ), which stand over number and date of every head. */
export function isNationalTitle({ folded }: TextRow): boolean {
  return nationalTitle.test(folded);
}

const startOf = (row: TextRow): number => row.words[0]?.box[0] ?? 0;

/** What the first of the ways finds in the first of the rows where it finds anything. */
function firstOf(ways: readonly ((row: TextRow) => BlankPlace[])[], rows: readonly TextRow[]): BlankPlace[] {
  for (const find of ways) {
    const places = rows.map(find).find((found) => found.length > 0);
    if (places !== undefined) return places;
  }
  return [];
}

function isNear(row: TextRow, date: Area | undefined): boolean {
  const word = row.words[0];
  return date === undefined || word === undefined || Math.abs(word.box[1] - date.y) < nearRows * date.height;
}

function notePlaces(row: TextRow | undefined, under: TextRow | undefined): BlankPlace[] {
  if (row === undefined) return [];
  const number = numberPlacesOf(row, noteNumber.exec(row.folded));
  const dated = datePlaces(row, noteDate);
  return [...number, ...(dated.length > 0 || under === undefined ? dated : datePlaces(under, noteDate))];
}

function datePlaces(row: TextRow, pattern: RegExp): BlankPlace[] {
  const { day, month, year, digits } = pattern.exec(row.folded)?.indices?.groups ?? {};
  if (day === undefined || month === undefined || year === undefined || digits === undefined) return [];
  const reference = areaBetween(row, leftOf(row, digits[0]), rightOf(row, digits[1]));
  return [
    {
      role: "day",
      area: areaBetween(row, rightOf(row, day[1]), leftOf(row, month[0])),
      reference,
      read: textBetween(row, day[1], month[0]),
      sure: true,
    },
    monthPlace(row, { month, year, digits }),
  ];
}

const datePlacesAtEnd = (row: TextRow): BlankPlace[] => datePlaces(row, dateLine);

function datePlacesWithoutDay(row: TextRow): BlankPlace[] {
  const { month, year, digits } = dateWithoutDay.exec(row.folded)?.indices?.groups ?? {};
  if (month === undefined || year === undefined || digits === undefined) return [];
  const end = leftOf(row, month[0]);
  const after = monthPlace(row, { month, year, digits });
  const area = areaBetween(row, end - usualEms.day * row.emPx, end);
  return [{ role: "day", area, reference: after.reference, read: null, sure: false }, after];
}

type Span = readonly [number, number];

function monthPlace(row: TextRow, { month, year, digits }: { month: Span; year: Span; digits: Span }): BlankPlace {
  return {
    role: "month",
    area: areaBetween(row, rightOf(row, month[1]), leftOf(row, year[0])),
    reference: areaBetween(row, leftOf(row, digits[0]), rightOf(row, digits[1])),
    read: textBetween(row, month[1], year[0]),
    sure: true,
  };
}

const numberPlaces = (row: TextRow): BlankPlace[] =>
  numberPlacesOf(row, symbolLines.map((pattern) => pattern.exec(row.folded)).find((found) => found !== null) ?? null);

function numberPlacesOf(row: TextRow, match: RegExpExecArray | null): BlankPlace[] {
  const { number, symbol } = match?.indices?.groups ?? {};
  if (number === undefined || symbol === undefined) return [];
  const reference = areaBetween(row, leftOf(row, symbol[0] + 1), rightOf(row, symbol[1]));
  const area = areaBetween(row, rightOf(row, number[1]), leftOf(row, symbol[0]));
  return [{ role: "number", area, reference, read: textBetween(row, number[1], symbol[0]), sure: true }];
}

/** The slash is as wide as its typeface has it, and stands right before the code. */
function numberPlacesOverSlash(row: TextRow): BlankPlace[] {
  const [place] = numberPlacesOf(row, symbolWithoutSlash.exec(row.folded));
  if (place === undefined) return [];
  return [{ ...place, area: { ...place.area, width: Math.max(0, place.area.width - slashEms * row.emPx) } }];
}

function numberPlacesWithoutSymbol(row: TextRow): BlankPlace[] {
  const { number } = numberWithoutSymbol.exec(row.folded)?.indices?.groups ?? {};
  if (number === undefined) return [];
  const left = rightOf(row, number[1]);
  const right = left + usualEms.number * row.emPx;
  const reference = areaBetween(row, right, right + usualEms.number * row.emPx);
  return [{ role: "number", area: areaBetween(row, left, right), reference, read: null, sure: false }];
}

function numberPlacesBeforeSlash(row: TextRow): BlankPlace[] {
  const { symbol } = slashAlone.exec(row.folded)?.indices?.groups ?? {};
  if (symbol === undefined) return [];
  const right = leftOf(row, symbol[0]);
  const reference = areaBetween(row, leftOf(row, symbol[0] + 1), rightOf(row, symbol[1]));
  return [{ role: "number", area: areaBetween(row, right - usualEms.number * row.emPx, right), reference, read: null, sure: false }];
}

/** Ways for number lines of which a part was not read; only good under the national title. */
const brokenNumberPlaces = [numberPlacesOverSlash, numberPlacesWithoutSymbol, numberPlacesBeforeSlash];

/** The place between two edges, as high as the row's words are in the middle. */
function areaBetween(row: TextRow, left: number, right: number): Area {
  const top = median(row.words.map((word) => word.box[1])) ?? 0;
  const bottom = median(row.words.map((word) => word.box[1] + word.box[3])) ?? 0;
  return { x: left, y: top, width: Math.max(0, right - left), height: bottom - top };
}

function textBetween(row: TextRow, from: number, to: number): string | null {
  const text = row.words
    .map((word) => word.text)
    .join(" ")
    .slice(from, to)
    .replace(/\s+/g, "");
  return text === "" ? null : text;
}
