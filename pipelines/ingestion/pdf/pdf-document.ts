import type { Pdfium } from "./pdfium.ts";
import type { StreamPlace } from "./stream-dictionary.ts";

/**
 * A PDF that is open in PDFium, whose memory holds its bytes. `fileBytes` of them are the file's; what is behind them was put there
 * to make it a whole one.
 */
export type PdfDocument = {
  readonly pdfium: Pdfium;
  readonly handle: number;
  readonly pointer: number;
  readonly byteLength: number;
  readonly fileBytes: number;
};

/** The bytes of a PDF, where they lie in PDFium's memory: of no use after the next call of PDFium. */
export function documentBytes({ pdfium, pointer, byteLength }: PdfDocument): Uint8Array {
  return pdfium.HEAPU8.subarray(pointer, pointer + byteLength);
}

/** A part of the same bytes, in the same place. */
export function documentPart(document: PdfDocument, { start, byteLength }: StreamPlace): Uint8Array {
  return documentBytes(document).subarray(start, start + byteLength);
}

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
