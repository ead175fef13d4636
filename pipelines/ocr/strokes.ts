/** Strokes of print and handwriting (nét chữ), told from what else is dark on a page. */
import { type Component, componentsIn } from "./components.ts";
import type { Raster } from "./raster.ts";

/** Smaller pieces are grain and specks of dust, in pixels of the working image: at 200 dpi small letters are 14 high and more. */
const leastPx = 9;

/** Pieces that fill more of their rectangle are holes of a punch and blots: a round hole fills 0.79 of it. */
const mostFilled = 0.7;

/** The page is looked at in bands of so many rows, until enough is found. */
const bandPx = 256;

/** Whether strokes make at least this share of the page. Edges of the paper and of the glass, which reach its sides, are none. */
export function hasStrokes(ink: Raster, leastShare: number): boolean {
  const wanted = leastShare * ink.data.length;
  let found = 0;
  for (let y = 0; y < ink.height && found < wanted; y += bandPx) {
    const strokes = componentsIn(ink, { x: 0, y, width: ink.width, height: bandPx }).filter((piece) => isStroke(piece, ink));
    found += strokes.reduce((sum, { pixels }) => sum + pixels, 0);
  }
  return found >= wanted;
}

function isStroke({ x, y, width, height, pixels }: Component, page: Raster): boolean {
  const isInside = x > 0 && y > 0 && x + width < page.width && y + height < page.height;
  return isInside && Math.max(width, height) >= leastPx && pixels <= mostFilled * width * height;
}
