/** The work on PDF files that is done in page processes. */
import { z } from "zod";
import type { PageTask } from "#pipelines/page-processes/port.ts";
import { FoundEncoding } from "#pipelines/vietnamese/legacy/found.ts";
import { Box } from "#schemas/geometry.ts";
import { PagePicture } from "#schemas/page-picture.ts";
import { PageText } from "#schemas/page-text.ts";
import { SourcePage } from "#schemas/source-file.ts";
import { PageImageBytes, ProcessFile } from "../page-process-file.ts";
import { ReadSignature } from "../signatures/doubt.ts";

/** `repaired` where the table of contents of the file had to be made anew. */
const PdfOutline = z.object({ pages: z.int().nonnegative(), repaired: z.boolean(), signatures: z.array(ReadSignature) });
export type PdfOutline = z.infer<typeof PdfOutline>;

/** `trusted` are the certificates, in PEM, that those of signers are to lead to. */
const PdfOutlineInput = ProcessFile.extend({ trusted: z.array(z.string()) });
type PdfOutlineInput = z.infer<typeof PdfOutlineInput>;
/** What is asked for. */
export type PdfOutlineRequest = Pick<PdfOutlineInput, "path" | "trusted">;

const PdfPage = z.object({
  /** False where the page could not be loaded at all. */
  readable: z.boolean(),
  image: PageImageBytes.nullable(),
  text: PageText.nullable(),
  /** The encodings from before Unicode that `text` was in. */
  encodings: z.array(FoundEncoding),
  stamps: SourcePage.shape.stamps,
  unread: z.array(Box),
  /** The pixels that the page would have had, where it was drawn smaller than they. */
  shrunkFromPixels: z.number().nullable(),
  /** True where the file has text for the page that is not good enough. */
  textLayerRefused: z.boolean(),
  /** True where PDFium could not read the page of a file that it has open, and pdf.js could. */
  bySecondReader: z.boolean(),
});
export type PdfPage = z.infer<typeof PdfPage>;

/** `page` counts from 1. `imageAlways` asks for the image even where the text layer says all. */
const PdfPageInput = ProcessFile.extend({ page: z.int().positive(), pixelLimit: z.number().positive(), imageAlways: z.boolean() });
type PdfPageInput = z.infer<typeof PdfPageInput>;
/** What is asked for. */
export type PdfPageRequest = Pick<PdfPageInput, "page" | "pixelLimit" | "imageAlways">;

/** Opens a PDF: how many pages, and who signed it. */
export const pdfOutlineTask: PageTask<PdfOutlineInput, PdfOutline> = {
  name: "pdf-outline",
  input: PdfOutlineInput,
  output: PdfOutline,
};

/** Reads a page of a PDF: its text layer where that is good, else its image. */
export const pdfPageTask: PageTask<PdfPageInput, PdfPage> = { name: "pdf-page", input: PdfPageInput, output: PdfPage };

/** `shown` is the size of the page image that the page was read from, null where there is none. */
const PdfPictureInput = ProcessFile.extend({
  page: z.int().positive(),
  pixelLimit: z.number().positive(),
  shown: z.object({ widthPx: z.int().positive(), heightPx: z.int().positive() }).nullable(),
});
type PdfPictureInput = z.infer<typeof PdfPictureInput>;
/** What is asked for. */
export type PdfPictureRequest = Pick<PdfPictureInput, "page" | "pixelLimit" | "shown">;

/** Makes the picture of a page for an archive copy. Null where the page cannot be shown. */
export const pdfPictureTask: PageTask<PdfPictureInput, PagePicture | null> = {
  name: "pdf-picture",
  input: PdfPictureInput,
  output: PagePicture.nullable(),
};
