/** Print of the other side that shows through the paper (chữ hằn từ mặt sau). */
import { mostInkedSquare, sureLetters } from "./orientation.ts";
import { crop, type Raster } from "./raster.ts";
import type { Recognition } from "./recognition.ts";

/** So many letters of a piece must make sense in the mirror, and so many times as many as without it. */
const least = { letters: 10, times: 2 };

/**
 * Whether what is on an upright page makes sense in a mirror alone: it is printed on the other side. Where neither
 * makes sense, as of handwriting, it is not said to be.
 */
export async function showsThrough({ text, ink }: { text: Raster; ink: Raster }, recognition: Recognition): Promise<boolean> {
  const piece = crop(text, mostInkedSquare(ink));
  const mirrored = sureLetters(await recognition.read(mirror(piece), "block"));
  if (mirrored < least.letters) return false;
  return mirrored >= least.times * sureLetters(await recognition.read(piece, "block"));
}

function mirror({ width, height, data }: Raster): Raster {
  const mirrored = new Uint8Array(data.length);
  for (let row = 0; row < data.length; row += width) mirrored.set(data.slice(row, row + width).reverse(), row);
  return { width, height, data: mirrored };
}
