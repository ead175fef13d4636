/** Signs at the end of words, told apart by their shape: the engine takes `;` for `:` and `,` for `.` in small print. */
import { type Component, componentsIn } from "../components.ts";
import { areaOn, type Raster } from "../raster.ts";
import type { ReadWord } from "../recognition.ts";

/** A comma is at least so many times as high as the dot over it, or as it is wide itself; a dot at most so many times. */
const besideDot = { comma: 1.5, dot: 1.3 };
const besideWidth = { comma: 1.6, dot: 1.15 };

/** Signs are no higher than this share of their word, and so narrow. */
const highest = 0.42;
const widest = 0.28;

/** The word with `:`, `;`, `.` or `,` at its end as the ink shows it; as it was read where the ink is no clear sign. */
export function withPrintedSign(ink: Raster, word: ReadWord): ReadWord {
  const sign = /(?:\p{L}{2}|^\d{1,2})([:;.,])$/u.exec(word.text)?.[1];
  if (sign === undefined) return word;
  const printed =
    sign === ":" || sign === ";"
      ? doubleSign(piecesAtEnd(ink, word))
      : singleSign(piecesAtEnd(ink, word).filter((piece) => piece.y > word.box[1] + 0.5 * word.box[3]));
  // A faint comma looks like a dot, a dot never like a comma; only the number of a heading cannot have a comma behind it.
  if (sign === "," && printed === "." && !/^\d/.test(word.text)) return word;
  return printed === null || printed === sign ? word : { ...word, text: word.text.slice(0, -1) + printed };
}

/** Small pieces of ink at the end of the word, from top to bottom. */
function piecesAtEnd(ink: Raster, { box }: ReadWord): Component[] {
  const [left, top, width, height] = box;
  const reach = Math.max(0.4 * height, 9);
  const area = areaOn(ink, { x: left + width - reach, y: top, width: reach + 3, height: 1.3 * height });
  return componentsIn(ink, area)
    .filter((piece) => piece.height <= highest * height && piece.width <= widest * height && piece.pixels >= 4)
    .filter((piece) => piece.x > area.x)
    .sort((a, b) => a.y - b.y);
}

function doubleSign(pieces: readonly Component[]): ":" | ";" | null {
  const [upper, lower, ...others] = pieces;
  if (upper === undefined || lower === undefined || others.length > 0) return null;
  const apart = Math.abs(upper.x + upper.width / 2 - lower.x - lower.width / 2);
  if (apart > Math.max(upper.width, lower.width) || lower.y <= upper.y + upper.height) return null;
  const times = lower.height / upper.height;
  if (times >= besideDot.comma) return ";";
  return times <= besideDot.dot ? ":" : null;
}

function singleSign(pieces: readonly Component[]): "." | "," | null {
  const [piece, ...others] = pieces;
  if (piece === undefined || others.length > 0) return null;
  const times = piece.height / piece.width;
  if (times >= besideWidth.comma) return ",";
  return times <= besideWidth.dot ? "." : null;
}
