import type { Box } from "#schemas/geometry.ts";
import type { SourcePage } from "#schemas/source-file.ts";
import { area, around, holdsMiddle, right } from "./boxes.ts";
import type { PageGeometry } from "./page-geometry.ts";
import { pageLines } from "./page-lines.ts";
import { type LayerWord, pageWords } from "./page-words.ts";
import { withPage } from "./pdf-document.ts";
import { type Pdfium, readNumbers, withMemory } from "./pdfium.ts";

type Stamp = SourcePage["stamps"][number];
/** A stamp with the words that it consists of. */
export type PlacedStamp = Stamp & { readonly words: readonly LayerWord[] };

const widgetSubtype = 20;
/** Links and pop-ups. */
const undrawnSubtypes: ReadonlySet<number> = new Set([2, 16]);
/** Annotation flags: hidden, no view. */
const unseen = 2 | 32;
const forDisplay = 0;

/**
 * A new document that holds one page alone with its annotations drawn into it, because PDFium shows the appearances of
 * signature fields in no other way. `bare` leaves out what the page itself shows. The caller closes it; 0 where it failed.
 */
export function flattenedPage(pdfium: Pdfium, document: number, index: number, bare: boolean): number {
  const copy = pdfium._FPDF_CreateNewDocument();
  const imported = withMemory(pdfium, 4, (indices) => {
    new DataView(pdfium.HEAPU8.buffer).setInt32(indices, index, true);
    return pdfium._FPDF_ImportPagesByIndex(copy, document, indices, 1, 0) !== 0;
  });
  const flattened =
    imported &&
    withPage(pdfium, copy, 0, (page) => {
      if (bare) removeObjects(pdfium, page);
      return pdfium._FPDFPage_Flatten(page, forDisplay);
    }) !== 0;
  if (flattened) return copy;
  pdfium._FPDF_CloseDocument(copy);
  return 0;
}

function removeObjects(pdfium: Pdfium, page: number): void {
  for (let left = pdfium._FPDFPage_CountObjects(page); left > 0; left -= 1) {
    pdfium._FPDFPage_RemoveObject(page, pdfium._FPDFPage_GetObject(page, left - 1));
  }
  pdfium._FPDFPage_GenerateContent(page);
}

/** The places of what is drawn over a page: signatures and other form fields (widgets), comments, marks; not links. */
export function annotationBoxes(pdfium: Pdfium, page: number, geometry: PageGeometry): { box: Box; isWidget: boolean }[] {
  return Array.from({ length: pdfium._FPDFPage_GetAnnotCount(page) }, (_, index) => index).flatMap((index) => {
    const annotation = pdfium._FPDFPage_GetAnnot(page, index);
    if (annotation === 0) return [];
    const subtype = pdfium._FPDFAnnot_GetSubtype(annotation);
    const isSeen = !undrawnSubtypes.has(subtype) && (pdfium._FPDFAnnot_GetFlags(annotation) & unseen) === 0;
    const [left = 0, top = 0, rightmost = 0, lowest = 0] = withMemory(pdfium, 16, (out) => {
      pdfium._FPDFAnnot_GetRect(annotation, out);
      return readNumbers(pdfium, out, 4, "float");
    });
    pdfium._FPDFPage_CloseAnnot(annotation);
    const box = geometry.box(left, lowest, rightmost, top);
    return isSeen && area(box) > 1 ? [{ box, isWidget: subtype === widgetSubtype }] : [];
  });
}

/**
 * What the visible signatures of a page say (FORMAT: stamp of the signer, number, day), each with its place.
 * `words` are those of the page itself: what stands in front of a number tells what it is.
 */
export function pageStamps(
  pdfium: Pdfium,
  source: { document: number; index: number },
  geometry: PageGeometry,
  words: readonly LayerWord[],
  widgets: readonly Box[],
): PlacedStamp[] {
  if (widgets.length === 0) return [];
  const copy = flattenedPage(pdfium, source.document, source.index, true);
  if (copy === 0) return [];
  const drawn = withPage(pdfium, copy, 0, (page) => pageWords(pdfium, page, geometry)) ?? [];
  pdfium._FPDF_CloseDocument(copy);
  const smallestFirst = [...widgets].sort((a, b) => area(a) - area(b));
  return smallestFirst.flatMap((box) => {
    const inside = drawn.filter((word) => smallestFirst.find((widget) => holdsMiddle(widget, word.box)) === box);
    const text = pageLines(inside, [])
      .map((line) => line.words.map((word) => word.text).join(" "))
      .join("\n");
    if (text === "") return [];
    const role = stampRole(text, around(inside.map((word) => word.box)) ?? box, words, geometry);
    return [{ text, box, role, words: inside }];
  });
}

/** A few digits in the head of a page are its number or its day: the words before them say which, else their side. */
function stampRole(text: string, box: Box, words: readonly LayerWord[], geometry: PageGeometry): Stamp["role"] {
  if (!/^(?:Số\s*:?\s*)?\d{1,5}[a-z]?$/i.test(text)) return "stamp";
  if (/^Số/i.test(text)) return "number";
  const middle = box[1] + box[3] / 2;
  const before = words
    .filter((word) => word.box[1] <= middle && word.box[1] + word.box[3] >= middle && right(word.box) <= box[0] + box[2] / 2)
    .sort((a, b) => right(b.box) - right(a.box))[0];
  if (before !== undefined && /^số\s*:?$/i.test(before.text)) return "number";
  if (before !== undefined && /(?:ngày|tháng)$/i.test(before.text)) return "date";
  return box[0] + box[2] / 2 < geometry.widthPx / 2 ? "number" : "date";
}
