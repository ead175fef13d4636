import { type PageTaskHandler, pageTaskHandler } from "#pipelines/page-processes/port.ts";
import { pdfOutlineTask, pdfPageTask } from "./page-tasks.ts";

/** What a page process does with PDF files; the file that it worked on last stays open in it. */
export function pdfTaskHandlers(): readonly PageTaskHandler[] {
  const shelf = once(async () => new (await import("./pdf-shelf.ts")).PdfShelf());
  return [
    pageTaskHandler(pdfOutlineTask, async ({ sha256, bytes }) => {
      const document = await (await shelf()).take(sha256, bytes);
      if (document === null) return null;
      const { readOutline } = await import("./read-outline.ts");
      return readOutline(document);
    }),
    pageTaskHandler(pdfPageTask, async ({ sha256, bytes, ...request }) => {
      const document = await (await shelf()).take(sha256, bytes);
      if (document === null) return null;
      const { readPage } = await import("./read-page.ts");
      return await readPage(document, request);
    }),
  ];
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
