import sharp from "sharp";
import { drawnJpeg, type PageImageBytes } from "../page-process-file.ts";
import { pageDpi } from "../resolution.ts";
import { area } from "./boxes.ts";
import { type DrawnPage, type DrawnSize, encodePage } from "./drawn-page.ts";
import type { PageGeometry } from "./page-geometry.ts";
import type { PageObjects, PagePicture } from "./page-objects.ts";
import { documentBytes, documentPart, type PdfDocument, withPage } from "./pdf-document.ts";
import { copyBytes, lendBuffer, type Pdfium, withMemory } from "./pdfium.ts";
import { type StreamPlace, streamDictionary, streamPlace } from "./stream-dictionary.ts";

/** Resolutions that a page is rendered with; a scan keeps its own in between, so that its dots are not blurred. */
const renderDpi = { usual: 200, low: 150, high: 250 };
/** A picture that covers so much of its page is the page. */
const pageShare = 0.6;
/** A JPEG goes on as it is up to so many pixels, A4 at 300 dpi and a little; a larger one is made smaller. */
const directPixels = 9_500_000;

/** A large JPEG is read as it is made smaller: its pixels are never all in memory. */
const openly = { limitInputPixels: false, failOn: "none", sequentialRead: true } as const;

const bitmapRgb = 2;
const reverseByteOrder = 0x10;
const white = -1;

/** The size in which a page is rendered: that of the scan that covers it where its resolution is sensible, else 200 dpi. */
export function renderedSize(
  page: { widthPt: number; heightPt: number },
  scan: { dpi: number } | null,
  pixelLimit: number,
  sensible: { low: number; high: number } = renderDpi,
) {
  const { widthPt, heightPt } = page;
  const wanted = Math.min(Math.max(scan?.dpi ?? renderDpi.usual, sensible.low), sensible.high);
  const most = Math.sqrt(pixelLimit / ((widthPt / 72) * (heightPt / 72)));
  const dpi = Math.min(wanted, most);
  const pixels = (points: number) => Math.max(1, Math.round((points * dpi) / 72));
  const size = { widthPx: pixels(widthPt), heightPx: pixels(heightPt) };
  return { ...size, dpi: pageDpi(size, dpi), shrink: Math.max(1, wanted / most) };
}

/** The picture that is the page (a scan), and its resolution on the page. Null for a page of text or of several pictures. */
export function scanOf(objects: PageObjects, geometry: PageGeometry): { picture: PagePicture; dpi: number } | null {
  const whole = geometry.widthPx * geometry.heightPx;
  const finest = objects.pictures
    .filter((picture) => area(picture.box) >= pageShare * whole)
    .sort((a, b) => b.widthPx * b.heightPx - a.widthPx * a.heightPx)[0];
  if (finest === undefined) return null;
  const widthInch = finest.box[2] / geometry.scale / 72;
  return {
    picture: finest,
    dpi: (finest.upright ? finest.widthPx : Math.sqrt(finest.widthPx * finest.heightPx * (finest.box[2] / finest.box[3]))) / widthInch,
  };
}

/**
 * Where the JPEG lies that a page consists of, to be taken without drawing the page. Null where the picture is no upright JPEG,
 * where it has a mask.
 */
export function scannedJpeg(document: PdfDocument, picture: PagePicture): StreamPlace | null {
  if (!picture.upright) return null;
  const stretched = picture.widthPx / picture.heightPx / (picture.box[2] / picture.box[3]);
  return Math.abs(stretched - 1) > 0.02 ? null : plainJpeg(document, picture);
}

/** Where the JPEG of a picture lies, however it lies on its page. Null where it is none, or shown otherwise than its bytes say. */
export function plainJpeg(document: PdfDocument, picture: PagePicture): StreamPlace | null {
  const { pdfium } = document;
  if (!picture.direct || picture.transparent || picture.filters.join() !== "DCTDecode") return null;
  const fill = (pointer: number, byteLength: number) => pdfium._FPDFImageObj_GetImageDataRaw(picture.handle, pointer, byteLength);
  const place = lendBuffer(pdfium, fill, (jpeg) => streamPlace(documentBytes(document), jpeg));
  return place !== null && isPlainStream(documentBytes(document), place) ? place : null;
}

/** The page image that such a JPEG is. Null where it is CMYK or says itself that it is to be turned. */
export async function directImage(
  document: PdfDocument,
  place: StreamPlace,
  scan: { picture: PagePicture; dpi: number },
  pixelLimit: number,
): Promise<PageImageBytes | null> {
  const { widthPx, heightPx } = scan.picture;
  // A large one is not to be in memory twice; PDFium rests while it is decoded.
  const jpeg = documentPart(document, place);
  // The library would keep the pixels of what it decoded last.
  sharp.cache(false);
  const metadata = await sharp(jpeg, openly)
    .metadata()
    .catch(() => null);
  if (metadata === null || metadata.width !== widthPx || metadata.height !== heightPx) return null;
  if (metadata.space === "cmyk" || (metadata.orientation ?? 1) !== 1) return null;
  if (widthPx * heightPx <= Math.min(directPixels, pixelLimit)) {
    return { bytes: jpeg.slice(), widthPx, heightPx, dpi: pageDpi({ widthPx, heightPx }, scan.dpi) };
  }
  const [, , shownWidth, shownHeight] = scan.picture.box;
  const size = { widthPx: Math.round(shownWidth), heightPx: Math.round(shownHeight) };
  const smaller = sharp(jpeg, openly).resize({ width: size.widthPx, height: size.heightPx, fit: "fill" });
  const bytes = await smaller
    .jpeg(drawnJpeg)
    .toBuffer()
    .catch(() => null);
  return bytes === null ? null : { bytes, ...size, dpi: pageDpi(size, (scan.dpi * size.widthPx) / widthPx) };
}

/** Whether the picture's dictionary changes what its JPEG says (a mask, a Decode array); not finding it counts as changed. */
function isPlainStream(file: Uint8Array, jpeg: StreamPlace): boolean {
  const dictionary = streamDictionary(file, jpeg);
  return dictionary !== null && !/\/(?:SMask|Mask|Decode)\b/.test(dictionary);
}

/** Draws a page of a document. `grey` is for pages that have no colour: it makes the image smaller. */
export async function drawPage(pdfium: Pdfium, page: { document: number; index: number }, size: DrawnSize): Promise<DrawnPage | null> {
  const pixels = drawPixels(pdfium, page, size);
  return pixels === null ? null : await encodePage(pixels, size);
}

/** The pixels of a drawn page, red, green and blue. Null where PDFium cannot load the page. */
export function drawPixels(
  pdfium: Pdfium,
  page: { document: number; index: number },
  { widthPx, heightPx }: { widthPx: number; heightPx: number },
): Uint8Array | null {
  const stride = widthPx * 3;
  return withPage(pdfium, page.document, page.index, (handle) =>
    withMemory(pdfium, stride * heightPx, (buffer) => {
      const bitmap = pdfium._FPDFBitmap_CreateEx(widthPx, heightPx, bitmapRgb, buffer, stride);
      pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, widthPx, heightPx, white);
      pdfium._FPDF_RenderPageBitmap(bitmap, handle, 0, 0, widthPx, heightPx, 0, reverseByteOrder);
      pdfium._FPDFBitmap_Destroy(bitmap);
      return copyBytes(pdfium, buffer, stride * heightPx);
    }),
  );
}
