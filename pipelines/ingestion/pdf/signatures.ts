import type { Signature } from "#schemas/signature.ts";
import type { PdfDocument } from "./pdf-document.ts";

/** The digital signatures of a PDF, in file order. */
export function readSignatures(_document: PdfDocument): Signature[] {
  return [];
}
