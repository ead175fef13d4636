/** A page image as tables are found on it. */
import { componentsIn } from "../components.ts";
import type { Area, Raster } from "../raster.ts";
import { type InkLine, withoutLines } from "../rulings.ts";
import { type Field, fieldOf, type LevelPage, liesIn, type Rules, type Stretch } from "./drawn-table.ts";

/** Upright pages have this many pixels a typographic point. */
const pointPx = 200 / 72;

/** Words are so much higher than most of their letters. */
const wordHeights = 1.85;

/** A line is there where so much of it is inked, corners aside, and hardly anything so many pixels beside it: text would be. */
const leastInked = { across: 0.6, down: 0.8 };
const mostBeside = 0.3;
const cornerPx = 6;
const thickPx = [-2, -1, 0, 1, 2];
const besidePx = 6;

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
      across: across.map((line) => ({ ...levelStretch(line), path: line.path.map(levelStretch) })),
      down: down.map((line) => ({ ...uprightStretch(line), path: line.path.map(uprightStretch) })),
    },
    isInked: (rule, direction) => isLine(ink, rule, direction),
    inkIn(field) {
      letters ??= lettersOn(ink, rulings);
      return letters.filter((each) => liesIn(each, field));
    },
  };
}

const levelStretch = ({ x, y, width, height }: Area): Stretch => ({ at: y + height / 2, from: x, to: x + width });
const uprightStretch = ({ x, y, width, height }: Area): Stretch => ({ at: x + width / 2, from: y, to: y + height });

/** Whether a line is drawn along the whole of a rule, be it ever so broken. */
function isLine(ink: Raster, { at, from, to }: Stretch, direction: keyof Rules): boolean {
  const length = Math.max(1, Math.floor(to) - Math.ceil(from) - 2 * cornerPx);
  const share = (places: readonly number[]) => {
    let inked = 0;
    for (let along = Math.ceil(from) + cornerPx; along < Math.ceil(from) + cornerPx + length; along += 1) {
      if (places.some((place) => isInk(ink, along, Math.round(at) + place, direction))) inked += 1;
    }
    return inked / length;
  };
  return share(thickPx) >= leastInked[direction] && share([-besidePx]) <= mostBeside && share([besidePx]) <= mostBeside;
}

function isInk({ width, height, data }: Raster, along: number, across: number, direction: keyof Rules): boolean {
  const [x, y] = direction === "across" ? [along, across] : [across, along];
  return x >= 0 && y >= 0 && x < width && y < height && data[y * width + x] === 1;
}

function lettersOn(ink: Raster, rulings: readonly InkLine[]): Field[] {
  const { width, height } = ink;
  return componentsIn(withoutLines(ink, rulings, 0), { x: 0, y: 0, width, height })
    .filter((piece) => piece.width >= letter.least || piece.height >= letter.least)
    .filter((piece) => piece.width <= letter.most && piece.height <= letter.most)
    .map((piece) => fieldOf([piece.x, piece.y, piece.width, piece.height]));
}
