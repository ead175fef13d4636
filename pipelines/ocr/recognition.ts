import tesseract from "tesseract.js";
import type { Box } from "#schemas/geometry.ts";
import { startTesseract } from "./engine/tesseract-engine.ts";
import { narrowed, type Raster } from "./raster.ts";

/** A word as the engine read it. `box` is in pixels of the raster that was read, `confidence` 0 to 1. */
export type ReadWord = { readonly text: string; readonly box: Box; readonly confidence: number };
export type ReadLine = readonly ReadWord[];

/** What to expect of a picture: a whole page with columns, one even block, one line; or digits in one line. */
export type Expectation = "page" | "block" | "line" | "digits";

/** Reads text from brightness rasters (nhận dạng chữ). */
export type Recognition = {
  /** `width` is the share of its width to which the raster is narrowed before: the engine's time goes with it. */
  read(raster: Raster, expectation: Expectation, width?: number): Promise<ReadLine[]>;
  close(): Promise<void>;
};

const { AUTO, SINGLE_BLOCK, SINGLE_LINE } = tesseract.PSM;

const variables = {
  page: { tessedit_pageseg_mode: AUTO, tessedit_char_whitelist: "" },
  block: { tessedit_pageseg_mode: SINGLE_BLOCK, tessedit_char_whitelist: "" },
  line: { tessedit_pageseg_mode: SINGLE_LINE, tessedit_char_whitelist: "" },
  digits: { tessedit_pageseg_mode: SINGLE_LINE, tessedit_char_whitelist: "0123456789" },
};

/** Starts the engine with its Vietnamese model. */
export async function startRecognition(): Promise<Recognition> {
  const engine = await startTesseract();
  return {
    async read(raster, expectation, width = 1) {
      if (raster.width < 3 || raster.height < 3) return [];
      const image = portableGraymap(narrowed(raster, width));
      return linesOf(engine.read(image, { user_defined_dpi: "200", ...variables[expectation] }), width);
    },
    async close() {
      engine.close();
    },
  };
}

/** The raster as a file that the engine reads without unpacking (Netpbm P5). */
function portableGraymap(raster: Raster): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${raster.width} ${raster.height}\n255\n`), raster.data]);
}

/** The engine's table: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
function linesOf(table: string, narrowing: number): ReadLine[] {
  const lines = new Map<string, ReadWord[]>();
  for (const row of table.split("\n")) {
    const [level, page, block, paragraph, line, , left, top, width, height, confidence, text] = row.split("\t");
    if (level !== "5" || text === undefined || text.trim() === "") continue;
    const key = `${page}/${block}/${paragraph}/${line}`;
    const box: Box = [Number(left) / narrowing, Number(top), Number(width) / narrowing, Number(height)];
    const word = { text: text.trim().normalize("NFC"), box, confidence: Math.min(1, Math.max(0, Number(confidence) / 100)) };
    const words = lines.get(key);
    if (words === undefined) lines.set(key, [word]);
    else words.push(word);
  }
  return [...lines.values()];
}
