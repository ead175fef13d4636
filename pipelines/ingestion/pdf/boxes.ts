/** Sums over rectangles. */
import type { Box } from "#schemas/geometry.ts";

/** The x of the right edge. */
export function right(box: Box): number {
  return box[0] + box[2];
}

/** The y of the lower edge. */
export function bottom(box: Box): number {
  return box[1] + box[3];
}

/** In square pixels. */
export function area(box: Box): number {
  return box[2] * box[3];
}

/** The smallest box around all of them, null for none. */
export function around(boxes: readonly Box[]): Box | null {
  const [first, ...rest] = boxes;
  if (first === undefined) return null;
  return rest.reduce<Box>((all, box) => {
    const [x, y] = [Math.min(all[0], box[0]), Math.min(all[1], box[1])];
    return [x, y, Math.max(right(all), right(box)) - x, Math.max(bottom(all), bottom(box)) - y];
  }, first);
}

/** What both have in common, null where they do not touch. */
export function common(a: Box, b: Box): Box | null {
  const [x, y] = [Math.max(a[0], b[0]), Math.max(a[1], b[1])];
  const [width, height] = [Math.min(right(a), right(b)) - x, Math.min(bottom(a), bottom(b)) - y];
  return width > 0 && height > 0 ? [x, y, width, height] : null;
}

/** Whether the middle of one lies inside the other. */
export function holdsMiddle(outer: Box, inner: Box): boolean {
  const [x, y] = [inner[0] + inner[2] / 2, inner[1] + inner[3] / 2];
  return x >= outer[0] && x <= right(outer) && y >= outer[1] && y <= bottom(outer);
}

/** Puts boxes together that touch or lie at most `gap` apart: a scan that was stored in strips is one picture. */
export function mergeTouching(boxes: readonly Box[], gap: number): Box[] {
  const merged: Box[] = [];
  for (const box of boxes) {
    let grown = box;
    for (let index = touching(merged, grown, gap); index >= 0; index = touching(merged, grown, gap)) {
      const [other] = merged.splice(index, 1);
      grown = around(other === undefined ? [grown] : [grown, other]) ?? grown;
    }
    merged.push(grown);
  }
  return merged;
}

function touching(boxes: readonly Box[], box: Box, gap: number): number {
  const wide: Box = [box[0] - gap, box[1] - gap, box[2] + 2 * gap, box[3] + 2 * gap];
  return boxes.findIndex((other) => common(wide, other) !== null);
}
