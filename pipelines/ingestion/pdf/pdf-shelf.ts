import { open, readFile } from "node:fs/promises";
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
    const found = await openFile(this.#pdfium, path);
    const bytes = found === null ? await readFile(path) : null;
    const first = bytes === null ? found : openSaved(this.#pdfium, bytes);
    const pdf = this.#openPdf(first, first === null && bytes !== null ? [bytes, salvagedPdf(bytes)] : []);
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

/** Opens the file at a path; its bytes are read into PDFium's memory and lie nowhere else. Null where PDFium finds no pages. */
async function openFile(pdfium: Pdfium, path: string): Promise<PdfDocument | null> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const pointer = placeFor(pdfium, size);
    await file.read(pdfium.HEAPU8, pointer, size, 0);
    return tryOpen(pdfium, { pointer, byteLength: size, fileBytes: size });
  } finally {
    await file.close();
  }
}

/** Opens what can be saved of a PDF. Null where PDFium finds no pages in that either. */
function openSaved(pdfium: Pdfium, bytes: Uint8Array): PdfDocument | null {
  const saved = salvagedPdf(bytes);
  if (saved === null) return null;
  const pointer = placeFor(pdfium, saved.length);
  pdfium.HEAPU8.set(saved, pointer);
  return tryOpen(pdfium, { pointer, byteLength: saved.length, fileBytes: bytes.length });
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

function placeFor(pdfium: Pdfium, byteLength: number): number {
  const pointer = pdfium.wasmExports.malloc(byteLength);
  if (pointer === 0) throw refusal(problems.pdfCorrupt());
  return pointer;
}

/** Opens the bytes in PDFium's memory. Null, and they are gone, where PDFium finds no pages in them. */
function tryOpen(pdfium: Pdfium, placed: Omit<PdfDocument, "pdfium" | "handle">): PdfDocument | null {
  const { pointer, byteLength } = placed;
  const handle = pdfium._FPDF_LoadMemDocument(pointer, byteLength, 0);
  if (handle !== 0 && pdfium._FPDF_GetPageCount(handle) > 0) return { pdfium, handle, ...placed };
  const code = handle === 0 ? pdfium._FPDF_GetLastError() : 0;
  if (handle !== 0) pdfium._FPDF_CloseDocument(handle);
  pdfium.wasmExports.free(pointer);
  if (code === errorCodes.password || code === errorCodes.security) throw refusal(problems.pdfEncrypted());
  return null;
}
