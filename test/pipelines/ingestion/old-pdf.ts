/** PDF files as old word processors printed them: one byte a letter in WinAnsiEncoding, and no word on what the codes mean. */
import { windows1252Byte } from "#fixtures/generator/encodings/letters.ts";
import { PdfObjects } from "#fixtures/generator/writers/pdf-objects.ts";

/** A piece of a line: codes seen as Windows-1252, and the name of the typeface that they are set in. */
type OldPiece = { readonly text: string; readonly font: string };

const size = 12;
const letterWidth = 500;

/** One page of A4 with these lines, from the top. */
export function oldPdf(lines: readonly (readonly OldPiece[])[]): Buffer {
  const objects = new PdfObjects();
  const fonts = [...new Set(lines.flat().map(({ font }) => font))];
  const widths = Array.from({ length: 224 }, () => letterWidth).join(" ");
  const numbers = fonts.map((font) =>
    objects.add(
      `<< /Type /Font /Subtype /TrueType /BaseFont /${font.replaceAll(" ", "#20")} /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 255 /Widths [${widths}] >>`,
    ),
  );
  const shown = lines.map((line, row) => {
    const pieces = line.map(({ text, font }) => {
      const codes = [...text].map((sign) => windows1252Byte(sign).toString(16).padStart(2, "0")).join("");
      return `/F${fonts.indexOf(font)} ${size} Tf <${codes}> Tj`;
    });
    return `BT 70 ${780 - 20 * row} Td ${pieces.join(" ")} ET`;
  });
  const content = objects.add({ dictionary: "", data: Buffer.from(shown.join("\n")) });
  const tree = objects.reserve();
  const resources = `<< /Font << ${numbers.map((number, index) => `/F${index} ${number} 0 R`).join(" ")} >> >>`;
  const page = objects.add(
    `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 595 842] /Resources ${resources} /Contents ${content} 0 R >>`,
  );
  objects.set(tree, `<< /Type /Pages /Count 1 /Kids [${page} 0 R] >>`);
  return objects.file(objects.add(`<< /Type /Catalog /Pages ${tree} 0 R >>`));
}
