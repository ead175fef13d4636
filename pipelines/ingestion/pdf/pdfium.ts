import { PDFiumModule } from "@hyzyla/pdfium";
import { z } from "zod";

/**
 * The functions of PDFium (`fpdfview.h`, `fpdf_edit.h`, `fpdf_text.h`, `fpdf_annot.h`, `fpdf_signature.h`) that we call.
 * Handles and pointers are numbers; 0 is null. The package declares only a few of those that its module has.
 */
const functionNames = [
  "_FPDF_InitLibraryWithConfig",
  "_FPDF_LoadMemDocument",
  "_FPDF_GetLastError",
  "_FPDF_CloseDocument",
  "_FPDF_CreateNewDocument",
  "_FPDF_ImportPagesByIndex",
  "_FPDF_DocumentHasValidCrossReferenceTable",
  "_FPDF_GetPageCount",
  "_FPDF_LoadPage",
  "_FPDF_ClosePage",
  "_FPDF_GetPageWidthF",
  "_FPDF_GetPageHeightF",
  "_FPDF_PageToDevice",
  "_FPDF_RenderPageBitmap",
  "_FPDFBitmap_CreateEx",
  "_FPDFBitmap_FillRect",
  "_FPDFBitmap_Destroy",
  "_FPDFPage_GetRotation",
  "_FPDFPage_CountObjects",
  "_FPDFPage_GetObject",
  "_FPDFPage_RemoveObject",
  "_FPDFPage_GenerateContent",
  "_FPDFPage_Flatten",
  "_FPDFPage_GetAnnotCount",
  "_FPDFPage_GetAnnot",
  "_FPDFPage_CloseAnnot",
  "_FPDFAnnot_GetSubtype",
  "_FPDFAnnot_GetRect",
  "_FPDFAnnot_GetFlags",
  "_FPDFPageObj_GetType",
  "_FPDFPageObj_GetBounds",
  "_FPDFPageObj_GetFillColor",
  "_FPDFPageObj_GetStrokeColor",
  "_FPDFPageObj_GetStrokeWidth",
  "_FPDFPageObj_GetMatrix",
  "_FPDFPath_GetDrawMode",
  "_FPDFPath_CountSegments",
  "_FPDFPath_GetPathSegment",
  "_FPDFPathSegment_GetType",
  "_FPDFPathSegment_GetPoint",
  "_FPDFPathSegment_GetClose",
  "_FPDFPageObj_HasTransparency",
  "_FPDFPageObj_SetIsActive",
  "_FPDFFormObj_CountObjects",
  "_FPDFFormObj_GetObject",
  "_FPDFImageObj_GetImagePixelSize",
  "_FPDFImageObj_GetImageFilterCount",
  "_FPDFImageObj_GetImageFilter",
  "_FPDFImageObj_GetImageDataRaw",
  "_FPDFImageObj_GetImageMetadata",
  "_FPDFText_LoadPage",
  "_FPDFText_ClosePage",
  "_FPDFText_CountChars",
  "_FPDFText_GetUnicode",
  "_FPDFText_GetCharBox",
  "_FPDFText_GetLooseCharBox",
  "_FPDFText_GetCharAngle",
  "_FPDFText_GetFontSize",
  "_FPDFText_GetTextObject",
  "_FPDFTextObj_GetTextRenderMode",
  "_FPDFTextObj_GetFont",
  "_FPDFFont_GetBaseFontName",
  "_FPDFPageObj_GetMarkedContentID",
  "_FPDF_GetSignatureCount",
  "_FPDF_GetSignatureObject",
  "_FPDFSignatureObj_GetContents",
  "_FPDFSignatureObj_GetByteRange",
  "_FPDFSignatureObj_GetSubFilter",
  "_FPDFSignatureObj_GetTime",
] as const;

type PdfiumFunctions = Readonly<Record<(typeof functionNames)[number], (...numbers: number[]) => number>>;

/** PDFium in WebAssembly, with its memory. `HEAPU8` is another array after the memory has grown: never keep it. */
export type Pdfium = PdfiumFunctions & {
  readonly HEAPU8: Uint8Array;
  readonly wasmExports: { malloc(byteLength: number): number; free(pointer: number): void };
};

const Pdfium = z.custom<Pdfium>((value) => {
  const module = z.record(z.string(), z.unknown()).safeParse(value);
  return module.success && functionNames.every((name) => typeof module.data[name] === "function");
}, "the PDFium module lacks a function that we call");

/** A new PDFium with empty memory. */
export async function loadPdfium(): Promise<Pdfium> {
  const module: unknown = await PDFiumModule({});
  const pdfium = Pdfium.parse(module);
  pdfium._FPDF_InitLibraryWithConfig(0);
  return pdfium;
}

/** Lends a piece of PDFium's memory for the time of one call. */
export function withMemory<Result>(pdfium: Pdfium, byteLength: number, use: (pointer: number) => Result): Result {
  const pointer = pdfium.wasmExports.malloc(Math.max(8, byteLength));
  if (pointer === 0) throw new RangeError(`PDFium has no ${byteLength} bytes left`);
  try {
    return use(pointer);
  } finally {
    pdfium.wasmExports.free(pointer);
  }
}

/** A copy of some bytes of PDFium's memory. */
export function copyBytes(pdfium: Pdfium, pointer: number, byteLength: number): Uint8Array {
  return pdfium.HEAPU8.slice(pointer, pointer + byteLength);
}

/** Numbers that PDFium wrote into its memory one after another. */
export function readNumbers(pdfium: Pdfium, pointer: number, count: number, kind: "float" | "double" | "int"): number[] {
  const view = new DataView(pdfium.HEAPU8.buffer);
  return Array.from({ length: count }, (_, index) => {
    if (kind === "double") return view.getFloat64(pointer + 8 * index, true);
    return kind === "float" ? view.getFloat32(pointer + 4 * index, true) : view.getInt32(pointer + 4 * index, true);
  });
}

type Filling = (pointer: number, byteLength: number) => number;

/** What a function gives that fills a buffer of its caller and returns the length: first asked for, then filled. */
export function readBuffer(pdfium: Pdfium, fill: Filling): Uint8Array {
  return lendBuffer(pdfium, fill, (filled) => filled.slice());
}

/** The same, to be looked at in PDFium's memory for the time of one call. */
export function lendBuffer<Result>(pdfium: Pdfium, fill: Filling, use: (filled: Uint8Array) => Result): Result {
  const byteLength = fill(0, 0);
  if (byteLength <= 0) return use(new Uint8Array());
  return withMemory(pdfium, byteLength, (pointer) => {
    fill(pointer, byteLength);
    return use(pdfium.HEAPU8.subarray(pointer, pointer + byteLength));
  });
}
