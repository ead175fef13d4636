/** The text of a file in reading order, whatever it came from. After this nobody asks for the format. */
import { z } from "zod";
import { Box } from "./geometry.ts";
import { Blank, TextFrom, Word } from "./page-text.ts";

/** One line of text (dòng) with its words. `text` is NFC, single spaces. */
export const TextLine = z.object({ text: z.string(), box: Box.nullable(), words: z.array(Word), confidence: z.number().min(0).max(1) });
export type TextLine = z.infer<typeof TextLine>;

/** Which side of a two-column head or foot a paragraph stands on. */
export const Column = z.enum(["full", "left", "right"]);
export type Column = z.infer<typeof Column>;

/** Lines that read on (đoạn văn). */
export const Paragraph = z.object({
  kind: z.literal("paragraph"),
  column: Column,
  /** The lines joined, words that were cut at a line end put together again. */
  text: z.string(),
  box: Box.nullable(),
  lines: z.array(TextLine).min(1),
});
export type Paragraph = z.infer<typeof Paragraph>;

/** Rows and columns count from 0. `text` joins the cell's lines with a line feed. */
export const Cell = z.object({
  row: z.int().nonnegative(),
  column: z.int().nonnegative(),
  rowSpan: z.int().positive(),
  columnSpan: z.int().positive(),
  text: z.string(),
  box: Box.nullable(),
});
export type Cell = z.infer<typeof Cell>;

/** A table (bảng), as one page shows it; its cells are in no order but their own rows and columns. */
export const Table = z.object({ kind: z.literal("table"), box: Box.nullable(), cells: z.array(Cell) });
export type Table = z.infer<typeof Table>;

/** What stands on a page between its margins, from top to bottom. */
export const Block = z.discriminatedUnion("kind", [Paragraph, Table]);
export type Block = z.infer<typeof Block>;

/** One page in reading order; the measures are those of its `PageText`. */
export const TextPage = z.object({
  page: z.int().positive(),
  widthPx: z.int().positive().nullable(),
  heightPx: z.int().positive().nullable(),
  textFrom: TextFrom,
  confidence: z.number().min(0).max(1),
  rotation: z.int(),
  blanks: z.array(Blank),
  blocks: z.array(Block),
});
export type TextPage = z.infer<typeof TextPage>;

/**
 * The part of a table that one page shows. Its own rows begin with row `firstRow` of the whole table, after `repeatedRows`
 * that only repeat the head (dòng tiêu đề lặp lại); `goesOn` where that row began on the page before.
 */
export const TablePart = z.object({
  page: z.int().positive(),
  box: Box.nullable(),
  firstRow: z.int().nonnegative(),
  repeatedRows: z.int().nonnegative(),
  goesOn: z.boolean(),
});
export type TablePart = z.infer<typeof TablePart>;

/** A cell of a whole table; `places` are one, or two where a page break cuts its row. */
export const WholeCell = Cell.omit({ box: true }).extend({
  places: z.array(z.object({ page: z.int().positive(), box: Box.nullable() })).min(1),
});
export type WholeCell = z.infer<typeof WholeCell>;

/** A table over all its pages, each row once. */
export const WholeTable = z.object({ parts: z.array(TablePart).min(1), cells: z.array(WholeCell) });
export type WholeTable = z.infer<typeof WholeTable>;

/** The whole file, page after page; `tables` are those of the pages, put together where they go on over pages. */
export const DocumentText = z.object({ pages: z.array(TextPage), tables: z.array(WholeTable).default([]) });
export type DocumentText = z.infer<typeof DocumentText>;
