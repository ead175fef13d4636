import { readFile } from "node:fs/promises";
import { problems, refusal } from "../problems.ts";
import type { PdfDocument } from "./pdf-document.ts";
import { loadPdfium, type Pdfium } from "./pdfium.ts";
import { salvagedPdf } from "./salvage.ts";

/** `FPDF_GetLastError`. */
const errorCodes = { password: 4, security: 5 };

/** PDFium's memory never shrinks: one that has grown beyond this is thrown away with the document that it held. */
const restingBytes = 256 * 1024 * 1024;

/** Keeps the document that was asked for last open, because pages are asked for one by one. */
export class PdfShelf {
  #open: { sha256: string; document: PdfDocument } | null = null;
  #pdfium: Pdfium | null = null;

  /** Opens the file at a path, unless it is open already. */
  async take(sha256: string, path: string): Promise<PdfDocument> {
    if (this.#open?.sha256 === sha256) return this.#open.document;
    this.#putBack();
    this.#pdfium ??= await loadPdfium();
    const document = openDocument(this.#pdfium, await readFile(path));
    this.#open = { sha256, document };
    return document;
  }

  #putBack(): void {
    if (this.#open === null) return;
    const { document } = this.#open;
    this.#open = null;
    document.pdfium._FPDF_CloseDocument(document.handle);
    document.pdfium.wasmExports.free(document.pointer);
    if (document.pdfium.HEAPU8.length > restingBytes) this.#pdfium = null;
  }
}

/** Opens a PDF, or what can be saved of it. */
function openDocument(pdfium: Pdfium, bytes: Uint8Array): PdfDocument {
  const opened = tryOpen(pdfium, bytes);
  if (opened !== null) return opened;
  const saved = salvagedPdf(bytes);
  const reopened = saved === null ? null : tryOpen(pdfium, saved);
  if (reopened === null) throw refusal(problems.pdfCorrupt());
  return reopened;
}

/** Null where PDFium finds no pages in the bytes. */
function tryOpen(pdfium: Pdfium, bytes: Uint8Array): PdfDocument | null {
  const pointer = pdfium.wasmExports.malloc(bytes.length);
  if (pointer === 0) throw refusal(problems.pdfCorrupt());
  pdfium.HEAPU8.set(bytes, pointer);
  const handle = pdfium._FPDF_LoadMemDocument(pointer, bytes.length, 0);
  if (handle !== 0 && pdfium._FPDF_GetPageCount(handle) > 0) {
    return { pdfium, handle, pointer, byteLength: bytes.length };
  }
  const code = handle === 0 ? pdfium._FPDF_GetLastError() : 0;
  if (handle !== 0) pdfium._FPDF_CloseDocument(handle);
  pdfium.wasmExports.free(pointer);
  if (code === errorCodes.password || code === errorCodes.security) throw refusal(problems.pdfEncrypted());
  return null;
}
