import type { PageText } from "#schemas/page-text.ts";
import type { PageToRead } from "./read-page-task.ts";

/** Reads the text of one page image. */
export async function readPage(_input: PageToRead): Promise<PageText> {
  throw new Error("not there yet");
}
