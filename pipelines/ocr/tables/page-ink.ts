/** A page image as tables are found on it. */
import { componentsIn } from "../components.ts";
import type { Raster } from "../raster.ts";
import { type InkLine, withoutLines } from "../rulings.ts";
import { type Field, fieldOf, type LevelPage, liesIn } from "./drawn-table.ts";

/** Upright pages have this many pixels a typographic point. */
const pointPx = 200 / 72;

/** Words are so much higher than most of their letters. */
const wordHeights = 1.85;

/** Ink of fewer pixels in both directions is dirt; of more in one, no letter. */
const letter = { least: 3, most: 100 };

/** The page by its rules, and by its letters where they are asked for. */
export function inkedPage(ink: Raster, rulings: readonly InkLine[]): LevelPage {
  let letters: readonly Field[] | null = null;
  const across = rulings.filter(({ width, height }) => width >= height);
  const down = rulings.filter(({ width, height }) => width < height);
  return {
    width: ink.width,
    pointPx,
    wordHeights,
    rules: {
      across: across.map(({ x, y, width, height }) => ({ at: y + height / 2, from: x, to: x + width })),
      down: down.map(({ x, y, width, height }) => ({ at: x + width / 2, from: y, to: y + height })),
    },
    inkIn(field) {
      letters ??= lettersOn(ink, rulings);
      return letters.filter((each) => liesIn(each, field));
    },
  };
}

function lettersOn(ink: Raster, rulings: readonly InkLine[]): Field[] {
  const { width, height } = ink;
  return componentsIn(withoutLines(ink, rulings, 0), { x: 0, y: 0, width, height })
    .filter((piece) => piece.width >= letter.least || piece.height >= letter.least)
    .filter((piece) => piece.width <= letter.most && piece.height <= letter.most)
    .map((piece) => fieldOf([piece.x, piece.y, piece.width, piece.height]));
}
