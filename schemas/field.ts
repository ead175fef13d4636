/** How we know what we say: every scalar of a record has a place, a confidence and a source. */
import { z } from "zod";
import { Box } from "./geometry.ts";
import { Sha256 } from "./identifiers.ts";
import { BlankRole } from "./page-text.ts";

/**
 * The means by which a value is known (nguồn của giá trị). `register` is the order of the documents that a body issued in a
 * year (sổ đăng ký văn bản đi): numbers rise with days.
 */
export const FieldSource = z.enum(["ocr", "text-layer", "handwriting", "signature", "file-name", "citation", "register", "correction"]);
export type FieldSource = z.infer<typeof FieldSource>;

/**
 * What one source by itself says of a value (nguồn đối chiếu): `value`, or that it lies from `from` to `to`, both inclusive
 * and either open; all null where it stands but says nothing, as a number by hand that nobody can read. `file` is the name of
 * the other file that says so, null for this one; `confidence` is how often such a source is right, 0 to 1.
 */
export const Witness = z.object({
  source: FieldSource,
  value: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  text: z.string().nullable(),
  file: z.string().nullable(),
  page: z.int().positive().nullable(),
  confidence: z.number().min(0).max(1),
});
export type Witness = z.infer<typeof Witness>;

/** A blank that the value was filled in (chỗ trống điền tay), with the stored picture of its ink where a person may have to look. */
export const FilledBlank = z.object({
  role: BlankRole,
  page: z.int().positive(),
  box: Box,
  handwriting: z.number().min(0).max(1),
  crop: Sha256.nullable(),
});
export type FilledBlank = z.infer<typeof FilledBlank>;

/**
 * The grounds of one value. `text` is as read, `value` as normalised; `page` counts from 1; `box` is null where the
 * source has no page image; `confidence` is 0 to 1. Where several sources were weighed, `witnesses` has what each says, and
 * `source` names the one that the value was taken from; `blanks` are those of the number, or of day and month.
 */
export const field = <Known extends z.ZodType>(known: Known) =>
  z.object({
    value: known.nullable(),
    text: z.string().nullable(),
    page: z.int().positive().nullable(),
    box: Box.nullable(),
    confidence: z.number().min(0).max(1),
    source: FieldSource,
    witnesses: z.array(Witness).default([]),
    blanks: z.array(FilledBlank).default([]),
  });
export type Field<Value> = {
  value: Value | null;
  text: string | null;
  page: number | null;
  box: Box | null;
  confidence: number;
  source: FieldSource;
  witnesses: Witness[];
  blanks: FilledBlank[];
};
