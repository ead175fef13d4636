/** Whether light falls on a page as in a room, or as in a scanner. */
import type { Coloured } from "../inks/colours.ts";
import { brightnessAt } from "../raster.ts";

/** The page is looked at in so many parts across and down; those at its sides may be more than paper. */
const parts = 8;

/** One pixel in so many is looked at, across and down. */
const every = 4;

/** Of a part so large a share is no brighter than its paper. */
const paperShare = 0.8;

/** The lamp of a scanner leaves no part of the paper darker than this share of another: the second of each end counts. */
const leastEven = 0.94;

/** Whether some parts of the paper within the page are much darker than others. */
export function isUnevenlyLit({ width, height, channels, data }: Coloured): boolean {
  const papers: number[] = [];
  for (let part = 0; part < parts * parts; part += 1) {
    const [column, row] = [part % parts, Math.floor(part / parts)];
    if (Math.min(column, row) === 0 || Math.max(column, row) === parts - 1) continue;
    const counts = new Uint32Array(256);
    for (let y = Math.floor((row * height) / parts); y < Math.floor(((row + 1) * height) / parts); y += every) {
      for (let x = Math.floor((column * width) / parts); x < Math.floor(((column + 1) * width) / parts); x += every) {
        const value = data[(y * width + x) * channels] ?? 255;
        counts[value] = (counts[value] ?? 0) + 1;
      }
    }
    papers.push(brightnessAt(counts, paperShare));
  }
  papers.sort((a, b) => a - b);
  return (papers[1] ?? 255) < leastEven * (papers.at(-2) ?? 255);
}
