import { readFile } from "node:fs/promises";
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { problems, refusal } from "../problems.ts";
import { documentBytes, type PdfDocument } from "./pdf-document.ts";
import { loadPdfium, type Pdfium } from "./pdfium.ts";
import { salvagedPdf } from "./salvage.ts";

/** `FPDF_GetLastError`. */
const errorCodes = { password: 4, security: 5 };

/** PDFium's memory never shrinks: one that has grown beyond this is thrown away, and the file opened again for its next page. */
const restingBytes = 128 * 1024 * 1024;

/** A PDF that is open: in PDFium, null where PDFium finds no pages in it; in pdf.js from the moment that it is asked for. */
export type OpenPdf = { readonly first: PdfDocument | null; second(): Promise<PDFDocumentProxy | null> };

/** Keeps the document that was asked for last open, because pages are asked for one by one. */
export class PdfShelf {
  #open: { sha256: string; pdf: OpenPdf } | null = null;
  #second: Promise<PDFDocumentProxy | null> | null = null;
  #pdfium: Pdfium | null = null;

  /** Opens the file at a path, unless it is open already. */
  async take(sha256: string, path: string): Promise<OpenPdf> {
    if (this.#open?.sha256 === sha256) return this.#open.pdf;
    await this.#putBack();
    this.#pdfium ??= await loadPdfium();
    const bytes = await readFile(path);
    const first = openDocument(this.#pdfium, bytes);
    const pdf = this.#openPdf(first, first === null ? [bytes, salvagedPdf(bytes)] : []);
    if (first === null && (await pdf.second()) === null) throw refusal(problems.pdfCorrupt());
    this.#open = { sha256, pdf };
    return pdf;
  }

  /** Lets go of a document that made PDFium grow; called when nothing is done with it. */
  async rest(): Promise<void> {
    const grown = (this.#pdfium?.HEAPU8.length ?? 0) > restingBytes;
    if (!grown) return;
    await this.#putBack();
    this.#pdfium = null;
  }

  /** `versions` are what pdf.js is to open where PDFium has found nothing; of a file that it has open, its own bytes. */
  #openPdf(first: PdfDocument | null, versions: readonly (Uint8Array | null)[]): OpenPdf {
    const second = () => {
      this.#second ??= first === null ? openSecond(versions) : openBeside(first);
      return this.#second;
    };
    return { first, second };
  }

  async #putBack(): Promise<void> {
    const second = await this.#second;
    this.#second = null;
    await second?.loadingTask.destroy();
    const document = this.#open?.pdf.first ?? null;
    this.#open = null;
    if (document === null) return;
    document.pdfium._FPDF_CloseDocument(document.handle);
    document.pdfium.wasmExports.free(document.pointer);
  }
}

/** Opens a PDF, or what can be saved of it. Null where PDFium finds no pages in either. */
function openDocument(pdfium: Pdfium, bytes: Uint8Array): PdfDocument | null {
  const opened = tryOpen(pdfium, bytes, bytes.length);
  if (opened !== null) return opened;
  const saved = salvagedPdf(bytes);
  return saved === null ? null : tryOpen(pdfium, saved, bytes.length);
}

async function openSecond(versions: readonly (Uint8Array | null)[]): Promise<PDFDocumentProxy | null> {
  const { openInPdfjs } = await import("./pdfjs.ts");
  for (const version of versions) {
    const document = version === null ? null : await openInPdfjs(version);
    if (document !== null) return document;
  }
  return null;
}

/** Null where pdf.js counts other pages than PDFium: a page's number would not be the same page. */
async function openBeside(first: PdfDocument): Promise<PDFDocumentProxy | null> {
  const document = await openSecond([documentBytes(first)]);
  if (document === null || document.numPages === first.pdfium._FPDF_GetPageCount(first.handle)) return document;
  await document.loadingTask.destroy();
  return null;
}

/** Null where PDFium finds no pages in the bytes. */
function tryOpen(pdfium: Pdfium, bytes: Uint8Array, fileBytes: number): PdfDocument | null {
  const pointer = pdfium.wasmExports.malloc(bytes.length);
  if (pointer === 0) throw refusal(problems.pdfCorrupt());
  pdfium.HEAPU8.set(bytes, pointer);
  const handle = pdfium._FPDF_LoadMemDocument(pointer, bytes.length, 0);
  if (handle !== 0 && pdfium._FPDF_GetPageCount(handle) > 0) {
    return { pdfium, handle, pointer, byteLength: bytes.length, fileBytes };
  }
  const code = handle === 0 ? pdfium._FPDF_GetLastError() : 0;
  if (handle !== 0) pdfium._FPDF_CloseDocument(handle);
  pdfium.wasmExports.free(pointer);
  if (code === errorCodes.password || code === errorCodes.security) throw refusal(problems.pdfEncrypted());
  return null;
}
