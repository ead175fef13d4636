/** ISO 19005-2:2011, 6.2.11: fonts. The typeface files are read by their tables, not by what wrote them. */
import { isDictionary, itemsOf, nameOf, objectOf, type PdfDictionary, type PdfStructure, resolved, streamData } from "./pdf-structure.ts";

/** What breaks the clauses on fonts. */
export function fontViolations(structure: PdfStructure): string[] {
  const fonts = [...structure.objects.values()].flatMap(({ value }) =>
    isDictionary(value) && nameOf(value.get("Subtype")) === "Type0" ? [value] : [],
  );
  return fonts.flatMap((font) => oneFont(structure, font));
}

function oneFont(structure: PdfStructure, font: PdfDictionary): string[] {
  const descendant = resolved(structure, itemsOf(font.get("DescendantFonts") ?? null)[0]);
  if (!isDictionary(descendant)) return ["6.2.11.3: a composite font has a descendant"];
  const descriptor = resolved(structure, descendant.get("FontDescriptor"));
  const program = isDictionary(descriptor) ? objectOf(structure, descriptor.get("FontFile2")) : null;
  if (program === null || !isDictionary(descriptor)) return ["6.2.11.4.1: the font is embedded"];
  const file = streamData(program);
  const toUnicode = objectOf(structure, font.get("ToUnicode"));
  const codes = usedCodes(structure);
  const unicode = toUnicode === null ? new Map<number, string>() : characterMap(streamData(toUnicode).toString("latin1"));
  const glyphs = objectOf(structure, descendant.get("CIDToGIDMap"));
  const glyphOf = (code: number) => (glyphs === null ? code : streamData(glyphs).readUInt16BE(2 * code));
  const widths = listedWidths(structure, descendant);
  const advances = horizontalMetrics(file);
  const complain = (clause: string, holds: (code: number) => boolean) => {
    const wrong = codes.filter((code) => !holds(code));
    return wrong.length === 0 ? [] : [`${clause}: code ${wrong[0]}`];
  };
  return [
    ...(nameOf(font.get("Encoding")) === "Identity-H" ? [] : ["6.2.11.3.3: the encoding is Identity-H or embedded"]),
    ...(descendant.has("CIDToGIDMap") ? [] : ["6.2.11.3.2: an embedded font of type 2 has a CIDToGIDMap"]),
    ...(nameOf(font.get("BaseFont")) === nameOf(descriptor.get("FontName")) ? [] : ["6.2.11.2: the font has one name"]),
    ...complain("6.2.11.8: no code shows .notdef", (code) => glyphOf(code) !== 0),
    ...complain("6.2.11.4.1: the typeface has every glyph that is shown", (code) => glyphOf(code) < advances.length),
    ...complain("6.2.11.5: widths are those of the typeface", (code) => widths.get(code) === advances[glyphOf(code)]),
    ...complain("6.2.11.7.2: every code leads to Unicode", (code) => /^[^\0\ufeff\ufffe]+$/u.test(unicode.get(code) ?? "")),
    ...(descriptor.has("CIDSet") ? ["6.2.11.4.2: a CIDSet names all glyphs; there is none to be wrong"] : []),
  ];
}

/** All codes that any page shows. */
function usedCodes(structure: PdfStructure): number[] {
  const codes = new Set<number>();
  for (const { value } of structure.objects.values()) {
    const content = isDictionary(value) && nameOf(value.get("Type")) === "Page" ? objectOf(structure, value.get("Contents")) : null;
    if (content === null) continue;
    for (const [, hex = ""] of streamData(content)
      .toString("latin1")
      .matchAll(/<([0-9a-f]+)> Tj/g)) {
      for (let at = 0; at < hex.length; at += 4) codes.add(Number.parseInt(hex.slice(at, at + 4), 16));
    }
  }
  return [...codes];
}

function characterMap(text: string): Map<number, string> {
  const pairs = text.matchAll(/<([0-9a-f]{4})> <([0-9a-f]+)>\n/g);
  return new Map(
    [...pairs].map(([, code = "", hex = ""]) => [Number.parseInt(code, 16), Buffer.from(hex, "hex").swap16().toString("utf16le")]),
  );
}

function listedWidths(structure: PdfStructure, descendant: PdfDictionary): Map<number, number> {
  const [first, list] = itemsOf(resolved(structure, descendant.get("W")));
  return new Map(itemsOf(list ?? null).map((width, index) => [Number(first) + index, Number(width)]));
}

/** The advance width of every glyph, in thousandths, by `head`, `hhea` and `hmtx`. */
function horizontalMetrics(file: Buffer): number[] {
  const tables = new Map<string, Buffer>();
  for (let entry = 0; entry < file.readUInt16BE(4); entry += 1) {
    const at = 12 + 16 * entry;
    const start = file.readUInt32BE(at + 8);
    tables.set(file.toString("latin1", at, at + 4), file.subarray(start, start + file.readUInt32BE(at + 12)));
  }
  const [head, hhea, hmtx, maxp] = ["head", "hhea", "hmtx", "maxp"].map((tag) => tables.get(tag) ?? Buffer.alloc(64));
  const count = maxp?.readUInt16BE(4) ?? 0;
  const units = head?.readUInt16BE(18) ?? 1;
  const metrics = hhea?.readUInt16BE(34) ?? 1;
  return Array.from({ length: count }, (_, glyph) => ((hmtx?.readUInt16BE(4 * Math.min(glyph, metrics - 1)) ?? 0) * 1000) / units);
}
