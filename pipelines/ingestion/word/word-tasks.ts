/** The work on Word files that is done in page processes. */
import { z } from "zod";
import type { PageTask } from "#pipelines/page-processes/port.ts";
import { FoundEncoding } from "#pipelines/vietnamese/legacy/found.ts";
import { PageTable } from "#schemas/page-text.ts";
import { ProcessFile } from "../page-process-file.ts";
import { ReadSignature } from "../signatures/doubt.ts";

/** The text of a Word file, in the pages that its own page breaks make; `encodings` are those from before Unicode that it was in. */
const WordText = z.object({
  pages: z.array(z.object({ lines: z.array(z.string()), tables: z.array(PageTable) })),
  encodings: z.array(FoundEncoding),
});
export type WordText = z.infer<typeof WordText>;

const SignedText = WordText.extend({ signatures: z.array(ReadSignature) });
type SignedText = z.infer<typeof SignedText>;

/** Reads the body of a DOCX, and who signed it. */
export const docxTextTask: PageTask<ProcessFile, SignedText> = { name: "docx-text", input: ProcessFile, output: SignedText };

/** Reads the body of a binary Word file. */
export const docTextTask: PageTask<ProcessFile, WordText> = { name: "doc-text", input: ProcessFile, output: WordText };
