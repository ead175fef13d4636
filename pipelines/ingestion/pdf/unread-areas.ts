import type { Box } from "#schemas/geometry.ts";
import { area, bottom, common, mergeTouching, right } from "./boxes.ts";
import type { PageGeometry } from "./page-geometry.ts";
import type { PagePicture } from "./page-objects.ts";
import type { LayerWord } from "./page-words.ts";

/** Pictures smaller than this, in points, are emblems, bullets and lines: no words in them. */
const smallestPt = { width: 60, height: 16 };
/** A picture that is covered by text so far is a background. */
const covered = 0.2;
const marginPx = 4;

/** The areas of a page with a good text layer where pictures stand that may carry words of their own. */
export function unreadAreas(pictures: readonly PagePicture[], words: readonly LayerWord[], geometry: PageGeometry): Box[] {
  const merged = mergeTouching(
    pictures.map((picture) => picture.box),
    geometry.scale,
  );
  return merged
    .filter((box) => box[2] >= smallestPt.width * geometry.scale && box[3] >= smallestPt.height * geometry.scale)
    .filter((box) => textArea(words, box) < covered * area(box))
    .map((box) => withMargin(box, geometry));
}

function textArea(words: readonly LayerWord[], within: Box): number {
  return words.reduce((sum, word) => {
    const inside = common(word.box, within);
    return sum + (inside === null ? 0 : area(inside));
  }, 0);
}

function withMargin(box: Box, geometry: PageGeometry): Box {
  const [x, y] = [Math.max(0, box[0] - marginPx), Math.max(0, box[1] - marginPx)];
  return [x, y, Math.min(geometry.widthPx, right(box) + marginPx) - x, Math.min(geometry.heightPx, bottom(box) + marginPx) - y];
}
