import type { Pdfium } from "./pdfium.ts";

/** A PDF that is open in PDFium. */
export type PdfDocument = { readonly pdfium: Pdfium; readonly handle: number; readonly bytes: Uint8Array };

/** Lends a page, counted from 0, for the time of one call. Null where PDFium cannot load it. */
export function withPage<Result>(pdfium: Pdfium, document: number, index: number, use: (page: number) => Result): Result | null {
  const page = pdfium._FPDF_LoadPage(document, index);
  if (page === 0) return null;
  try {
    return use(page);
  } finally {
    pdfium._FPDF_ClosePage(page);
  }
}
