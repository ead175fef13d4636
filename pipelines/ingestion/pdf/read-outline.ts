import type { PdfDocument } from "./pdf-document.ts";
import type { PdfOutline } from "./pdf-tasks.ts";
import { readSignatures } from "./read-signatures.ts";

/** How many pages an open PDF has, and who signed it. */
export function readOutline(document: PdfDocument): PdfOutline {
  const { pdfium, handle } = document;
  const repaired = pdfium._FPDF_DocumentHasValidCrossReferenceTable(handle) === 0;
  return { pages: pdfium._FPDF_GetPageCount(handle), repaired, signatures: readSignatures(document) };
}
