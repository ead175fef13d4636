/** Finds the two-column foot (phần cuối văn bản): recipients on the left, signature block on the right. */
import { findPhrase } from "#pipelines/vietnamese/phrase.ts";
import { isAuthorityLine, positionIn } from "#pipelines/vietnamese/positions.ts";
import { findGutter, gapAt } from "./gutter.ts";
import type { Zone } from "./head.ts";
import { centreOf, type Row, rightOf, textOf } from "./row.ts";

/** The rows of the foot after row `start`, or null where the page has none. */
export function findFoot(rows: readonly Row[], start: number, width: number): Zone | null {
  const recipients = rows.findIndex((row, index) => index >= start && row.box[0] < width * 0.5 && isRecipientsHead(row));
  const signature = rows.findLastIndex((row, index) => index >= start && isSignatureHead(row, width));
  const known = recipients >= 0 ? recipients : firstOfSignature(rows, signature, start, width);
  if (known < 0) return null;
  let from = known;
  while (from > start && isRightOnly(rows[from - 1], width) && nearby(rows[from - 1], rows[from])) from -= 1;
  const gutter = findGutter(rows.slice(from, from + 14), width * 0.34, width * 0.68);
  const end = rows.findIndex((row, index) => index > known && isBodyRow(row, gutter, width));
  return { from, to: end < 0 ? rows.length : end, gutter };
}

/** "Nơi nhận:" opens the row, also where only its second word was read. */
function isRecipientsHead(row: Row): boolean {
  const opening = row.words.slice(0, 4).map(({ text }) => text);
  const place = findPhrase(opening, "Nơi nhận", 0.84);
  return (place !== null && place.from <= 1) || /^[^\p{L}]*\p{L}{1,3}\s?nh[âậạăa]n\s*[:;.]/u.test(opening.join(" "));
}

function isSignatureHead(row: Row, width: number): boolean {
  const right = row.words.filter(({ box }) => box[0] + box[2] / 2 > width * 0.45);
  const first = right[0];
  if (first === undefined || first.box[0] < width * 0.4) return false;
  const text = right.map((word) => word.text).join(" ");
  if (isAuthorityLine(text)) return true;
  return right.length <= 6 && text === text.toLocaleUpperCase("vi") && positionIn(text) !== null;
}

/** Walks up from a title to the line that opens its signature block. */
function firstOfSignature(rows: readonly Row[], last: number, start: number, width: number): number {
  let first = last;
  for (let index = last - 1; index >= Math.max(start, last - 4); index -= 1) {
    const row = rows[index];
    if (row !== undefined && isSignatureHead(row, width)) first = index;
  }
  return first;
}

function isRightOnly(row: Row | undefined, width: number): boolean {
  return (
    row !== undefined && row.box[0] > width * 0.4 && centreOf(row) > width * 0.55 && !/\p{Ll}{3}.*\p{Ll}{3}.*\p{Ll}{3}/u.test(textOf(row))
  );
}

function nearby(above: Row | undefined, below: Row | undefined): boolean {
  return above !== undefined && below !== undefined && below.box[1] - above.box[1] < 4 * Math.max(30, above.box[3]);
}

/** A row of plain text over the whole width: the foot is over, an annex begins on the same page. */
function isBodyRow(row: Row, gutter: number, width: number): boolean {
  const sure = row.words.filter(({ confidence }) => confidence > 0.8).length;
  const wide = row.box[0] < width * 0.3 && rightOf(row) > width * 0.75;
  return wide && sure >= 8 && sure >= row.words.length * 0.8 && gapAt(row, gutter) < width * 0.03;
}
