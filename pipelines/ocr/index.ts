import type { Blobs, Stage } from "#pipelines/stage.ts";
import { PageText } from "#schemas/page-text.ts";
import type { SourcePage } from "#schemas/source-file.ts";
import { type ReadPage, readPageTask } from "./read-page-task.ts";
import { withTables } from "./tables/text-tables.ts";
import { unreadPage } from "./unread-page.ts";

/** Gives the words and tables of a page: those that the file itself gives, or those read from the page image. */
export const ocr: Stage<SourcePage, PageText> = {
  name: "ocr",
  version: 19,
  /** A page that ingestion left unread passes through, and is not to be taken for it once it can be read. */
  variant: ({ text }) => (text?.textFrom === "unread" ? "unread" : ""),
  output: PageText,
  inPlace: unreadPage,
  async run(source, context) {
    if (source.text !== null && (source.unread.length === 0 || source.image === null))
      return { value: withTables(source.text), warnings: [] };
    if (source.image === null) throw new Error(`page ${source.page} has neither text nor image`);
    const imagePath = await context.blobs.localPath(source.image.sha256);
    const options = { signal: context.signal, seconds: context.limits.secondsPerPage };
    const read = await context.pageProcesses.run(readPageTask, { source, imagePath }, options);
    const value = await withStoredCrops(read, context.blobs);
    return { value: source.text === null ? value : withTables(value), warnings: [] };
  },
};

/** The text with the pictures of its blanks stored, and named in them. */
async function withStoredCrops({ text, crops }: ReadPage, blobs: Blobs): Promise<PageText> {
  const blanks = [];
  for (const [index, blank] of text.blanks.entries()) {
    const picture = blank.handwriting === 0 ? null : (crops[index] ?? null);
    blanks.push({ ...blank, crop: picture === null ? null : await blobs.write(Buffer.from(picture, "base64")) });
  }
  return { ...text, blanks };
}
