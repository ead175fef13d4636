import { z } from "zod";
import { type PageTask, type PageTaskHandler, pageTaskHandler } from "#pipelines/page-processes/port.ts";
import { PageText } from "#schemas/page-text.ts";
import { SourcePage } from "#schemas/source-file.ts";
import type { Recognition } from "./recognition.ts";

/** What a page process needs to read a page: the page, and a local file with its image. */
export const PageToRead = z.object({ source: SourcePage, imagePath: z.string() });
export type PageToRead = z.infer<typeof PageToRead>;

/** What a page process gives: the text, and for each of its blanks a picture of the ink (PNG in Base64), or null. */
const ReadPage = z.object({ text: PageText, crops: z.array(z.base64().nullable()) });
export type ReadPage = z.infer<typeof ReadPage>;

/** Reads the text of one page image. */
export const readPageTask: PageTask<PageToRead, ReadPage> = { name: "ocr/read-page", input: PageToRead, output: ReadPage };

/** Reads pages with one engine, started with the first page and kept for the others. */
export function readPageHandler(): PageTaskHandler {
  let recognition: Promise<Recognition> | null = null;
  return pageTaskHandler(readPageTask, async (input) => {
    const { startRecognition } = await import("./recognition.ts");
    const { readPage } = await import("./read-page.ts");
    recognition ??= startRecognition();
    return await readPage(input, await recognition);
  });
}
