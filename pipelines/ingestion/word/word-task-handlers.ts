import { readFile } from "node:fs/promises";
import { type PageTaskHandler, pageTaskHandler } from "#pipelines/page-processes/port.ts";
import { docTextTask, docxTextTask } from "./word-tasks.ts";

/** What a page process does with Word files. */
export function wordTaskHandlers(): readonly PageTaskHandler[] {
  return [
    pageTaskHandler(docxTextTask, async ({ path }) => {
      const bytes = await readFile(path);
      const read = await (await import("./docx-text.ts")).readDocx(bytes);
      return { ...read, signatures: await (await import("./docx-signatures.ts")).docxSignatures(bytes) };
    }),
    pageTaskHandler(docTextTask, async ({ path }) => await (await import("./doc-text.ts")).readDoc(await readFile(path))),
  ];
}
