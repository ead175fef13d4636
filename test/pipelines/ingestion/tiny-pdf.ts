/** Small PDF files for tests: pages of text in one font, pictures, and what may be wrong with them. */

export type TinyPage = {
  size?: readonly [number, number];
  /** More page keys, such as `/Rotate 90`. */
  keys?: string;
  text?: readonly { x: number; y: number; text: string; invisible?: boolean }[];
  /** `keys` are those of another stream than a JPEG in colours. */
  picture?: { jpeg: Uint8Array; widthPx: number; heightPx: number; matrix: string; keys?: string };
  drawing?: string;
};

const jpegKeys = "/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode";

/** A PDF with these pages. Its text is Vietnamese through a ToUnicode map, as Word writes it. */
export function tinyPdf(pages: readonly TinyPage[]): Buffer {
  const letters = [...new Set(pages.flatMap((page) => page.text ?? []).flatMap(({ text }) => [...text]))];
  const objects: Buffer[] = [];
  const add = (text: string) => objects.push(Buffer.from(text, "latin1"));
  const addStream = (keys: string, data: Uint8Array) =>
    objects.push(Buffer.concat([Buffer.from(`<< ${keys} /Length ${data.length} >>\nstream\n`), data, Buffer.from("\nendstream")]));
  const first = 5;
  add("<< /Type /Catalog /Pages 2 0 R >>");
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${first + 3 * index} 0 R`).join(" ")}] >>`);
  const widths = letters.map(() => 500).join(" ");
  add(
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 33 /LastChar ${32 + letters.length} /Widths [${widths}] /ToUnicode 4 0 R >>`,
  );
  addStream("", Buffer.from(toUnicode(letters)));
  for (const [index, page] of pages.entries()) {
    const number = first + 3 * index;
    const [width, height] = page.size ?? [595, 842];
    const resources = `<< /Font << /F 3 0 R >> /XObject << /I ${number + 2} 0 R >> >>`;
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources ${resources} /Contents ${number + 1} 0 R ${page.keys ?? ""} >>`,
    );
    addStream("", Buffer.from(content(page, letters)));
    const { picture } = page;
    if (picture === undefined) add("null");
    else
      addStream(
        `/Type /XObject /Subtype /Image /Width ${picture.widthPx} /Height ${picture.heightPx} ${picture.keys ?? jpegKeys}`,
        picture.jpeg,
      );
  }
  return fileOf(objects);
}

function content(page: TinyPage, letters: readonly string[]): string {
  const picture = page.picture === undefined ? "" : `q ${page.picture.matrix} cm /I Do Q\n`;
  const texts = (page.text ?? []).map(({ x, y, text, invisible }) => {
    const codes = [...text].map((letter) => (33 + letters.indexOf(letter)).toString(16).padStart(2, "0")).join("");
    return `BT /F 12 Tf ${invisible === true ? 3 : 0} Tr ${x} ${y} Td <${codes}> Tj ET`;
  });
  return `${picture}${page.drawing ?? ""}\n${texts.join("\n")}`;
}

function toUnicode(letters: readonly string[]): string {
  const pairs = letters.map((letter, index) => {
    const unicode = [...Buffer.from(letter, "utf16le").swap16()].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return `<${(33 + index).toString(16).padStart(2, "0")}> <${unicode}>`;
  });
  const head = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def";
  return `${head} 1 begincodespacerange <00> <ff> endcodespacerange ${pairs.length} beginbfchar\n${pairs.join("\n")}\nendbfchar endcmap end end`;
}

function fileOf(objects: readonly Buffer[]): Buffer {
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n")];
  const places: number[] = [];
  let length = parts[0]?.length ?? 0;
  const push = (part: Buffer) => {
    parts.push(part);
    length += part.length;
  };
  for (const [index, object] of objects.entries()) {
    places.push(length);
    push(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from("\nendobj\n")]));
  }
  const start = length;
  const rows = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  push(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`));
  push(Buffer.from(`trailer\n<< /Root 1 0 R /Size ${objects.length + 1} >>\nstartxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
}
