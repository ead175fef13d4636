/** The white stretch between the two columns of a head or foot. */
import { type Row, rowOf } from "./row.ts";

/** How many of the rows a vertical line at `x` goes through without touching a word, each weighed by the room there. */
function clearance(rows: readonly Row[], x: number): number {
  return rows.reduce((sum, { words }) => {
    const left = words.filter(({ box }) => box[0] + box[2] <= x).at(-1);
    const right = words.find(({ box }) => box[0] >= x);
    const crossed = words.some(({ box }) => box[0] < x && box[0] + box[2] > x);
    if (crossed) return sum;
    const room = (right?.box[0] ?? Number.POSITIVE_INFINITY) - (left === undefined ? Number.NEGATIVE_INFINITY : left.box[0] + left.box[2]);
    return sum + 1 + Math.min(1, room / 60);
  }, 0);
}

/** The `x` between `from` and `to` that divides most of the rows; of several alike, the middle one. */
export function findGutter(rows: readonly Row[], from: number, to: number): number {
  const places = Array.from({ length: 60 }, (_, step) => from + ((to - from) * step) / 59);
  const scores = places.map((x) => clearance(rows, x));
  const best = Math.max(...scores);
  const good = places.filter((_, index) => (scores[index] ?? 0) >= best - 0.001);
  return good[Math.floor(good.length / 2)] ?? (from + to) / 2;
}

/**
 * A row cut in two at the gutter; a word that crosses it goes to the side where its middle is. Within `slack` pixels of the
 * gutter a much wider gap is taken instead: the columns need not keep to one line.
 */
export function cutRow(row: Row, gutter: number, slack = 0): { left: Row | null; right: Row | null } {
  const at = slack === 0 ? gutter : widerGap(row, gutter, slack);
  const isLeft = (word: Row["words"][number]) => word.box[0] + word.box[2] / 2 < at;
  return { left: rowOf(row.words.filter(isLeft)), right: rowOf(row.words.filter((word) => !isLeft(word))) };
}

function widerGap(row: Row, gutter: number, slack: number): number {
  const gaps = row.words.slice(1).map((word, index) => {
    const before = row.words[index]?.box ?? word.box;
    const end = before[0] + before[2];
    return { middle: (end + word.box[0]) / 2, room: word.box[0] - end };
  });
  const near = gaps.filter(({ middle }) => Math.abs(middle - gutter) < slack);
  const best = near.reduce((one, other) => (other.room > one.room ? other : one), { middle: gutter, room: 0 });
  return best.room > 1.8 * Math.max(0, gapAt(row, gutter)) ? best.middle : gutter;
}

/** The width of the gap between the words at the gutter; infinite where one side is empty. */
export function gapAt(row: Row, gutter: number): number {
  const left = row.words.filter(({ box }) => box[0] + box[2] / 2 < gutter).at(-1);
  const right = row.words.find(({ box }) => box[0] + box[2] / 2 >= gutter);
  if (left === undefined || right === undefined) return Number.POSITIVE_INFINITY;
  return right.box[0] - (left.box[0] + left.box[2]);
}
