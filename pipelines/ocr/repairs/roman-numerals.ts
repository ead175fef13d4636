/** Roman numerals (số La Mã) of headings and annexes, told by their strokes: the engine drops or joins equal letters. */
import { boundsOf } from "../areas.ts";
import { type Component, componentsIn } from "../components.ts";
import { type Area, areaOn, type Raster } from "../raster.ts";
import type { ReadWord } from "../recognition.ts";

/** What the engine makes of a numeral, with the sign after it. A lone `1`, `l` or `H` is none. */
const couldBeNumeral = /^(?=.*[IVXL])[IVXLHl1|]{1,6}([.,;:)]?)$/u;
const numeral = /^X{0,3}(?:IX|IV|V?I{0,3})$/;

/** Letters have at least this share of the height of the highest piece; lower ones are signs. */
const leastLetter = 0.6;

/** In shares of the height of the letters: how wide a stroke is at most, and how far its serifs reach. */
const widest = { stroke: 0.45, serif: 0.3 };

/** The rows between the serifs, where letters stand apart that touch at their serifs; and the rows that tell letters. */
const band = { top: 0.12, upper: 0.2, middle: 0.5, lower: 0.8, bottom: 0.88 };

/** The word with the numeral that its strokes show; as it was read where they show none. */
export function withPrintedNumeral(ink: Raster, word: ReadWord): ReadWord {
  const sign = couldBeNumeral.exec(word.text)?.[1];
  if (sign === undefined) return word;
  const [x, y, width, height] = word.box;
  const pieces = componentsIn(ink, areaOn(ink, { x: x - 2, y: y - 2, width: width + 4, height: height + 4 }));
  const highest = Math.max(...pieces.map((piece) => piece.height));
  const letters = pieces.filter((piece) => piece.height >= leastLetter * highest);
  const printed = lettersIn(ink, boundsOf(letters));
  if (printed === "" || !numeral.test(printed)) return word;
  const after = sign === "" && endsWithDot(pieces, boundsOf(letters)) ? "." : sign;
  return printed + after === word.text ? word : { ...word, text: printed + after };
}

/** A dot on the base line, behind the last letter. */
function endsWithDot(pieces: readonly Component[], letters: Area): boolean {
  return pieces.some((piece) => {
    const size = Math.max(piece.width, piece.height);
    const onBaseLine = Math.abs(piece.y + piece.height - letters.y - letters.height) < 0.15 * letters.height;
    return onBaseLine && size > 0.08 * letters.height && size < 0.3 * letters.height && piece.x > letters.x + letters.width;
  });
}

/** A stretch of ink along one row. */
type Stroke = { readonly from: number; readonly to: number };

/** The letters in their area: strokes that stand upright, V, X; `?` for any other. */
function lettersIn(ink: Raster, area: Area): string {
  const rowAt = (share: number) => area.y + Math.round(share * area.height);
  const rows = Array.from({ length: rowAt(band.bottom) - rowAt(band.top) + 1 }, (_, at) => rowAt(band.top) + at);
  const inked = (x: number) => rows.some((y) => ink.data[y * ink.width + x] === 1);
  const columns = stretches(inked, { from: area.x, to: area.x + area.width });
  const strokesIn = (column: Stroke, y: number) => stretches((x) => ink.data[y * ink.width + x] === 1, column);
  return columns
    .map((column, at) => {
      const [upper, middle, lower] = [band.upper, band.middle, band.lower].map((share) => strokesIn(column, rowAt(share)));
      if (upper === undefined || middle === undefined || lower === undefined) return "?";
      if (upper.length === 1 && middle.length === 1 && lower.length === 1 && column.to - column.from <= widest.stroke * area.height)
        return hasFoot(ink, area, { column, next: columns[at + 1] }) ? "?" : "I";
      return crossedLetter([upper, middle, lower], area.height);
    })
    .join("");
}

/** Whether the letter reaches farther to the right at its foot than a serif does: an L. */
function hasFoot(ink: Raster, area: Area, { column, next }: { column: Stroke; next: Stroke | undefined }): boolean {
  const end = next?.from ?? Math.min(ink.width, area.x + area.width + 2);
  const rows = Array.from({ length: Math.ceil(0.15 * area.height) }, (_, at) => area.y + area.height - 1 - at);
  const reaches = rows.map((y) => {
    const stroke = stretches((x) => ink.data[y * ink.width + x] === 1, { from: column.from, to: end })[0];
    return stroke === undefined ? 0 : stroke.to - column.to;
  });
  return Math.max(...reaches) > widest.serif * area.height;
}

/** V or X by the way its two strokes come together. */
function crossedLetter([upper, middle, lower]: readonly [readonly Stroke[], readonly Stroke[], readonly Stroke[]], height: number): string {
  const [wide, waist, foot] = [spanOf(upper), spanOf(middle), spanOf(lower)];
  if (upper.length !== 2 || wide < 0.35 * height || wide > 1.3 * height) return "?";
  if (foot < 0.7 * wide && foot < waist && waist < wide) return "V";
  return lower.length === 2 && middle.length === 1 && waist < 0.7 * wide && waist < 0.7 * foot ? "X" : "?";
}

/** Where the condition holds along a stretch, one after another. */
function stretches(holds: (x: number) => boolean, { from, to }: Stroke): Stroke[] {
  const found: Stroke[] = [];
  let begun: number | null = null;
  for (let x = from; x <= to; x += 1) {
    const inside = x < to && holds(x);
    if (inside) begun ??= x;
    if (inside || begun === null) continue;
    found.push({ from: begun, to: x });
    begun = null;
  }
  return found;
}

function spanOf(strokes: readonly Stroke[]): number {
  const [first, last] = [strokes[0], strokes.at(-1)];
  return first === undefined || last === undefined ? 0 : last.to - first.from;
}
