import { type PageTaskHandler, pageTaskHandler } from "#pipelines/page-processes/port.ts";
import type { ProcessFile } from "../page-process-file.ts";
import type { OpenPdf, PdfShelf } from "./pdf-shelf.ts";
import { pdfOutlineTask, pdfPageTask, pdfPictureTask } from "./pdf-tasks.ts";

/** What a page process does with PDF files; the file that it worked on last stays open in it. */
export function pdfTaskHandlers(): readonly PageTaskHandler[] {
  let shelf: PdfShelf | null = null;
  const take = async (file: ProcessFile): Promise<OpenPdf> => {
    const { PdfShelf: Shelf } = await import("./pdf-shelf.ts");
    shelf ??= new Shelf();
    return await shelf.take(file.sha256, file.path);
  };
  return [
    pageTaskHandler(pdfOutlineTask, async (file) => await (await import("./read-outline.ts")).readOutline(await take(file))),
    pageTaskHandler(pdfPageTask, async (request) => await (await import("./read-pdf-page.ts")).readPdfPage(await take(request), request)),
    pageTaskHandler(
      pdfPictureTask,
      async (request) => await (await import("./show-pdf-page.ts")).showPdfPage(await take(request), request),
    ),
  ];
}
