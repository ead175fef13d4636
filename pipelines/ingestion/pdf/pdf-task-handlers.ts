import { type PageTaskHandler, pageTaskHandler } from "#pipelines/page-processes/port.ts";
import type { ProcessFile } from "../page-process-file.ts";
import type { OpenPdf, PdfShelf } from "./pdf-shelf.ts";
import { pdfOutlineTask, pdfPageTask, pdfPictureTask } from "./pdf-tasks.ts";

/** What a page process does with PDF files; the file that it worked on last stays open in it. */
export function pdfTaskHandlers(): readonly PageTaskHandler[] {
  let shelf: PdfShelf | null = null;
  const withPdf = async <Made>(file: ProcessFile, work: (pdf: OpenPdf) => Promise<Made>): Promise<Made> => {
    const { PdfShelf: Shelf } = await import("./pdf-shelf.ts");
    shelf ??= new Shelf();
    try {
      return await work(await shelf.take(file.sha256, file.path));
    } finally {
      await shelf.rest();
    }
  };
  return [
    pageTaskHandler(pdfOutlineTask, async (request) => {
      const { readOutline } = await import("./read-outline.ts");
      return await withPdf(request, async (pdf) => await readOutline(pdf, request));
    }),
    pageTaskHandler(pdfPageTask, async (request) => {
      const { readPdfPage } = await import("./read-pdf-page.ts");
      return await withPdf(request, async (pdf) => await readPdfPage(pdf, request));
    }),
    pageTaskHandler(pdfPictureTask, async (request) => {
      const { showPdfPage } = await import("./show-pdf-page.ts");
      return await withPdf(request, async (pdf) => await showPdfPage(pdf, request));
    }),
  ];
}
