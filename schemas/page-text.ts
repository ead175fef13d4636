/** What was read from one page. The words page, line and word are those of hOCR and PAGE. */
import { z } from "zod";
import { Box } from "./geometry.ts";
import { Sha256 } from "./identifiers.ts";

/**
 * How the text of a page was got. `text` is a plain text file; `blank` a page with nothing on it; `unread` a page that
 * could not be read (trang không đọc được), of which nothing may be concluded.
 */
export const TextFrom = z.enum(["ocr", "text-layer", "docx", "doc", "text", "blank", "unread"]);
export type TextFrom = z.infer<typeof TextFrom>;

/**
 * One word. `box` is null where the source has no pages to look at (DOCX, plain text).
 * `confidence` is 0 to 1; text that was not recognised but taken over has 1.
 * `raw` is what the engine had read where `text` is a repaired reading (đọc thô), null elsewhere.
 * `handwriting` is how likely the ink was written by hand (chữ viết tay), 0 to 1, null where nobody looked.
 */
export const Word = z.object({
  text: z.string().min(1),
  box: Box.nullable(),
  confidence: z.number().min(0).max(1),
  handwriting: z.number().min(0).max(1).nullable(),
  raw: z.string().min(1).nullable(),
});
export type Word = z.infer<typeof Word>;

/** Words that stand side by side on one base line (dòng). */
export const Line = z.object({ words: z.array(Word).min(1), box: Box.nullable() });
export type Line = z.infer<typeof Line>;

/** What a blank is for: the number before the symbol's slash, or the day or month of the date line. */
export const BlankRole = z.enum(["number", "day", "month"]);
export type BlankRole = z.infer<typeof BlankRole>;

/**
 * A blank of the printed form that ink was found in (chỗ trống điền tay). `text` is the raw reading of that ink, null where
 * nothing was read; `confidence` is how often such a reading is right, 0 to 1: that of a hand by an engine that knows print
 * is rubbish more often than not. `crop` is the stored picture of the ink (ảnh cắt; PNG, level, the box and a quarter of its
 * height around), null where it is print beyond doubt or the file itself gives it.
 */
export const Blank = z.object({
  role: BlankRole,
  box: Box,
  text: z.string().nullable(),
  handwriting: z.number().min(0).max(1),
  confidence: z.number().min(0).max(1),
  crop: Sha256.nullable(),
});
export type Blank = z.infer<typeof Blank>;

/** A straight printed line of a table (đường kẻ), as two end points in pixels of the page image. */
export const Ruling = z.object({ x1: z.number(), y1: z.number(), x2: z.number(), y2: z.number() });
export type Ruling = z.infer<typeof Ruling>;

/** A cell of a table on one page. Rows and columns count from 0. `box` is null where the source has no places (DOCX). */
export const PageCell = z.object({
  row: z.int().nonnegative(),
  column: z.int().nonnegative(),
  rowSpan: z.int().positive(),
  columnSpan: z.int().positive(),
  lines: z.array(z.string()),
  box: Box.nullable(),
});
export type PageCell = z.infer<typeof PageCell>;

/**
 * What one page shows of a table (bảng): given as one by the file (DOCX), or found by rules and words. With a `box` the
 * words in it are also among the lines of the page; without, it stands before line number `beforeLine` (from 0).
 */
export const PageTable = z.object({ beforeLine: z.int().nonnegative().nullable(), box: Box.nullable(), cells: z.array(PageCell) });
export type PageTable = z.infer<typeof PageTable>;

/**
 * The text of one page, in no other order than the source's own.
 * `widthPx`, `heightPx`, `dpi` are those of the page image, null where there is none.
 * `rotation` is the clockwise turn in degrees that makes the page image upright (0, 90, 180, 270); `skewDegrees` is how
 * far its lines then fall to the right, on a photograph those at its middle. Places are those of the upright image, not levelled.
 * `confidence` is the mean over the characters, 0 to 1.
 */
export const PageText = z.object({
  page: z.int().positive(),
  widthPx: z.int().positive().nullable(),
  heightPx: z.int().positive().nullable(),
  dpi: z.number().positive().nullable(),
  rotation: z.int(),
  skewDegrees: z.number(),
  textFrom: TextFrom,
  confidence: z.number().min(0).max(1),
  lines: z.array(Line),
  blanks: z.array(Blank),
  rulings: z.array(Ruling),
  tables: z.array(PageTable),
});
export type PageText = z.infer<typeof PageText>;
