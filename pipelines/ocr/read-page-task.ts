import { z } from "zod";
import { type PageTask, pageTaskHandler } from "#pipelines/page-processes/port.ts";
import { PageText } from "#schemas/page-text.ts";
import { SourcePage } from "#schemas/source-file.ts";

/** What a page process needs to read a page: the page, and a local file with its image. */
export const PageToRead = z.object({ source: SourcePage, imagePath: z.string() });
export type PageToRead = z.infer<typeof PageToRead>;

/** Reads the text of one page image. */
export const readPageTask: PageTask<PageToRead, PageText> = { name: "ocr/read-page", input: PageToRead, output: PageText };

export const readPageHandler = pageTaskHandler(readPageTask, async (input) => (await import("./read-page.ts")).readPage(input));
