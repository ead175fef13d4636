import { type PageTaskHandler, pageTaskHandler } from "#pipelines/page-processes/port.ts";
import { docTextTask, docxTextTask } from "./word-tasks.ts";

/** What a page process does with Word files. */
export function wordTaskHandlers(): readonly PageTaskHandler[] {
  return [
    pageTaskHandler(docxTextTask, async ({ bytes }) => await (await import("./docx-text.ts")).readDocx(bytes)),
    pageTaskHandler(docTextTask, async ({ bytes }) => await (await import("./doc-text.ts")).readDoc(bytes)),
  ];
}
