/** The fonts of the invisible text: faces of several heights, one set of codes (ISO 32000-1, 9.7; ISO 19005-2, 6.2.11). */
import { type Face, faces, glyphOf, glyphWidths, typefaceFile, typefaceName } from "./glyphless-typeface.ts";
import { type PdfFile, pdfNumber } from "./pdf-file.ts";

/** Code 0 is for characters that a font has not (`.notdef`), which PDF/A never shows. */
const firstCode = 1;
/** Two bytes have no more codes; what comes after is shown as U+FFFD. */
const lastCode = 0xffff;
const replacement = "\ufffd";
/** A character map must not list more pairs at once (Adobe Technical Note 5014). */
const pairsAtOnce = 100;

/** The codes that stand for characters, given out as they are asked for. A character is one code point. */
export class CharacterCodes {
  readonly #codes = new Map<string, number>();

  /** The characters of a word as codes in hexadecimal, and how wide they are in thousandths of the type size. */
  encode(text: string): { hex: string; width: number } {
    let [hex, width] = ["", 0];
    for (const character of text) {
      hex += this.#codeOf(character).toString(16).padStart(4, "0");
      width += glyphWidths[glyphOf(character)] ?? 0;
    }
    return { hex, width };
  }

  /** The characters that have a code, in the order of their codes. */
  characters(): string[] {
    return [...this.#codes.keys()];
  }

  #codeOf(character: string): number {
    const known = this.#codes.get(character);
    if (known !== undefined) return known;
    const code = this.#codes.size + firstCode;
    if (code >= lastCode) return this.#codes.get(replacement) ?? lastCode;
    this.#codes.set(character, code);
    return code;
  }
}

/** The numbers of the font objects, in the order of the faces; reserved before the pages that use them are written. */
export function reserveFonts(file: PdfFile): number[] {
  return faces.map(() => file.reserve());
}

/** Writes the fonts, when all characters are known. */
export function writeFonts(file: PdfFile, numbers: readonly number[], codes: CharacterCodes): void {
  const characters = codes.characters();
  const toUnicode = file.addFlate("", Buffer.from(characterMap(characters), "latin1"));
  const glyphs = Buffer.alloc(2 * (firstCode + characters.length));
  for (const [index, character] of characters.entries()) glyphs.writeUInt16BE(glyphOf(character), 2 * (firstCode + index));
  const codeToGlyph = file.addFlate("", glyphs);
  const widths = file.add(`[${firstCode} [${characters.map((character) => glyphWidths[glyphOf(character)]).join(" ")}]]`);
  for (const [index, face] of faces.entries()) writeFont(file, numbers[index] ?? file.reserve(), face, { toUnicode, codeToGlyph, widths });
}

type SharedParts = { readonly toUnicode: number; readonly codeToGlyph: number; readonly widths: number };

function writeFont(file: PdfFile, number: number, face: Face, { toUnicode, codeToGlyph, widths }: SharedParts): void {
  const { ascent, descent } = face;
  const bytes = typefaceFile(face);
  const program = file.addFlate(`/Length1 ${bytes.length}`, bytes);
  const box = [0, descent, Math.max(...glyphWidths), ascent].map(pdfNumber).join(" ");
  const metrics = `/ItalicAngle 0 /Ascent ${ascent} /Descent ${descent} /CapHeight ${ascent} /StemV 80`;
  const descriptor = file.add(
    `<< /Type /FontDescriptor /FontName /${typefaceName} /Flags 4 /FontBBox [${box}] ${metrics} /MissingWidth ${glyphWidths[0]} /FontFile2 ${program} 0 R >>`,
  );
  const system = "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>";
  const descendant = file.add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${typefaceName} ${system} /FontDescriptor ${descriptor} 0 R /DW ${glyphWidths[0]} /W ${widths} 0 R /CIDToGIDMap ${codeToGlyph} 0 R >>`,
  );
  file.add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /${typefaceName} /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode ${toUnicode} 0 R >>`,
    number,
  );
}

/** From codes to Unicode (ISO 32000-1, 9.10.3). */
function characterMap(characters: readonly string[]): string {
  const pairs = characters.map((character, index) => {
    const code = (firstCode + index).toString(16).padStart(4, "0");
    return `<${code}> <${Buffer.from(character, "utf16le").swap16().toString("hex")}>`;
  });
  const blocks: string[] = [];
  for (let from = 0; from < pairs.length; from += pairsAtOnce) {
    const block = pairs.slice(from, from + pairsAtOnce);
    blocks.push(`${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`);
  }
  return [
    "/CIDInit /ProcSet findresource begin",
    "12 dict begin",
    "begincmap",
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
    "/CMapName /Adobe-Identity-UCS def",
    "/CMapType 2 def",
    "1 begincodespacerange\n<0000> <ffff>\nendcodespacerange",
    ...blocks,
    "endcmap",
    "CMapName currentdict /CMap defineresource pop",
    "end",
    "end",
    "",
  ].join("\n");
}
