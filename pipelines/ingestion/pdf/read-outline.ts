import { readFile } from "node:fs/promises";
import { readPdfSignatures } from "../signatures/pdf-signature.ts";
import type { OpenPdf } from "./pdf-shelf.ts";
import type { PdfOutline, PdfOutlineRequest } from "./pdf-tasks.ts";
import { readSignatures } from "./read-signatures.ts";
import { strayDictionaries } from "./stray-signatures.ts";

/** How many pages an open PDF has, and who signed it; where pdf.js alone can open it, by the bytes alone. */
export async function readOutline({ first, second }: OpenPdf, { path, trusted }: PdfOutlineRequest): Promise<PdfOutline> {
  if (first === null) {
    const file = await readFile(path);
    const signatures = readPdfSignatures(strayDictionaries(file), file, trusted);
    return { pages: (await second())?.numPages ?? 0, repaired: true, signatures };
  }
  const { pdfium, handle } = first;
  const repaired = pdfium._FPDF_DocumentHasValidCrossReferenceTable(handle) === 0 || first.fileBytes < first.byteLength;
  return { pages: pdfium._FPDF_GetPageCount(handle), repaired, signatures: readSignatures(first, repaired, trusted) };
}
