/** What was read from one page. The words page, line and word are those of hOCR and PAGE. */
import { z } from "zod";
import { Box } from "./geometry.ts";

/**
 * How the text of a page was got. `text` is a plain text file; `blank` a page with nothing on it; `unread` a page that
 * could not be read (trang không đọc được), of which nothing may be concluded.
 */
export const TextFrom = z.enum(["ocr", "text-layer", "docx", "doc", "text", "blank", "unread"]);
export type TextFrom = z.infer<typeof TextFrom>;

/**
 * One word. `box` is null where the source has no pages to look at (DOCX, plain text).
 * `confidence` is 0 to 1; text that was not recognised but taken over has 1.
 * `handwriting` is how likely the ink was written by hand (chữ viết tay), 0 to 1, null where nobody looked.
 */
export const Word = z.object({
  text: z.string().min(1),
  box: Box.nullable(),
  confidence: z.number().min(0).max(1),
  handwriting: z.number().min(0).max(1).nullable(),
});
export type Word = z.infer<typeof Word>;

/** Words that stand side by side on one base line (dòng). */
export const Line = z.object({ words: z.array(Word).min(1), box: Box.nullable() });
export type Line = z.infer<typeof Line>;

/**
 * A blank of the printed form that ink was found in (chỗ trống điền tay): the number before the symbol's slash, or the
 * day or month of the date line. `text` is the raw reading of that ink, null where nothing was read.
 */
export const Blank = z.object({
  role: z.enum(["number", "day", "month"]),
  box: Box,
  text: z.string().nullable(),
  handwriting: z.number().min(0).max(1),
});
export type Blank = z.infer<typeof Blank>;

/** A straight printed line of a table (đường kẻ), as two end points in pixels of the page image. */
export const Ruling = z.object({ x1: z.number(), y1: z.number(), x2: z.number(), y2: z.number() });
export type Ruling = z.infer<typeof Ruling>;

/** A table cell whose text is known without looking at the page (DOCX). Rows and columns count from 0. */
export const GivenCell = z.object({
  row: z.int().nonnegative(),
  column: z.int().nonnegative(),
  rowSpan: z.int().positive(),
  columnSpan: z.int().positive(),
  lines: z.array(z.string()),
});
export type GivenCell = z.infer<typeof GivenCell>;

/** A table that the file itself gives as one; it stands before line number `beforeLine` (from 0) of its page. */
export const GivenTable = z.object({ beforeLine: z.int().nonnegative(), cells: z.array(GivenCell) });
export type GivenTable = z.infer<typeof GivenTable>;

/**
 * The text of one page, in no other order than the source's own.
 * `widthPx`, `heightPx`, `dpi` are those of the page image, null where there is none.
 * `rotation` is the clockwise turn in degrees that makes the page image upright (0, 90, 180, 270).
 * `confidence` is the mean over the characters, 0 to 1.
 */
export const PageText = z.object({
  page: z.int().positive(),
  widthPx: z.int().positive().nullable(),
  heightPx: z.int().positive().nullable(),
  dpi: z.number().positive().nullable(),
  rotation: z.int(),
  textFrom: TextFrom,
  confidence: z.number().min(0).max(1),
  lines: z.array(Line),
  blanks: z.array(Blank),
  rulings: z.array(Ruling),
  tables: z.array(GivenTable),
});
export type PageText = z.infer<typeof PageText>;
