/** The resolution of page images: what the source says, where that can be believed. */

/** A4, long and short side, in inches: what a page is taken for when nothing else is known. */
const a4Inch = { long: 11.69, short: 8.27 };
/** Scanners and cameras that know their resolution say something in between. */
const believableDpi = { low: 100, high: 1200 };
/** Sides of paper that is believed, in inches: between A6 and A2. */
const believableInch = { low: 3.9, high: 24 };

/**
 * Dots an inch of an image with so many pixels. `stated` is what the source says, null where it says nothing; what it says
 * is believed if it makes a sheet of paper of the image. Otherwise the image is taken for an A4 page.
 */
export function pageDpi(size: { widthPx: number; heightPx: number }, stated: number | null): number {
  const [short, long] = [Math.min(size.widthPx, size.heightPx), Math.max(size.widthPx, size.heightPx)];
  if (stated !== null && stated >= believableDpi.low && stated <= believableDpi.high) {
    if (short / stated >= believableInch.low && long / stated <= believableInch.high) return stated;
  }
  return Math.max(short / a4Inch.short, long / a4Inch.long);
}
