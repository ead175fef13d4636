/** How we know what we say: every scalar of a record has a place, a confidence and a source. */
import { z } from "zod";
import { Box } from "./geometry.ts";

/** The means by which a value is known (nguồn của giá trị). */
export const FieldSource = z.enum(["ocr", "text-layer", "handwriting", "signature", "file-name", "citation", "correction"]);
export type FieldSource = z.infer<typeof FieldSource>;

/**
 * The grounds of one value. `text` is as read, `value` as normalised; `page` counts from 1; `box` is null where the
 * source has no page image; `confidence` is 0 to 1.
 */
export const field = <Known extends z.ZodType>(known: Known) =>
  z.object({
    value: known.nullable(),
    text: z.string().nullable(),
    page: z.int().positive().nullable(),
    box: Box.nullable(),
    confidence: z.number().min(0).max(1),
    source: FieldSource,
  });
export type Field<Value> = {
  value: Value | null;
  text: string | null;
  page: number | null;
  box: Box | null;
  confidence: number;
  source: FieldSource;
};
