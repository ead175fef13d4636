import type { ReadSignature } from "../signatures/doubt.ts";
import { readPdfSignatures, type SignatureDictionary } from "../signatures/pdf-signature.ts";
import { documentBytes, type PdfDocument } from "./pdf-document.ts";
import { type Pdfium, readBuffer, readNumbers, withMemory } from "./pdfium.ts";
import { strayDictionaries } from "./stray-signatures.ts";

/**
 * The digital signatures of a PDF in the order in which they were added to the file. `trusted` are certificates in PEM. In a file
 * that is damaged, whose form PDFium may have lost, they are looked for in the bytes too.
 */
export function readSignatures(document: PdfDocument, damaged: boolean, trusted: readonly string[]): ReadSignature[] {
  const { pdfium, handle } = document;
  const count = Math.max(0, pdfium._FPDF_GetSignatureCount(handle));
  const found = Array.from({ length: count }, (_, index) => readDictionary(pdfium, pdfium._FPDF_GetSignatureObject(handle, index)));
  const listed = found.filter(({ contents }) => contents.length > 0);
  const file = documentBytes(document).subarray(0, document.fileBytes);
  const stray = damaged
    ? strayDictionaries(file).filter(({ byteRange }) => !listed.some((one) => sameRange(one.byteRange, byteRange)))
    : [];
  return readPdfSignatures([...listed, ...stray], file, trusted);
}

function sameRange(a: readonly number[], b: readonly number[]): boolean {
  return a.join() === b.join();
}

function readDictionary(pdfium: Pdfium, signature: number): SignatureDictionary {
  // Some writers put dates into UTF-16.
  const text = (bytes: Uint8Array) =>
    Buffer.from(bytes)
      .toString("latin1")
      .replace(/^\xfe\xff|\0/g, "");
  const rangeLength = pdfium._FPDFSignatureObj_GetByteRange(signature, 0, 0);
  return {
    contents: readBuffer(pdfium, (out, length) => pdfium._FPDFSignatureObj_GetContents(signature, out, length)),
    subFilter: text(readBuffer(pdfium, (out, length) => pdfium._FPDFSignatureObj_GetSubFilter(signature, out, length))),
    time: text(readBuffer(pdfium, (out, length) => pdfium._FPDFSignatureObj_GetTime(signature, out, length))),
    byteRange: withMemory(pdfium, 4 * rangeLength, (out) => {
      pdfium._FPDFSignatureObj_GetByteRange(signature, out, rangeLength);
      return readNumbers(pdfium, out, rangeLength, "int");
    }),
  };
}
