import type { OpenPdf } from "./pdf-shelf.ts";
import type { PdfPage, PdfPageRequest } from "./pdf-tasks.ts";
import { readPage } from "./read-page.ts";

const unreadable: PdfPage = {
  readable: false,
  image: null,
  text: null,
  encodings: [],
  stamps: [],
  unread: [],
  shrunkFromPixels: null,
  textLayerRefused: false,
  bySecondReader: false,
};

/**
 * Reads one page of an open PDF with PDFium. Where that cannot load the page, or shows nothing of it, pdf.js tries; where
 * pdf.js shows nothing either, the page is what PDFium says.
 */
export async function readPdfPage(pdf: OpenPdf, request: PdfPageRequest): Promise<PdfPage> {
  const first = pdf.first === null ? null : await readPage(pdf.first, request);
  if (first !== null && !first.showsNothing) return first;
  const document = await pdf.second();
  const second = document === null ? null : await (await import("./pdfjs-page.ts")).readPdfjsPage(document, request);
  return second === null ? (first ?? unreadable) : { ...second, bySecondReader: pdf.first !== null };
}
