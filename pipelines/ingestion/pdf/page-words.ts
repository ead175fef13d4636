import type { SetText } from "#pipelines/vietnamese/legacy/pieces.ts";
import type { Box } from "#schemas/geometry.ts";
import { around, bottom, right } from "./boxes.ts";
import type { PageGeometry } from "./page-geometry.ts";
import { type Pdfium, readBuffer, readNumbers, withMemory } from "./pdfium.ts";

/**
 * A word of a text layer, or a character of one. Sizes in pixels; `content` is the marked content that it belongs to, -1 for none.
 * `pieces` are the text once more, in pieces of one typeface.
 */
export type LayerWord = {
  readonly text: string;
  readonly pieces: readonly SetText[];
  readonly box: Box;
  readonly sizePx: number;
  readonly invisible: boolean;
  readonly turned: boolean;
  readonly content: number;
};

/** `FPDF_TEXTRENDERMODE_INVISIBLE`. */
const invisibleMode = 3;
/** PDFium writes the hyphen at the end of a line that it takes for a broken word as this. */
const brokenWordHyphen = 0x02;

/** The words of a page's text layer in the order of the file. */
export function pageWords(pdfium: Pdfium, page: number, geometry: PageGeometry): LayerWord[] {
  const textPage = pdfium._FPDFText_LoadPage(page);
  if (textPage === 0) return [];
  try {
    const count = pdfium._FPDFText_CountChars(textPage);
    const source = { pdfium, textPage, geometry, fontOf: fontNames(pdfium) };
    return joinWords(Array.from({ length: count }, (_, index) => readCharacter(source, index)));
  } finally {
    pdfium._FPDFText_ClosePage(textPage);
  }
}

/** Puts characters together to words, in their order. Null is white space. */
export function joinWords(characters: readonly (LayerWord | null)[]): LayerWord[] {
  const words: LayerWord[][] = [];
  let last: LayerWord | null = null;
  for (const character of characters) {
    if (character !== null && last !== null && !isApart(last, character)) words.at(-1)?.push(character);
    else if (character !== null) words.push([character]);
    last = character;
  }
  return words.map(joinCharacters).filter((word) => word !== null);
}

type TextSource = {
  readonly pdfium: Pdfium;
  readonly textPage: number;
  readonly geometry: PageGeometry;
  fontOf(object: number): string | null;
};

/** Null for white space. */
function readCharacter({ pdfium, textPage, geometry, fontOf }: TextSource, index: number): LayerWord | null {
  const code = pdfium._FPDFText_GetUnicode(textPage, index);
  const text =
    code === brokenWordHyphen ? "-" : code > 0x1f && (code < 0x7f || code > 0x9f) && code <= 0x10ffff ? String.fromCodePoint(code) : " ";
  if (/^\s$/u.test(text)) return null;
  const object = pdfium._FPDFText_GetTextObject(textPage, index);
  const angle = pdfium._FPDFText_GetCharAngle(textPage, index);
  return {
    text,
    pieces: [{ text, font: object === 0 ? null : fontOf(object) }],
    box: characterBox(pdfium, textPage, index, geometry),
    sizePx: pdfium._FPDFText_GetFontSize(textPage, index) * geometry.scale,
    invisible: object !== 0 && pdfium._FPDFTextObj_GetTextRenderMode(object) === invisibleMode,
    turned: Math.abs(Math.sin(angle)) > 0.1 || Math.cos(angle) < 0,
    content: object === 0 ? -1 : pdfium._FPDFPageObj_GetMarkedContentID(object),
  };
}

/** The names of the typefaces that text objects of a page are set in, asked for once each. */
function fontNames(pdfium: Pdfium): (object: number) => string | null {
  const [byObject, byFont] = [new Map<number, string | null>(), new Map<number, string | null>()];
  const nameOf = (font: number) => {
    const bytes = readBuffer(pdfium, (pointer, byteLength) => pdfium._FPDFFont_GetBaseFontName(font, pointer, byteLength));
    return Buffer.from(bytes).toString("utf8").replace(/\0+$/, "") || null;
  };
  const once = (known: Map<number, string | null>, key: number, ask: () => string | null) => {
    const name = known.get(key);
    if (name !== undefined) return name;
    const asked = ask();
    known.set(key, asked);
    return asked;
  };
  return (object) =>
    once(byObject, object, () => {
      const font = pdfium._FPDFTextObj_GetFont(object);
      return font === 0 ? null : once(byFont, font, () => nameOf(font));
    });
}

/** The ink of a character; where the font does not say, the room that it takes. */
function characterBox(pdfium: Pdfium, textPage: number, index: number, geometry: PageGeometry): Box {
  return withMemory(pdfium, 32, (out) => {
    if (pdfium._FPDFText_GetCharBox(textPage, index, out, out + 8, out + 16, out + 24) !== 0) {
      const [left = 0, rightmost = 0, lowest = 0, top = 0] = readNumbers(pdfium, out, 4, "double");
      if (rightmost > left && top > lowest) return geometry.box(left, lowest, rightmost, top);
    }
    pdfium._FPDFText_GetLooseCharBox(textPage, index, out);
    const [left = 0, top = 0, rightmost = 0, lowest = 0] = readNumbers(pdfium, out, 4, "float");
    return geometry.box(left, lowest, rightmost, top);
  });
}

/** Whether a character cannot belong to the word before it, though no space stands between them. */
function isApart(last: LayerWord, next: LayerWord): boolean {
  if (next.turned || last.turned) return false;
  const size = Math.max(last.sizePx, last.box[3]);
  return next.box[0] - right(last.box) > 0.8 * size || right(next.box) < last.box[0] - size || next.box[1] > bottom(last.box) + 0.6 * size;
}

function joinCharacters(characters: readonly LayerWord[]): LayerWord | null {
  const [first] = characters;
  const box = around(characters.map((character) => character.box));
  if (first === undefined || box === null) return null;
  const pieces = joinPieces(characters.flatMap((character) => character.pieces));
  const text = pieces
    .map((piece) => piece.text)
    .join("")
    .toWellFormed()
    .normalize("NFC");
  return { ...first, text, pieces, box, sizePx: Math.max(...characters.map((character) => character.sizePx)) };
}

/** Pieces of one typeface side by side are one. */
function joinPieces(pieces: readonly SetText[]): SetText[] {
  const joined: SetText[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last?.font === piece.font) joined[joined.length - 1] = { ...piece, text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
}
