/** Finding which way up a page is, by reading a piece of it each way. */
import { type Area, crop, type Raster } from "./raster.ts";
import type { ReadLine, Recognition } from "./recognition.ts";
import { type QuarterTurn, turn } from "./turning.ts";

/** The size of the piece that is read, in pixels of the working image: some lines of text either way. */
const pieceSide = 700;

/** The turn among the candidates after which the most text can be read with confidence; the first where none reads. */
export async function uprightest(
  text: Raster,
  ink: Raster,
  candidates: readonly QuarterTurn[],
  recognition: Recognition,
): Promise<QuarterTurn> {
  const piece = crop(text, mostInkedSquare(ink));
  let best: { rotation: QuarterTurn; letters: number } = { rotation: candidates[0] ?? 0, letters: 0 };
  for (const rotation of candidates) {
    const letters = sureLetters(await recognition.read(turn(piece, rotation), "block"));
    if (letters > best.letters * 1.2) best = { rotation, letters };
  }
  return best.rotation;
}

/** How many letters were read with confidence, in words of two and more. */
export function sureLetters(lines: readonly ReadLine[]): number {
  const sure = lines.flat().filter(({ confidence, text }) => confidence > 0.6 && /^\p{L}{2,}/u.test(text));
  return sure.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0);
}

/** The square with the most ink, looked for in steps of half a side. */
export function mostInkedSquare(ink: Raster): Area {
  const step = pieceSide / 2;
  let best = { x: 0, y: 0, inked: -1 };
  for (let y = 0; y === 0 || y + step < ink.height; y += step) {
    for (let x = 0; x === 0 || x + step < ink.width; x += step) {
      const inked = inkIn(ink, x, y);
      if (inked > best.inked) best = { x, y, inked };
    }
  }
  return { x: best.x, y: best.y, width: pieceSide, height: pieceSide };
}

function inkIn(ink: Raster, left: number, top: number): number {
  let inked = 0;
  for (let y = top; y < Math.min(ink.height, top + pieceSide); y += 3) {
    for (let x = left; x < Math.min(ink.width, left + pieceSide); x += 3) inked += ink.data[y * ink.width + x] ?? 0;
  }
  return inked;
}
