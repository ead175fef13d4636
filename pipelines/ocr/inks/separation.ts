/** Print and coloured ink that lie over each other, told apart by how dark and how coloured each pixel is. */
import type { Area } from "../raster.ts";
import { type Coloured, darknessOf, hueOf, type Ink, trueColourOf } from "./colours.ts";
import { bridged, penStrokes } from "./pen-strokes.ts";
import type { Plane } from "./planes.ts";

/** The inks of the page by hue, and how much darker than paper its print is. */
type Known = { readonly inks: readonly Ink[]; readonly darkest: number };

/** Ink alone makes no pixel darker than this share of print; more would not tell print from it. */
const mostByInk = 0.85;

/** What looks like so little print is left of the ink. */
const leastPrint = 0.1;

/**
 * The share of print in each pixel of the area, 0 to 1, more where it is darker than most. A pixel is paper, ink and print beside or over each other:
 * darkness = (1 − print) × darkness of the ink there + print × darkness of print. How much ink there is tells the
 * colour. Ink as dark as print covers it, then print is where it goes on at both sides.
 */
export function printBeneath(page: Coloured, area: Area, { inks, darkest }: Known): Plane {
  const { width, height } = area;
  const values = new Float32Array(width * height);
  const [colour, dark] = [
    { width, height, values: new Float32Array(width * height) },
    { width, height, values: new Float32Array(width * height) },
  ];
  for (let y = 0, to = 0; y < height; y += 1) {
    let at = ((area.y + y) * page.width + area.x) * page.channels;
    for (let x = 0; x < width; x += 1, to += 1, at += page.channels) {
      const [own, darkness] = [trueColourOf(page, at), darknessOf(page, at)];
      const ink = inks[hueOf(page, at)];
      const byInk = ink === undefined ? 0 : Math.min(own * ink.rate, darkness, ink.darkness, mostByInk * darkest);
      const print = (darkness - byInk) / (darkest - byInk);
      values[to] = Math.min(Math.max(1, darkness / darkest), Math.max(0, (print - leastPrint) / (1 - leastPrint)));
      colour.values[to] = own;
      dark.values[to] = darkness / darkest;
    }
  }
  return bridged({ width, height, values }, penStrokes(colour, dark));
}
