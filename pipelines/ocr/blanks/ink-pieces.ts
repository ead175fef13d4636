/** Pieces of ink in a blank, taken for what a pen or a press set down as one: rules gone, broken strokes joined. */
import { type Component, componentsIn } from "../components.ts";
import { type Area, areaOn, crop, inkOf, type Raster } from "../raster.ts";

/**
 * The pieces of ink in a part of the page from left to right, in pixels of the page. `page` is
 * brightness on white paper, `lineHeight` the height of a printed digit beside them.
 */
export function inkPieces(page: Raster, wanted: Area, lineHeight: number): Component[] {
  const area = areaOn(page, wanted);
  const brightness = crop(page, area);
  const pieces = piecesOf(inkIn(brightness, usualInk), lineHeight);
  const local = pieces.some((piece) => runsThrough(piece, area)) ? piecesOf(inkIn(brightness, darkestInk), lineHeight) : pieces;
  const strokes = joined(local, lineHeight).toSorted((a, b) => a.x - b.x);
  return strokes.map((piece) => ({ ...piece, x: piece.x + area.x, y: piece.y + area.y }));
}

const piecesOf = (ink: Raster, lineHeight: number): Component[] =>
  componentsIn(withoutRules(ink, lineHeight), { x: 0, y: 0, width: ink.width, height: ink.height });

/** Whether a piece runs from edge to edge, as the strokes of a seal do that lie over the blank. */
function runsThrough(piece: Component, area: Area): boolean {
  return piece.height >= area.height - 1 || (piece.width >= area.width - 1 && piece.height > 0.5 * area.height);
}

/** How much of a part of the head is surely ink: the darkest pixels of it, but none that are paler than this. */
const darkestShare = 0.02;
const palestInk = 130;

/**
 * How far from the darkest pixels towards white paper something still is ink. A pen is paler than print, and thin strokes are
 * paler than thick ones; print and pen on the ink of a seal are about as dark as the darkest there is.
 */
const usualInk = 0.55;
const darkestInk = 0.33;

function inkIn(brightness: Raster, share: number): Raster {
  const sorted = Uint8Array.from(brightness.data).sort();
  const darkest = Math.min(palestInk, sorted[Math.floor(darkestShare * sorted.length)] ?? 0);
  return inkOf(brightness, darkest + (255 - darkest) * share);
}

/** The ink without the rule under a blank: rows of ink longer than any digit, but for the strokes that cross them. */
function withoutRules(ink: Raster, lineHeight: number): Raster {
  const data = Uint8Array.from(ink.data);
  const [longest, thickest] = [1.6 * lineHeight, Math.max(2, 0.16 * lineHeight)];
  for (let y = 0; y < ink.height; y += 1) {
    let start = 0;
    for (let x = 0; x <= ink.width; x += 1) {
      if (x < ink.width && ink.data[y * ink.width + x] === 1) continue;
      if (x - start > longest) {
        for (let at = start; at < x; at += 1) if (thicknessAt(ink, at, y) <= thickest) data[y * ink.width + at] = 0;
      }
      start = x + 1;
    }
  }
  return { ...ink, data };
}

/** How many pixels of ink stand over each other there. */
function thicknessAt(ink: Raster, x: number, y: number): number {
  let [top, bottom] = [y, y];
  while (top > 0 && ink.data[(top - 1) * ink.width + x] === 1) top -= 1;
  while (bottom < ink.height - 1 && ink.data[(bottom + 1) * ink.width + x] === 1) bottom += 1;
  return bottom - top + 1;
}

/** Pieces that are strokes of one digit, which a scan broke, as one. Specks and the dots of dotted lines go. */
function joined(pieces: readonly Component[], lineHeight: number): Component[] {
  const done: Component[] = [];
  const strokes = pieces.filter((piece) => Math.max(piece.width, piece.height) > 0.2 * lineHeight);
  for (let piece of strokes.toSorted((a, b) => a.y - b.y)) {
    for (let at = partnerOf(piece, done, lineHeight); at >= 0; at = partnerOf(piece, done, lineHeight)) {
      const [other] = done.splice(at, 1);
      if (other !== undefined) piece = both(other, piece);
    }
    done.push(piece);
  }
  return done;
}

const partnerOf = (piece: Component, others: readonly Component[], lineHeight: number): number =>
  others.findIndex((other) => standsUnder(piece, other, lineHeight) || makesOneDigit(both(piece, other), piece, other, lineHeight));

function standsUnder(lower: Component, upper: Component, lineHeight: number): boolean {
  const shared = Math.min(lower.x + lower.width, upper.x + upper.width) - Math.max(lower.x, upper.x);
  const gap = lower.y - upper.y - upper.height;
  return shared > 0.5 * Math.min(lower.width, upper.width) && gap < 0.2 * lineHeight;
}

/** Whether both, near each other, are no larger together than a printed digit. */
function makesOneDigit(together: Component, one: Component, other: Component, lineHeight: number): boolean {
  const [left, right] = one.x < other.x ? [one, other] : [other, one];
  const near = right.x - left.x - left.width < 0.2 * lineHeight;
  return near && together.width < 0.72 * lineHeight && together.height < 1.15 * lineHeight;
}

function both(one: Component, other: Component): Component {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  const right = Math.max(one.x + one.width, other.x + other.width);
  const bottom = Math.max(one.y + one.height, other.y + other.height);
  return { x, y, width: right - x, height: bottom - y, pixels: one.pixels + other.pixels };
}
