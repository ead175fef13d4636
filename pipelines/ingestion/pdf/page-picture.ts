/** The picture of a PDF page for an archive copy: what a scanner stored, untouched, or the page drawn as exactly as is worth it. */
import type { PagePicture, StoredImage } from "#schemas/page-picture.ts";
import { cutOut, encodeLook, type Look, lookOf } from "../page-look.ts";
import { area, bottom, mergeTouching, right } from "./boxes.ts";
import { drawPixels, renderedSize } from "./page-image.ts";
import { flattenedPage } from "./page-stamps.ts";
import { type PdfDocument, withPage } from "./pdf-document.ts";
import type { PdfPictureRequest } from "./pdf-tasks.ts";
import { type Survey, surveyPage } from "./read-page.ts";
import { isAsSaid, storedScan } from "./stored-scan.ts";

/** Resolutions of drawn pages. Black text is drawn as finely as paper is scanned for keeping (Công văn 7197/BKHCN-CĐSQG). */
const drawnDpi = { black: 300, overlay: { low: 200, high: 300 }, scan: { low: 0, high: Number.POSITIVE_INFINITY } };
/** A black and white scan keeps its own dots up to this many. */
const mostPixels = 36_000_000;
/** So much may a scan leave free of its page, or reach over it, and still be the page; in shares of its sides. */
const margin = 0.005;
/** Where more of a page is drawn over, it is drawn as a whole. */
const mostOverlaid = 0.4;
const overlayMarginPx = 2;

/** The turn of a picture as EXIF numbers it. */
const orientations = { 0: 1, 90: 6, 180: 3, 270: 8 } as const;

type Source = { readonly document: PdfDocument; readonly survey: Survey; readonly request: PdfPictureRequest };
type Page = { readonly document: number; readonly index: number };
/** The picture, and whether nothing is seen of what stands on the page. */
type ShownPage = { readonly picture: PagePicture; readonly showsNothing: boolean };

/** Null where PDFium cannot load or draw the page. */
export async function pagePicture(document: PdfDocument, request: PdfPictureRequest): Promise<ShownPage | null> {
  const { pdfium, handle } = document;
  const index = request.page - 1;
  const found = withPage(pdfium, handle, index, (page) => {
    const survey = surveyPage(document, page, request.pixelLimit);
    return { survey, stored: scanOfPage(document, survey) };
  });
  if (found === null) return null;
  const source = { document, survey: found.survey, request };
  const scan = found.stored === null ? null : await storedPicture(found.stored, source);
  if (found.survey.annotations.length === 0) return scan ?? (await drawnPicture(source, { document: handle, index }));
  const copy = flattenedPage(pdfium, handle, index, false);
  if (copy === 0) return scan ?? (await drawnPicture(source, { document: handle, index }));
  const signed = { document: copy, index: 0 };
  const shown =
    (await overlaidPicture(source, scan, { bare: { document: handle, index }, signed })) ?? (await drawnPicture(source, signed));
  pdfium._FPDF_CloseDocument(copy);
  return shown;
}

/** The stored picture that the page consists of, also where it lies on its side. */
function scanOfPage(document: PdfDocument, { objects, words }: Survey): StoredImage | null {
  const [picture, ...others] = objects.pictures;
  if (picture === undefined || picture.quarterTurn === null || others.length > 0 || objects.drawn > 0) return null;
  return words.some((word) => !word.invisible) ? null : storedScan(document, picture);
}

/**
 * The stored picture of a page that it covers; else words would lie beside what they name. A JPEG may be the page also where it
 * does not cover it, because ingestion took it for the page image.
 */
