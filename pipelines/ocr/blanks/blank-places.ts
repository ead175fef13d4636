/** Where a document's head has room for a number, a day and a month to be filled in. */
import type { Blank } from "#schemas/page-text.ts";
import type { Area } from "../raster.ts";
import type { ReadWord } from "../recognition.ts";
import { median } from "../words.ts";
import { leftOf, rightOf, type TextRow, textRows } from "./text-row.ts";

/**
 * A place between printed words. `area` is as high as the row, without what is written above and below it; `reference` is
 * printed ink of the same size beside it, to compare with: the year, or the letters after the slash.
 */
export type BlankPlace = { readonly role: Blank["role"]; readonly area: Area; readonly reference: Area; readonly read: string | null };

/** The head of a document stands in the upper part of its page. */
const headShare = 0.5;

/** "ngày … tháng … năm 2020" as it is read, with some signs for what was written between, at the end of its row. */
const dateLine =
  /^.*(?<day>\bn?[gq]?[a-z][yv]|n[gq][a-z]{1,2})(?<dayGap>.{0,8}?)(?<month>t?h[a-z]n[gq])(?<monthGap>.{0,7}?)(?<year>n?[a-z]m)[\s.:,]{0,2}(?<digits>[12iloz][0-9oilqzs]{3})\b.{0,3}$/d;

/** "Số: … /KH-UBND" or "Số: … /2010/QĐ-UBND" as it is read, at the beginning of its row. */
const symbolLines = [
  /^.{0,3}?(?<number>s?[o0e6][.:;‡]{0,2})(?<numberGap>.{0,14}?)(?<symbol>[/⁄]\s?(?:19|20)\d\d\s?[/⁄]\s?[a-z]{2}[a-z0-9&.,-]*)/d,
  /^.{0,3}?(?<number>s?[o0e6][.:;‡]{0,2})(?<numberGap>.{0,14})(?<symbol>[/⁄]\s?[a-z]{2}[a-z0-9&.,-]*)/d,
];

/** "Số:" where the slash was not read: written over, or faint. */
const numberWithoutSlash = /^.{0,3}?(?<number>\bs[o0e6][.:;‡])/d;

/** How wide the room for a number is where its end was not found, in ems. */
const usualNumberEms = 3.5;

/** The number stands at the height of the date or near it, within so many heights of a row. */
const nearRows = 5;

/** The blanks in the head of a page that was read as these words. */
export function findBlankPlaces(words: readonly ReadWord[], page: { width: number; height: number }): BlankPlace[] {
  const rows = textRows(words.filter((word) => word.box[1] < headShare * page.height));
  const dated = rows.map(datePlaces).find((places) => places.length > 0) ?? [];
  const near = rows.filter((row) => (row.words[0]?.box[0] ?? 0) < page.width * 0.4 && isNear(row, dated[0]?.area));
  const numbered = [numberPlaces, numberPlacesWithoutSlash].flatMap((find) => near.map(find)).find((places) => places.length > 0) ?? [];
  return [...numbered, ...dated];
}

function isNear(row: TextRow, date: Area | undefined): boolean {
  const word = row.words[0];
  return date === undefined || word === undefined || Math.abs(word.box[1] - date.y) < nearRows * date.height;
}

function datePlaces(row: TextRow): BlankPlace[] {
  const groups = dateLine.exec(row.folded)?.indices?.groups;
  const { day, month, year, digits } = groups ?? {};
  if (day === undefined || month === undefined || year === undefined || digits === undefined) return [];
  const reference = areaBetween(row, leftOf(row, digits[0]), rightOf(row, digits[1]));
  return [
    {
      role: "day",
      area: areaBetween(row, rightOf(row, day[1]), leftOf(row, month[0])),
      reference,
      read: textBetween(row, day[1], month[0]),
    },
    {
      role: "month",
      area: areaBetween(row, rightOf(row, month[1]), leftOf(row, year[0])),
      reference,
      read: textBetween(row, month[1], year[0]),
    },
  ];
}

function numberPlaces(row: TextRow): BlankPlace[] {
  const match = symbolLines.map((pattern) => pattern.exec(row.folded)).find((found) => found !== null);
  const { number, symbol } = match?.indices?.groups ?? {};
  if (number === undefined || symbol === undefined) return [];
  const reference = areaBetween(row, leftOf(row, symbol[0] + 1), rightOf(row, symbol[1]));
  const area = areaBetween(row, rightOf(row, number[1]), leftOf(row, symbol[0]));
  return [{ role: "number", area, reference, read: textBetween(row, number[1], symbol[0]) }];
}

function numberPlacesWithoutSlash(row: TextRow): BlankPlace[] {
  const { number } = numberWithoutSlash.exec(row.folded)?.indices?.groups ?? {};
  if (number === undefined) return [];
  const left = rightOf(row, number[1]);
  const right = left + usualNumberEms * row.emPx;
  return [
    {
      role: "number",
      area: areaBetween(row, left, right),
      reference: areaBetween(row, right, right + usualNumberEms * row.emPx),
      read: null,
    },
  ];
}

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
