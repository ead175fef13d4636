/** The one place for what reads digits in blanks: a recogniser of handwriting is another function of this type. */
import type { Blank } from "#schemas/page-text.ts";
import type { Area, Raster } from "../raster.ts";

/**
 * The ink of one blank on white paper, level, without what stands around it; `pieces` are its connected strokes from the
 * left, in pixels of the picture. `role` says what can be meant: a day is no 45.
 */
export type DigitPicture = { readonly role: Blank["role"]; readonly picture: Raster; readonly pieces: readonly Area[] };

/** What was read. `confidence` is how often such a reading is right, 0 to 1; 0 and null where nothing was read. */
export type DigitReading = { readonly text: string | null; readonly confidence: number };

/** Reads the digits of one blank. */
export type DigitReader = (blank: DigitPicture) => Promise<DigitReading>;
