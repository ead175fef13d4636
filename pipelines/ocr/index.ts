import type { Stage } from "#pipelines/stage.ts";
import { PageText } from "#schemas/page-text.ts";
import type { SourcePage } from "#schemas/source-file.ts";
import { readPageTask } from "./read-page-task.ts";
import { withTables } from "./tables/text-tables.ts";
import { unreadPage } from "./unread-page.ts";

/** Gives the words and tables of a page: those that the file itself gives, or those read from the page image. */
export const ocr: Stage<SourcePage, PageText> = {
  name: "ocr",
  version: 6,
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
    const value = await context.pageProcesses.run(readPageTask, { source, imagePath }, options);
    return { value: source.text === null ? value : withTables(value), warnings: [] };
  },
};
