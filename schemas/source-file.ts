/** What comes in, and what ingestion makes of it. */
import { z } from "zod";
import { Box } from "./geometry.ts";
import { Sha256 } from "./identifiers.ts";
import { PageText } from "./page-text.ts";
import { Signature } from "./signature.ts";

/** A file as it was handed over. `name` is kept for people and as a weak hint, never believed. */
export const SourceFile = z.object({ sha256: Sha256, name: z.string().min(1), byteLength: z.int().nonnegative() });
export type SourceFile = z.infer<typeof SourceFile>;

/** A member of an archive (tệp trong gói nén), stored as a file of its own. `path` is as written in the archive. */
export const Member = z.object({ path: z.string().min(1), sha256: Sha256, byteLength: z.int().nonnegative() });
export type Member = z.infer<typeof Member>;

/**
 * One page of a source. Either its text is known already (`text`), or it must be looked at (`image`, the stored page
 * image). A page may have both: `text` is then what the file says, and it was found trustworthy.
 */
export const SourcePage = z.object({
  page: z.int().positive(),
  image: z.object({ sha256: Sha256, widthPx: z.int().positive(), heightPx: z.int().positive(), dpi: z.number().positive() }).nullable(),
  text: PageText.nullable(),
  /** Text that the file places on the page and that the page image shows too (signature appearances), with places. */
  stamps: z.array(
    z.object({
      text: z.string(),
      box: Box,
      role: z.enum(["stamp", "number", "date"]),
    }),
  ),
  /**
   * Where `text` is given: areas of the page image that it does not cover, because a picture stands there that may carry
   * words (a signature block pasted as an image). They are to be read from `image`, and words that overlap a word of `text`
   * dropped. Empty where `text` says all there is, and where the whole page must be read anyway (`text` null).
   */
  unread: z.array(Box),
});
export type SourcePage = z.infer<typeof SourcePage>;

/** What ingestion makes of a file: its pages, or the members of an archive. `format` is sniffed from the bytes. */
export const Intake = z.object({
  format: z.string().min(1),
  pages: z.array(SourcePage),
  signatures: z.array(Signature),
  members: z.array(Member),
});
export type Intake = z.infer<typeof Intake>;
