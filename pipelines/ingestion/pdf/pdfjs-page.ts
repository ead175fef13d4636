import { createCanvas } from "@napi-rs/canvas";
import { OPS, type PDFDocumentProxy, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PageText } from "#schemas/page-text.ts";
import { type DrawnPage, encodePage } from "./drawn-page.ts";
import { renderedSize } from "./page-image.ts";
import { pageLines } from "./page-lines.ts";
import type { PdfPage, PdfPageRequest } from "./pdf-tasks.ts";
import { pdfjsWords } from "./pdfjs-words.ts";
import { textLayerTrust } from "./text-layer-trust.ts";
import { unicodeWords } from "./unicode-words.ts";

type Size = ReturnType<typeof renderedSize>;

const pictureOperators: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintImageXObjectRepeat,
  OPS.paintImageMaskXObject,
  OPS.paintImageMaskXObjectGroup,
  OPS.paintImageMaskXObjectRepeat,
  OPS.paintInlineImageXObject,
  OPS.paintInlineImageXObjectGroup,
  OPS.paintSolidColorImageMask,
]);

/**
 * Reads one page with pdf.js: its text layer where that is good and no picture stands beside it, else its image. Null where
 * pdf.js fails too or shows nothing. It does not say which text is invisible, so text on a picture is never taken.
 */
export async function readPdfjsPage(document: PDFDocumentProxy, request: PdfPageRequest): Promise<PdfPage | null> {
  try {
    const page = await document.getPage(request.page);
    const reading = await readOpenPage(page, request);
    page.cleanup();
    return reading;
  } catch {
    // What pdf.js throws at a damaged page has no class of its own, and nothing else is tried after it.
    return null;
  }
}

async function readOpenPage(page: PDFPageProxy, request: PdfPageRequest): Promise<PdfPage | null> {
  const { width, height } = page.getViewport({ scale: 1 });
  const size = renderedSize({ widthPt: width, heightPt: height }, null, request.pixelLimit);
  const { text, encodings } = (await pageText(page, request.page, size)) ?? { text: null, encodings: [] };
  const image = text === null || request.imageAlways ? await drawPage(page, size) : null;
  if (text === null && image?.isEmpty === true) return null;
  return {
    readable: true,
    image,
    text,
    encodings,
    stamps: [],
    unread: [],
    shrunkFromPixels: image !== null && size.shrink > 1 ? size.widthPx * size.heightPx * size.shrink ** 2 : null,
    textLayerRefused: false,
    bySecondReader: true,
  };
}

async function pageText(page: PDFPageProxy, number: number, size: Size): Promise<(Pick<PdfPage, "encodings"> & { text: PageText }) | null> {
  const { fnArray } = await page.getOperatorList();
  if (fnArray.some((operator) => pictureOperators.has(operator))) return null;
  const { words, found } = unicodeWords(await pdfjsWords(page, viewportOf(page, size)));
  if (textLayerTrust(words, { scan: null, hasPictures: false }) !== "good") return null;
  const { widthPx, heightPx, dpi } = size;
  const text: PageText = {
    page: number,
    widthPx,
    heightPx,
    dpi,
    rotation: 0,
    skewDegrees: 0,
    textFrom: "text-layer",
    confidence: 1,
    lines: pageLines(words, []),
    blanks: [],
    rulings: [],
    tables: [],
  };
  return { text, encodings: [...found] };
}

async function drawPage(page: PDFPageProxy, size: Size): Promise<DrawnPage> {
  const canvas = createCanvas(size.widthPx, size.heightPx);
  await page.render({ canvas, viewport: viewportOf(page, size) }).promise;
  return await encodePage(canvas.data(), { ...size, grey: false });
}

function viewportOf(page: PDFPageProxy, size: Size) {
  return page.getViewport({ scale: size.widthPx / page.getViewport({ scale: 1 }).width });
}
