import type { PageImage } from "./page-image.ts";
import { withoutPaleStrokes } from "./pale-strokes.ts";
import { darkenInk, inEvenLight } from "./paper.ts";
import { histogram, inkOf, inkThreshold, type Raster } from "./raster.ts";
import { findSkew, findSkewOfColumns } from "./skew.ts";
import { hasStrokes } from "./strokes.ts";
import { type Point, type QuarterTurn, straighten, turn, turnPoint } from "./turning.ts";

/**
 * What is known of a page before it is turned and levelled: white paper, dark text, the ink by itself, and how many pixels of the
 * text have each brightness.
 */
export type CleanPage = {
  readonly image: PageImage;
  readonly text: Raster;
  readonly ink: Raster;
  readonly counts: Uint32Array;
  /** Whether there are hardly any strokes that were dark before faint ink was made so. */
  readonly isFaint: boolean;
};

/** A page ready to be read: upright, level, black on white. All rasters have the same size. */
export type UprightPage = {
  readonly text: Raster;
  readonly ink: Raster;
  readonly blue: Raster;
  /** The ink of red seals and red name stamps, and the page with that ink dark; null where there is hardly any. */
  readonly red: { readonly ink: Raster; readonly text: Raster } | null;
  readonly rotation: QuarterTurn;
  /** How far the lines of the page image, turned clockwise by `rotation`, fall to the right. */
  readonly skewDegrees: number;
  /** Pixels of the rasters for one of the page image. */
  readonly scale: number;
  /** The size of the page image, turned clockwise by `rotation`. */
  readonly sizeOnPageImage: { readonly widthPx: number; readonly heightPx: number };
  /** Whether this is a photograph that was flattened: on the page image size and skew differ from place to place. */
  readonly isFlattened: boolean;
  /** Where a point lies on the page image, turned clockwise by `rotation`. */
  readonly onPageImage: (point: Point) => Point;
};

/** Where strokes are less of the page there is nothing to read: ten letters of a page of A4. */
const leastInkShare = 0.0002;

/** Up to this scale letters keep their edges. */
const sharpUpTo = 1.2;

/** Pixels this dark are ink once the paper was made white. */
const certainInk = 150;

/** Makes the paper white and finds the ink. */
export function cleanPage(image: PageImage): CleanPage {
  const even = inEvenLight(image.dark);
  const dark = darkenInk(even);
  // What colour tells of seals is better told by it; letters that were made larger have soft edges as grey as a seal.
  const text = image.colours === null && image.scale <= sharpUpTo ? withoutPaleStrokes(dark) : dark;
  const counts = histogram(text);
  return { image, text, ink: inkOf(text, inkThreshold(counts)), counts, isFaint: dark !== even && !hasCertainStrokes(even) };
}

/** Whether nothing is written on the page. A faint page is not blank: its ink was made dark before. */
export function isBlank({ text }: CleanPage): boolean {
  return !hasCertainStrokes(text);
}

function hasCertainStrokes(page: Raster): boolean {
  return hasStrokes(inkOf(page, certainInk - 1), leastInkShare);
}

/** Whether the lines of text run down the page rather than across it; and how crooked those are that run across. */
export function lieOf(page: CleanPage): { sideways: boolean; skew: { degrees: number } } {
  const skew = findSkew(page.ink);
  return { sideways: findSkewOfColumns(page.ink).sharpness > 1.5 * skew.sharpness, skew };
}

/** Text and ink of a page that was turned and levelled; what its colours tell is left for when it lies as it is to be read. */
export type LevelText = Pick<UprightPage, "text" | "ink" | "rotation" | "skewDegrees"> & { readonly before: (point: Point) => Point };

/** Turns the page clockwise, then levels its lines, by their skew where it is known. */
export function levelText(page: CleanPage, rotation: QuarterTurn, skew: "found" | { degrees: number } = "found"): LevelText {
  const turned = turn(page.text, rotation);
  const skewDegrees = skew === "found" ? findSkew(turn(page.ink, rotation)).degrees : skew.degrees;
  const { raster, before } = straighten(turned, skewDegrees, 255);
  return { text: raster, ink: inkOf(raster, inkThreshold(page.counts)), rotation, skewDegrees, before };
}

/** The page as it is to be read, its colours turned and levelled like its text. */
export function uprightPage(page: CleanPage, { before, ...lie }: LevelText): UprightPage {
  const { text, rotation, skewDegrees } = lie;
  const level = (raster: Raster, paper: number) => straighten(turn(raster, rotation), skewDegrees, paper).raster;
  const { scale, widthPx, heightPx, colours } = page.image;
  const sideways = rotation === 90 || rotation === 270;
  return {
    ...lie,
    blue: colours === null ? nothing(text) : level(colours.blue, 0),
    red: colours === null ? null : redInk(colours.red, colours.green, (raster) => level(raster, 255)),
    scale,
    sizeOnPageImage: sideways ? { widthPx: heightPx, heightPx: widthPx } : { widthPx, heightPx },
    isFlattened: page.image.unflattened !== null,
    onPageImage: (point) => onPageImage(page, rotation, before(point)),
  };
}

/** Where a point of the page, turned but not levelled, lies on the page image, turned as well. */
function onPageImage({ image, text }: CleanPage, rotation: QuarterTurn, { x, y }: Point): Point {
  const { scale, unflattened } = image;
  if (unflattened === null) return { x: x / scale, y: y / scale };
  const sideways = rotation === 90 || rotation === 270;
  const turned = sideways ? { width: text.height, height: text.width } : text;
  const asStored = turnPoint({ x, y }, sideways ? (rotation === 90 ? 270 : 90) : rotation, turned);
  return turnPoint(unflattened(asStored), rotation, { width: image.widthPx, height: image.heightPx });
}

function nothing({ width, height }: Raster): Raster {
  return { width, height, data: new Uint8Array(width * height) };
}

/** How much darker red ink is in the green channel than in the red one, and how much of it makes a page worth a look. */
const redDifference = 60;
const leastRedShare = 0.0003;

function redInk(red: Raster, green: Raster, upright: (raster: Raster) => Raster): UprightPage["red"] {
  const isRed = new Uint8Array(red.data.length).fill(255);
  let count = 0;
  for (let at = 0; at < isRed.length; at += 1) {
    if ((red.data[at] ?? 0) - (green.data[at] ?? 0) <= redDifference) continue;
    isRed[at] = 0;
    count += 1;
  }
  if (count < leastRedShare * isRed.length) return null;
  return { ink: inkOf(upright({ ...red, data: isRed }), 128), text: upright(green) };
}
