/** Putting the words of a page behind its picture, each where it was read (lớp chữ ẩn). */
import type { Line } from "#schemas/page-text.ts";
import { faces } from "./glyphless-typeface.ts";
import type { CharacterCodes } from "./invisible-fonts.ts";
import { pdfNumber } from "./pdf-file.ts";
import { type PlacedWord, type SizedWord, sizedLines } from "./word-sizes.ts";

/** The name of a face's font in the resources of a page. */
export function fontName(face: number): string {
  return `F${face + 1}`;
}

/**
 * The operators that show the words, in pixels of the page from its lower left corner, in text rendering mode 3 (ISO 32000-1,
 * 9.3.6). Every word fills the length of its box; a space follows all but the last of a line, also where words touch. On a page that lies askew
 * the words climb with their line but are not turned: readers take each turned word for a line of its own.
 */
export function invisibleText(lines: readonly Line[], heightPx: number, codes: CharacterCodes): string {
  const shown = sizedLines(lines.map((line) => line.words.flatMap(placedWord))).flatMap((words) =>
    words.map((word, index) => wordOperators(word, index === words.length - 1, heightPx, codes)),
  );
  return shown.length === 0 ? "" : `BT\n3 Tr\n${shown.join("\n")}\nET`;
}

function placedWord({ text, box }: Line["words"][number]): PlacedWord[] {
  if (box === null) return [];
  const [x, y, width, height] = box;
  return [{ text, box: [x, y, Math.max(1, width), Math.max(1, height)] }];
}

function wordOperators({ text, box, face, sizePx, upwards }: SizedWord, isLast: boolean, heightPx: number, codes: CharacterCodes): string {
  const [x, y, width, height] = box;
  const { hex, width: units } = codes.encode(text);
  const lengthPx = upwards ? height : width;
  const { ascent, descent } = faces[face] ?? { ascent: 1000, descent: 0 };
  const [back, down] = [lengthPx / 2, ((ascent + descent) / 2000) * sizePx];
  const middle = { x: x + width / 2, y: heightPx - y - height / 2 };
  const origin = upwards ? [middle.x + down, middle.y - back] : [middle.x - back, middle.y - down];
  const stretch = (100_000 * lengthPx) / (units * sizePx);
  const font = `/${fontName(face)} ${pdfNumber(sizePx)} Tf ${pdfNumber(stretch)} Tz`;
  const space = isLast ? "" : codes.encode(" ").hex;
  return `${font} ${upwards ? "0 1 -1 0" : "1 0 0 1"} ${origin.map(pdfNumber).join(" ")} Tm <${hex}${space}> Tj`;
}
