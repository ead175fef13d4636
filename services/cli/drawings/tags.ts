/** The names beside what is drawn on a page: number and name on a ground of the mark's colour. */
import type { SKRSContext2D } from "@napi-rs/canvas";
import type { Box } from "#schemas/geometry.ts";
import { kindColours } from "./colours.ts";
import type { Mark } from "./mark.ts";
import { fontOf } from "./typeface.ts";

type TaggedMark = { readonly number: number; readonly mark: Mark; readonly boxes: readonly Box[] };

type Size = { readonly width: number; readonly height: number };

/** The page as it is drawn, in pixels, with the boxes of its words. */
type Page = Size & { readonly fontPx: number; readonly words: readonly Box[] };

/** Writes a tag at the first box of every mark, inside the page, where it covers no other tag and few words. */
export function drawTags(pen: SKRSContext2D, marks: readonly TaggedMark[], page: Page): void {
  const taken: Box[] = [];
  const size = Math.round(page.fontPx * 0.8);
  pen.font = fontOf(size, "bold");
  pen.textBaseline = "middle";
  for (const { number, mark, boxes } of marks) {
    const [first] = boxes;
    if (first === undefined) continue;
    const text = `${number} ${mark.name}${mark.inReview ? " ?" : ""}`;
    const place = freePlace(first, { width: pen.measureText(text).width + size * 0.6, height: size * 1.25 }, taken, page);
    taken.push(place);
    pen.fillStyle = `${kindColours[mark.kind]}e0`;
    pen.fillRect(...place);
    pen.fillStyle = "white";
    pen.fillText(text, place[0] + size * 0.3, place[1] + place[3] / 2);
  }
}

/** Above the box, below it, behind it, or before it: where it covers least, and above all no other tag. */
function freePlace(box: Box, { width, height }: Size, taken: readonly Box[], { words, ...page }: Page): Box {
  const [x, y, wide, high] = box;
  const gap = height / 6;
  const corners = [
    [x, y - height - gap],
    [x, y + high + gap],
    [x + wide + gap, y + (high - height) / 2],
    [x - width - gap, y + (high - height) / 2],
    [x + wide - width, y - height - gap],
    [x + wide - width, y + high + gap],
  ] as const;
  const inside = corners.map(([left, top]): Box => {
    return [Math.max(0, Math.min(left, page.width - width)), Math.max(0, Math.min(top, page.height - height)), width, height];
  });
  const covered = (place: Box) => sumOf([...words, box], place) + sumOf(taken, place) * width * height;
  const costs = inside.map(covered);
  return inside[costs.indexOf(Math.min(...costs))] ?? [x, y, width, height];
}

const sumOf = (boxes: readonly Box[], place: Box) => boxes.reduce((sum, box) => sum + shared(box, place), 0);

function shared(one: Box, other: Box): number {
  const width = Math.min(one[0] + one[2], other[0] + other[2]) - Math.max(one[0], other[0]);
  const height = Math.min(one[1] + one[3], other[1] + other[3]) - Math.max(one[1], other[1]);
  return Math.max(0, width) * Math.max(0, height);
}
