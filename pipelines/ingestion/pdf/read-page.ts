import type { FoundEncoding } from "#pipelines/vietnamese/legacy/found.ts";
import type { Box } from "#schemas/geometry.ts";
import type { PageText } from "#schemas/page-text.ts";
import type { DrawnPage } from "./drawn-page.ts";
import { type PageGeometry, pageGeometry, pageSizePt } from "./page-geometry.ts";
import { directImage, drawPage, renderedSize, scannedJpeg, scanOf } from "./page-image.ts";
import { pageLines } from "./page-lines.ts";
import { type PageObjects, pageObjects } from "./page-objects.ts";
import { annotationBoxes, flattenedPage, type PlacedStamp, pageStamps } from "./page-stamps.ts";
import { type LayerWord, pageWords } from "./page-words.ts";
import { type PdfDocument, withPage } from "./pdf-document.ts";
import type { PdfPage, PdfPageRequest } from "./pdf-tasks.ts";
import type { StreamPlace } from "./stream-dictionary.ts";
import { textLayerTrust } from "./text-layer-trust.ts";
import { unicodeWords } from "./unicode-words.ts";
import { unreadAreas } from "./unread-areas.ts";

/** `showsNothing` where nothing is on the page that PDFium can draw. */
type PdfiumPage = PdfPage & { showsNothing: boolean };
type Size = ReturnType<typeof renderedSize>;
/** What stands on a page, and in which size it is drawn. */
export type Survey = {
  size: Size;
  geometry: PageGeometry;
  objects: PageObjects;
  scan: ReturnType<typeof scanOf>;
  /** Where the JPEG lies that the page consists of, null where it consists of something else. */
  jpeg: StreamPlace | null;
  words: LayerWord[];
  /** The encodings from before Unicode that the words were in. */
  encodings: readonly FoundEncoding[];
  widgets: Box[];
  /** The places of all that is drawn over the page. */
  annotations: Box[];
};

/** Reads one page of an open PDF: its text layer where that is good, else its image. Null where PDFium cannot load it. */
export async function readPage(document: PdfDocument, request: PdfPageRequest): Promise<PdfiumPage | null> {
  const { pdfium, handle } = document;
  const index = request.page - 1;
  const survey = withPage(pdfium, handle, index, (page) => surveyPage(document, page, request.pixelLimit));
  if (survey === null) return null;
  const { geometry, objects, words, widgets } = survey;
  const stamps = pageStamps(pdfium, { document: handle, index }, geometry, words, widgets);
  const trust = textLayerTrust(words, { scan: survey.scan?.picture.box ?? null, hasPictures: objects.pictures.length > 0 });
  const isBlank = objects.count === 0 && survey.annotations.length === 0;
  const text = trust === "good" || isBlank ? pageText(request.page, survey, isBlank ? [] : words, stamps) : null;
  const unread = trust === "good" ? unreadAreas(objects.pictures, words, geometry) : [];
  const wantsImage = text === null || unread.length > 0 || request.imageAlways;
  const image = wantsImage
    ? await pageImage(document, index, survey, { mayBeDirect: text === null && !request.imageAlways, pixelLimit: request.pixelLimit })
    : null;
  return {
    readable: text !== null || image !== null,
    image,
    text,
    encodings: trust === "good" ? [...survey.encodings] : [],
    stamps: stamps.map(({ text: words, box, role }) => ({ text: words, box, role })),
    unread,
    shrunkFromPixels: image === null ? null : shrunkFrom(survey, request.pixelLimit),
    textLayerRefused: trust === "poor",
    bySecondReader: false,
    showsNothing: trust !== "good" && (image === null || image.isEmpty),
  };
}

/** Looks at a loaded page. */
export function surveyPage(document: PdfDocument, page: number, pixelLimit: number): Survey {
  const { pdfium } = document;
  const points = pageSizePt(pdfium, page);
  const usual = renderedSize(points, null, pixelLimit);
  const usualGeometry = pageGeometry(pdfium, page, usual);
  const usualObjects = pageObjects(pdfium, page, usualGeometry);
  const usualScan = scanOf(usualObjects, usualGeometry);
  const size = usualScan === null ? usual : renderedSize(points, usualScan, pixelLimit);
  const geometry = pageGeometry(pdfium, page, size);
  const objects = pageObjects(pdfium, page, geometry);
  const scan = scanOf(objects, geometry);
  const { words, found: encodings } = unicodeWords(pageWords(pdfium, page, geometry));
  const drawnOver = annotationBoxes(pdfium, page, geometry);
  const annotations = drawnOver.map((annotation) => annotation.box);
  const widgets = drawnOver.filter((annotation) => annotation.isWidget).map((annotation) => annotation.box);
  const isAlone = scan !== null && annotations.length === 0 && isOnlyPicture(objects, words);
  const jpeg = isAlone ? scannedJpeg(document, scan.picture) : null;
  return { size, geometry, objects, scan, jpeg, words, encodings, annotations, widgets };
}

/** Whether nothing is drawn on the page but its scan: hidden text does not count. */
function isOnlyPicture(objects: PageObjects, words: readonly LayerWord[]): boolean {
  return objects.pictures.length === 1 && objects.drawn === 0 && words.every((word) => word.invisible);
}

function pageText(page: number, survey: Survey, words: readonly LayerWord[], stamps: readonly PlacedStamp[]): PageText {
  const filled = stamps.filter((stamp) => stamp.role !== "stamp").flatMap((stamp) => stamp.words);
  const lines = pageLines(words, filled);
  const { widthPx, heightPx, dpi } = survey.size;
  return {
    page,
    widthPx,
    heightPx,
    dpi,
    rotation: 0,
    skewDegrees: 0,
    textFrom: words.length === 0 ? "blank" : "text-layer",
    confidence: 1,
    lines,
    blanks: [],
    rulings: words.length === 0 ? [] : [...survey.objects.rulings],
    tables: [],
  };
}

async function pageImage(
  document: PdfDocument,
  index: number,
  survey: Survey,
  direction: { mayBeDirect: boolean; pixelLimit: number },
): Promise<DrawnPage | null> {
  const { pdfium, handle } = document;
  const { scan, jpeg, size, annotations } = survey;
  const mayBeDirect = direction.mayBeDirect && scan !== null && jpeg !== null;
  const direct = mayBeDirect ? await directImage(document, jpeg, scan, direction.pixelLimit) : null;
  if (direct !== null) return { ...direct, isEmpty: false };
  const { pictures } = survey.objects;
  const grey = annotations.length === 0 && pictures.length > 0 && pictures.every((picture) => picture.bitsPerPixel === 1);
  const copy = annotations.length === 0 ? 0 : flattenedPage(pdfium, handle, index, false);
  if (copy === 0) return await drawPage(pdfium, { document: handle, index }, { ...size, grey });
  const image = await drawPage(pdfium, { document: copy, index: 0 }, { ...size, grey });
  pdfium._FPDF_CloseDocument(copy);
  return image;
}

/** The pixels that the page would have had, where they were more than allowed. */
function shrunkFrom({ scan, size }: Survey, pixelLimit: number): number | null {
  const pixels = scan === null ? size.widthPx * size.heightPx * size.shrink ** 2 : scan.picture.widthPx * scan.picture.heightPx;
  return size.shrink > 1 || pixels > pixelLimit ? pixels : null;
}
