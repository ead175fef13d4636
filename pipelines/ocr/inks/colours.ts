/** The colours of pixels and of the inks on a page. */
import { type Area, areaOn, brightnessAt } from "../raster.ts";
import type { Stroke } from "./strokes.ts";

/** A page image as the image library gives it: red, green, blue for each pixel, and whatever more channels there are. */
export type Coloured = { readonly width: number; readonly height: number; readonly channels: number; readonly data: Uint8Array };

/** What is known of the ink of one hue: how much darker than paper it is for each unit of its colour, and at the most. */
export type Ink = { readonly rate: number; readonly darkness: number };

/** So many hues are told apart, going round the circle of colours. */
const hues = 24;

/** The rate of an ink is that of so large a share of its places or less: colours blur, so that thin strokes have too little. */
const rateShare = 0.9;

/** Places with this share of an ink's strongest colours hold nothing but ink; it is as dark as that share of them, or less. */
const pureShare = 0.7;
const darknessShare = 0.75;

/** Compression leaves as much colour around black letters. */
const noise = 8;

/** The share of the page's pixels that are the paper's colour or lighter; and of those without colour that are as dark as print. */
const paperShare = 0.4;
const printShare = 0.02;

/** Print is at least this much darker than paper, of 255; faint pages have paler. */
const leastDarkness = 145;

/** Every so many pixels one is looked at to learn of the page as a whole. */
const step = 7;

/** How far the channels of a pixel are apart, `at` being where it begins in the data. */
export function colourOf({ data }: Coloured, at: number): number {
  const [red, green, blue] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
  return Math.max(red, green, blue) - Math.min(red, green, blue);
}

/** The colour that is left of a pixel's when that of noise is taken off. */
export function trueColourOf(page: Coloured, at: number): number {
  return Math.max(0, colourOf(page, at) - noise);
}

/** How much darker than white the pixel is to the eye (luma of ITU-R BT.601): the part that JPEG keeps sharp. */
export function darknessOf({ data }: Coloured, at: number): number {
  return 255 - 0.299 * (data[at] ?? 0) - 0.587 * (data[at + 1] ?? 0) - 0.114 * (data[at + 2] ?? 0);
}

/** The pixel's place in the circle of colours. */
export function hueOf({ data }: Coloured, at: number): number {
  const [red, green, blue] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
  const most = Math.max(red, green, blue);
  const apart = most - Math.min(red, green, blue);
  if (apart === 0) return 0;
  const sixth = most === red ? (6 + (green - blue) / apart) % 6 : most === green ? 2 + (blue - red) / apart : 4 + (red - green) / apart;
  return Math.floor((sixth / 6) * hues) % hues;
}

/** The page with its paper white: yellowed paper and a warm lamp are no ink. */
export function onWhitePaper(page: Coloured): Coloured {
  const papers = [0, 1, 2].map((channel) =>
    brightnessAt(
      countsOf(page, (at) => page.data[at + channel] ?? 0),
      1 - paperShare,
    ),
  );
  if (papers.every((paper) => paper >= 250)) return page;
  const values = papers.map((paper) => Uint8Array.from({ length: 256 }, (_, value) => Math.min(255, (value * 255) / Math.max(1, paper))));
  const data = page.data.slice();
  for (const [channel, table] of values.entries()) {
    for (let at = channel; at < data.length; at += page.channels) data[at] = table[data[at] ?? 0] ?? 0;
  }
  return { ...page, data };
}

/** How much darker than paper the page's print is. */
export function darknessOfPrint(page: Coloured): number {
  const counts = countsOf(page, (at) => (trueColourOf(page, at) > 2 * noise ? 255 : Math.round(255 - darknessOf(page, at))));
  return Math.max(leastDarkness, 255 - brightnessAt(counts, printShare));
}

function countsOf(page: Coloured, value: (at: number) => number): Uint32Array {
  const counts = new Uint32Array(256);
  for (let at = 0; at < page.data.length; at += step * page.channels) {
    const found = value(at);
    counts[found] = (counts[found] ?? 0) + 1;
  }
  return counts;
}

/**
 * The inks of the strokes by hue. Where print lies beneath, a place is darker than its colour tells: most places in a
 * stroke have none.
 */
export function coloursOfInks(page: Coloured, strokes: readonly Stroke[]): Ink[] {
  const rates = Array.from({ length: hues }, (): number[] => []);
  const pixels = Array.from({ length: hues }, (): Pixel[] => []);
  for (const { cells } of strokes) {
    for (const cell of cells) {
      const { hue, rate, pixel } = inkIn(page, cell);
      rates[hue]?.push(rate);
      pixels[hue]?.push(pixel);
    }
  }
  return rates.map((_, hue) => {
    const near = [hue, (hue + 1) % hues, (hue + hues - 1) % hues];
    return {
      rate: atShare(
        near.flatMap((other) => rates[other] ?? []),
        rateShare,
      ),
      darkness: fullDarkness(near.flatMap((other) => pixels[other] ?? [])),
    };
  });
}

type Pixel = { readonly colour: number; readonly darkness: number };

/** What a cell tells of its ink: in its surroundings, because JPEG blurs colours more than darkness; and in its middle. */
function inkIn(page: Coloured, cell: Area): { hue: number; rate: number; pixel: Pixel } {
  let [dark, colour, strongest, hue] = [0, 0, -1, 0];
  const reach = cell.width / 2;
  const area = areaOn(page, { x: cell.x - reach, y: cell.y - reach, width: 2 * cell.width, height: 2 * cell.height });
  for (let y = area.y; y < area.y + area.height; y += 1) {
    for (let x = area.x; x < area.x + area.width; x += 1) {
      const at = (y * page.width + x) * page.channels;
      const own = trueColourOf(page, at);
      colour += own;
      dark += darknessOf(page, at);
      if (own > strongest) [strongest, hue] = [own, hueOf(page, at)];
    }
  }
  const middle = ((cell.y + reach) * page.width + cell.x + reach) * page.channels;
  return { hue, rate: dark / Math.max(1, colour), pixel: { colour: colourOf(page, middle), darkness: darknessOf(page, middle) } };
}

function fullDarkness(pixels: readonly Pixel[]): number {
  const strongest = atShare(
    pixels.map(({ colour }) => colour),
    0.9,
  );
  const pure = pixels.filter(({ colour }) => colour >= pureShare * strongest);
  return atShare(
    pure.map(({ darkness }) => darkness),
    darknessShare,
  );
}

/** The value below which the share of the values lies; 0 of none. */
function atShare(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(share * values.length)] ?? 0;
}
