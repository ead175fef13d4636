/** Connected pieces of ink (thành phần liên thông): letters, digits, strokes. */
import { type Area, areaOn, type Raster } from "./raster.ts";

/** One piece of ink: the rectangle that it fills, and how many pixels it has. In pixels of the whole raster. */
export type Component = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly pixels: number;
};

/** The pieces of ink in a part of the raster; ink that touches at a corner is one piece. What reaches out is cut off. */
export function componentsIn(ink: Raster, wanted: Area): Component[] {
  const area = areaOn(ink, wanted);
  const seen = new Uint8Array(area.width * area.height);
  const components: Component[] = [];
  for (let start = 0; start < seen.length; start += 1) {
    if (seen[start] === 1 || !isInk(ink, area, start)) continue;
    components.push(follow(ink, area, seen, start));
  }
  return components;
}

function isInk(ink: Raster, area: Area, at: number): boolean {
  return ink.data[(area.y + Math.floor(at / area.width)) * ink.width + area.x + (at % area.width)] === 1;
}

function follow(ink: Raster, area: Area, seen: Uint8Array, start: number): Component {
  const open = [start];
  seen[start] = 1;
  let [left, right, top, bottom, pixels] = [area.width, 0, area.height, 0, 0];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const [x, y] = [at % area.width, Math.floor(at / area.width)];
    pixels += 1;
    [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
    for (let row = Math.max(0, y - 1); row <= Math.min(area.height - 1, y + 1); row += 1) {
      for (let column = Math.max(0, x - 1); column <= Math.min(area.width - 1, x + 1); column += 1) {
        const next = row * area.width + column;
        if (seen[next] === 1 || !isInk(ink, area, next)) continue;
        seen[next] = 1;
        open.push(next);
      }
    }
  }
  return { x: area.x + left, y: area.y + top, width: right - left + 1, height: bottom - top + 1, pixels };
}
