import type { Line, PageText, Ruling } from "#schemas/page-text.ts";

/** A word drawn at a place: 18 pixels a letter, 30 high. */
function drawnWords(text: string, x: number, y: number): Line["words"] {
  let at = x;
  return text.split(" ").map((word) => {
    const box: [number, number, number, number] = [at, y, word.length * 18, 30];
    at += word.length * 18 + 12;
    return { text: word, box, confidence: 0.95, raw: null, handwriting: null };
  });
}

/** One recognised line: pieces of text, each with the place where it begins. */
export function drawnLine(y: number, ...pieces: readonly (readonly [x: number, text: string])[]): Line {
  return { words: pieces.flatMap(([x, text]) => drawnWords(text, x, y)), box: null };
}

/** A page image's text, 1700 by 2400 pixels, as the recogniser gives it. */
export function drawnPage(lines: Line[], rulings: Ruling[] = []): PageText {
  return {
    page: 1,
    widthPx: 1700,
    heightPx: 2400,
    dpi: 200,
    rotation: 0,
    skewDegrees: 0,
    textFrom: "ocr",
    confidence: 0.95,
    lines,
    blanks: [],
    rulings,
    tables: [],
  };
}

/** A page without places, a line of text each. */
export function writtenPage(lines: readonly string[], page = 1): PageText {
  const words = (text: string) => text.split(/\s+/).map((word) => ({ text: word, box: null, confidence: 1, raw: null, handwriting: null }));
  const given = lines.filter((line) => line.trim() !== "").map((line) => ({ words: words(line.trim()), box: null }));
  return { ...drawnPage(given), page, widthPx: null, heightPx: null, dpi: null, textFrom: "text", confidence: 1 };
}