async function storedPicture(stored: StoredImage, { survey, request: { shown } }: Source): Promise<ShownPage | null> {
  const [picture] = survey.objects.pictures;
  if (picture === undefined || !(await isAsSaid(stored))) return null;
  const mayBeTaken = stored.format === "jpeg" && shown !== null && picture.upright && survey.annotations.length === 0;
  const wasTaken = mayBeTaken && Math.abs(shown.widthPx / shown.heightPx / (stored.widthPx / stored.heightPx) - 1) < margin;
  const { bounds } = picture;
  const { widthPx: pageWidth, heightPx: pageHeight } = survey.geometry;
  const edges = [bounds[0] / pageWidth, bounds[1] / pageHeight, right(bounds) / pageWidth - 1, bottom(bounds) / pageHeight - 1];
  if (!wasTaken && edges.some((edge) => Math.abs(edge) > margin)) return null;
  const orientation = orientations[picture.quarterTurn ?? 0];
  return { picture: { ...stored, orientation, overlays: [] }, showsNothing: false };
}

/** The page as it looks: finely where it is black and white, as for reading where it has colours or shades. */
async function drawnPicture(source: Source, page: Page): Promise<ShownPage | null> {
  const { survey, document } = source;
  const look = blackAndWhite(source, page) ?? draw(document, page, survey.size);
  if (look === null) return null;
  const isCovered = survey.objects.count + survey.annotations.length > 0;
  return { picture: { ...(await encodeLook(look)), orientation: 1, overlays: [] }, showsNothing: look.isEmpty && isCovered };
}

/**
 * A scan with what is drawn over it cut out of the whole and laid on it, so that the scan itself stays as it is. Null where
 * the page is no such scan.
 */
async function overlaidPicture(
  source: Source,
  scan: ShownPage | null,
  { bare, signed }: { bare: Page; signed: Page },
): Promise<ShownPage | null> {
  const { document, survey, request } = source;
  const { widthPx, heightPx } = survey.size;
  const covered = mergeTouching(survey.annotations, overlayMarginPx);
  if (covered.reduce((sum, box) => sum + area(box), 0) > mostOverlaid * widthPx * heightPx) return null;
  const black = scan === null ? blackAndWhite(source, bare) : null;
  const base = scan?.picture ?? (black === null ? null : { ...(await encodeLook(black)), orientation: 1, overlays: [] });
  if (base === null) return null;
  const size = renderedSize(sheet(survey), survey.scan, Math.min(mostPixels, request.pixelLimit), drawnDpi.overlay);
  const drawn = draw(document, signed, size);
  if (drawn === null) return null;
  const overlays: PagePicture["overlays"] = [];
  const [sideways, upwards] = [size.widthPx / widthPx, size.heightPx / heightPx];
  for (const box of covered) {
    const x = Math.max(0, Math.floor(box[0] * sideways) - overlayMarginPx);
    const y = Math.max(0, Math.floor(box[1] * upwards) - overlayMarginPx);
    const width = Math.min(size.widthPx, Math.ceil(right(box) * sideways) + overlayMarginPx) - x;
    const height = Math.min(size.heightPx, Math.ceil(bottom(box) * upwards) + overlayMarginPx) - y;
    if (width <= 0 || height <= 0) continue;
    const image = await encodeLook(cutOut(drawn, { x, y, width, height }));
    overlays.push({ ...image, area: [x / size.widthPx, y / size.heightPx, width / size.widthPx, height / size.heightPx] });
  }
  return { picture: { ...base, overlays }, showsNothing: false };
}

/** The page drawn with the dots of its scan, or finely; null where it is not black and white. */
function blackAndWhite({ document, survey, request }: Source, page: Page): Look | null {
  if (survey.objects.pictures.some((picture) => picture.bitsPerPixel !== 1)) return null;
  const limit = Math.min(mostPixels, request.pixelLimit);
  const look = draw(document, page, renderedSize(sheet(survey), { dpi: survey.scan?.dpi ?? drawnDpi.black }, limit, drawnDpi.scan));
  return look?.isBlackAndWhite === true ? look : null;
}

function draw({ pdfium }: PdfDocument, page: Page, size: { widthPx: number; heightPx: number }): Look | null {
  const pixels = drawPixels(pdfium, page, size);
  return pixels === null ? null : lookOf(pixels, size);
}

function sheet({ size }: Survey): { widthPt: number; heightPt: number } {
  return { widthPt: (size.widthPx * 72) / size.dpi, heightPt: (size.heightPx * 72) / size.dpi };
}
