/** Finds the two-column head (phần đầu văn bản): issuer and number on the left, national title and date on the right. */
import { findPhrase } from "#pipelines/vietnamese/phrase.ts";
import { cutRow, findGutter, gapAt } from "./gutter.ts";
import { bottomOf, centreOf, type Row, rightOf, textOf } from "./row.ts";

/** Rows `[from, to)` stand in two columns, divided at `gutter`. */
export type Zone = { from: number; to: number; gutter: number };

const titles = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"];
const dateLine = /ng[àaáâ]y.*n[ăaâ]m(?!\p{L})|th[áaâ]ng.*n[ăaâ]m(?!\p{L})|ng[àaáâ]y.*th[áaâ]ng.*(?:19|20)\d\d/iu;

const words = (row: Row) => row.words.map(({ text }) => text);

function nationalTitle(rows: readonly Row[]): { index: number; x: number } | null {
  for (const title of titles) {
    for (const [index, row] of rows.entries()) {
      const place = findPhrase(words(row), title, 0.72);
      const first = place === null ? undefined : row.words[place.from];
      if (first !== undefined) return { index, x: first.box[0] };
    }
  }
  return null;
}

/** The row of place and date that belongs to a national title: the first one near enough under it, on its side. */
function dateRow(rows: readonly Row[], from: number, size: { width: number; height: number }): number | null {
  const top = rows[from]?.box[1] ?? 0;
  const index = rows.findIndex((row, at) => {
    const near = at >= from && row.box[1] - top < size.height * 0.14 && !/^\W*\(/u.test(textOf(row));
    return near && rightOf(row) > size.width * 0.6 && dateLine.test(textOf(row));
  });
  return index < 0 ? null : index;
}

/** Where no date was read: the last row near under the title that has words on both sides of a wide gap. */
function lastTwoSided(rows: readonly Row[], anchor: number, size: { width: number; height: number }): number {
  const top = rows[anchor]?.box[1] ?? 0;
  const wideGap = (row: Row) =>
    row.words.some((word, index) => {
      const before = row.words[index - 1]?.box;
      return before !== undefined && word.box[0] - (before[0] + before[2]) > size.width * 0.08;
    });
  const last = rows.findLastIndex((row, index) => index >= anchor && row.box[1] - top < size.height * 0.08 && wideGap(row));
  return Math.max(anchor, last);
}

/** A head whose national title was cut off or is not there: a row with the number on the left and the date on the right. */
function numberAndDateRow(rows: readonly Row[], height: number): number | null {
  const index = rows.findIndex(
    (row) => row.box[1] < height * 0.3 && /^\W*S[ốôóo0](?!\p{L}).*\/.*\bng[àa]y\b.*\bn[ăa]m\b/iu.test(textOf(row)),
  );
  return index < 0 ? null : index;
}

/** The head's rows on a page, or null where the page has no head. */
export function findHead(rows: readonly Row[], size: { width: number; height: number }): Zone | null {
  const title = nationalTitle(rows);
  const anchor = title?.index ?? numberAndDateRow(rows, size.height);
  if (anchor === null) return null;
  const date = title === null ? anchor : dateRow(rows, anchor, size);
  const anchorTop = rows[anchor]?.box[1] ?? 0;
  const last = date ?? lastTwoSided(rows, anchor, size);
  const from = rows.findIndex((row) => row.box[1] > anchorTop - size.height * 0.05);
  const rightmost = title === null ? size.width * 0.65 : Math.min(size.width * 0.65, title.x + size.width * 0.02);
  const between = rows.slice(from, last + 1);
  const gutter = findGutter(between, size.width * 0.22, Math.max(size.width * 0.3, rightmost));
  return { from, to: endOfHead(rows, last + 1, gutter, size), gutter };
}

/** After the date, what stands under the number on the left (V/v …) still belongs to the head. */
function endOfHead(rows: readonly Row[], from: number, gutter: number, size: { width: number; height: number }): number {
  let to = from;
  let subject = false;
  let bottom = bottomOf(rows[from - 1] ?? { box: [0, 0, 0, 0] });
  for (; to < rows.length; to += 1) {
    const row = rows[to];
    if (row === undefined || row.box[1] - bottom > size.height * 0.05) break;
    const besides = gapAt(row, gutter);
    const leftOnly = rightOf(row) < gutter + size.width * 0.06 && centreOf(row) < size.width * 0.42;
    const twoSided = hasText(cutRow(row, gutter).left) && besides !== Number.POSITIVE_INFINITY && besides > size.width * 0.06;
    subject ||= /^[^\p{L}]*(?:V\/v|Về)(?!\p{L})/iu.test(textOf(row));
    const wide = subject && rightOf(row) < size.width * 0.6 && row.box[0] < size.width * 0.25;
    const address = /^\W*k[íi]nh\s+g[ửưứu]i/iu.test(textOf(row));
    if (address || !(leftOnly || twoSided || wide)) break;
    bottom = Math.max(bottom, bottomOf(row));
  }
  return to;
}

/** More than a speck: two words and a few letters. */
const hasText = (row: Row | null) => row !== null && row.words.length >= 2 && textOf(row).replace(/\P{L}/gu, "").length >= 6;
