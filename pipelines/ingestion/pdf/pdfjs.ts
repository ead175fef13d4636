import { createRequire } from "node:module";
import { dirname } from "node:path";
import { getDocument, PasswordException, type PDFDocumentProxy, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { problems, refusal } from "../problems.ts";

/** A larger picture is left out: decoded it would take more than 160 MB of the process. */
const largestPicturePx = 40_000_000;

const folder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

/**
 * Opens a PDF in pdf.js, null where it finds no pages either. Whatever it needs comes from the package's own folder; the
 * package evaluates no code of the file. Load this module only where PDFium has failed.
 */
export async function openInPdfjs(bytes: Uint8Array): Promise<PDFDocumentProxy | null> {
  const task = getDocument({
    // A copy, because pdf.js takes the bytes away from their owner.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: `${folder}/cmaps/`,
    standardFontDataUrl: `${folder}/standard_fonts/`,
    wasmUrl: `${folder}/wasm/`,
    iccUrl: `${folder}/iccs/`,
    useWorkerFetch: false,
    useSystemFonts: false,
    maxImageSize: largestPicturePx,
  });
  try {
    const document = await task.promise;
    if (document.numPages > 0) return document;
  } catch (error) {
    if (error instanceof PasswordException) throw refusal(problems.pdfEncrypted(), error);
  }
  await task.destroy();
  return null;
}
