/** What two readers that know nothing of the writer find in a PDF: PDFium (Chrome) and pdf.js (Firefox). */
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import sharp from "sharp";
import { drawPixels } from "#pipelines/ingestion/pdf/page-image.ts";
import { withPage } from "#pipelines/ingestion/pdf/pdf-document.ts";
import { loadPdfium, type Pdfium, readNumbers, withMemory } from "#pipelines/ingestion/pdf/pdfium.ts";
import type { Box } from "#schemas/geometry.ts";

/** A word or run of words with its place, in pixels of a page that is `widthPx` wide, from its top left. */
export type FoundText = { readonly text: string; readonly box: Box };

const pdfium = await loadPdfium();

function withDocument<Result>(file: Uint8Array, use: (document: number) => Result): Result {
  return withMemory(pdfium, file.length, (pointer) => {
    pdfium.HEAPU8.set(file, pointer);
    const document = pdfium._FPDF_LoadMemDocument(pointer, file.length, 0);
    if (document === 0) throw new Error("PDFium cannot open the file");
    const result = use(document);
    pdfium._FPDF_CloseDocument(document);
    return result;
  });
}

/** The words of a page as PDFium selects them. */
export function wordsInPdfium(file: Uint8Array, page: number, widthPx: number): FoundText[] {
  const words = withDocument(file, (document) =>
    withPage(pdfium, document, page - 1, (handle) => {
      const scale = widthPx / pdfium._FPDF_GetPageWidthF(handle);
      const height = pdfium._FPDF_GetPageHeightF(handle);
      const text = pdfium._FPDFText_LoadPage(handle);
      const letters = Array.from({ length: pdfium._FPDFText_CountChars(text) }, (_, index) => letterOf(pdfium, text, index));
      pdfium._FPDFText_ClosePage(text);
      return wordsOf(letters).map(({ text: word, edges: [left, right, bottom, top] }) => {
        const box: Box = [left * scale, (height - top) * scale, (right - left) * scale, (top - bottom) * scale];
        return { text: word, box };
      });
    }),
  );
  if (words === null) throw new Error(`PDFium cannot load page ${page}`);
  return words;
}

type Letter = { readonly text: string; readonly edges: readonly [left: number, right: number, bottom: number, top: number] };

function letterOf(engine: Pdfium, page: number, index: number): Letter {
  const text = String.fromCodePoint(engine._FPDFText_GetUnicode(page, index));
  return withMemory(engine, 32, (out) => {
    engine._FPDFText_GetCharBox(page, index, out, out + 8, out + 16, out + 24);
    const [left = 0, right = 0, bottom = 0, top = 0] = readNumbers(engine, out, 4, "double");
    return { text, edges: [left, right, bottom, top] };
  });
}

function wordsOf(letters: readonly Letter[]): Letter[] {
  const words: Letter[] = [];
  let begun = false;
  for (const letter of letters) {
    const last = words.at(-1);
    if (/\s/u.test(letter.text)) begun = false;
    else if (!begun || last === undefined) {
      words.push(letter);
      begun = true;
    } else words.splice(-1, 1, { text: last.text + letter.text, edges: around(last.edges, letter.edges) });
  }
  return words;
}

function around(a: Letter["edges"], b: Letter["edges"]): Letter["edges"] {
  return [Math.min(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.max(a[3], b[3])];
}

/** The page as PDFium draws it, as an image to look at. */
export async function drawnInPdfium(file: Uint8Array, page: number, size: { widthPx: number; heightPx: number }) {
  const pixels = withDocument(file, (document) => drawPixels(pdfium, { document, index: page - 1 }, size));
  if (pixels === null) throw new Error(`PDFium cannot draw page ${page}`);
  return await sharp(pixels, { raw: { width: size.widthPx, height: size.heightPx, channels: 3 } })
    .raw()
    .toBuffer();
}

/** The runs of text of a page as pdf.js gives them; a run is a line, or a part of one. */
export async function runsInPdfjs(file: Uint8Array, page: number, widthPx: number): Promise<FoundText[]> {
  const task = getDocument({ data: new Uint8Array(file), verbosity: 0 });
  const document = await task.promise;
  const loaded = await document.getPage(page);
  const viewport = loaded.getViewport({ scale: 1 });
  const scale = widthPx / viewport.width;
  const { items, styles } = await loaded.getTextContent();
  await task.destroy();
  return items.flatMap((item) => {
    if (!("str" in item) || item.str.trim() === "") return [];
    const [, , , , x = 0, y = 0] = item.transform.map(Number);
    const { ascent = 1, descent = 0 } = styles[item.fontName] ?? {};
    const box: Box = [
      x * scale,
      (viewport.height - y - ascent * item.height) * scale,
      item.width * scale,
      (ascent - descent) * item.height * scale,
    ];
    return [{ text: item.str, box }];
  });
}
