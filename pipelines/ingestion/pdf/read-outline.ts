import type { OpenPdf } from "./pdf-shelf.ts";
import type { PdfOutline } from "./pdf-tasks.ts";
import { readSignatures } from "./read-signatures.ts";

/** How many pages an open PDF has, and who signed it: nobody where pdf.js alone can open it, for the file is damaged. */
export async function readOutline({ first, second }: OpenPdf): Promise<PdfOutline> {
  if (first === null) return { pages: (await second())?.numPages ?? 0, repaired: true, signatures: [] };
  const { pdfium, handle } = first;
  const repaired = pdfium._FPDF_DocumentHasValidCrossReferenceTable(handle) === 0;
  return { pages: pdfium._FPDF_GetPageCount(handle), repaired, signatures: readSignatures(first) };
}
