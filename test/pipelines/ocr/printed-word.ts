/** Words printed in the typeface of documents, as the reading stages see them at the working resolution. */
import { createCanvas } from "@napi-rs/canvas";
import { printFamily, registerTypefaces } from "#fixtures/generator/page/typefaces.ts";
import { inkOf, type Raster } from "#pipelines/ocr/raster.ts";
import type { ReadWord } from "#pipelines/ocr/recognition.ts";

/** The ink of a printed word, and the word as an engine that read `text` there would give it. */
export function printedWord(printed: string, text: string, confidence = 0.9): { ink: Raster; word: ReadWord } {
  registerTypefaces();
  const canvas = createCanvas(500, 100);
  const context = canvas.getContext("2d");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = "#000";
  context.font = `38px ${printFamily}`;
  context.fillText(printed, 30, 65);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const grey = Uint8Array.from({ length: canvas.width * canvas.height }, (_, pixel) => data[4 * pixel] ?? 255);
  const { width, actualBoundingBoxAscent: above, actualBoundingBoxDescent: below } = context.measureText(printed);
  const ink = inkOf({ width: canvas.width, height: canvas.height, data: grey }, 128);
  return { ink, word: { text, confidence, box: [30, 65 - above, Math.ceil(width), above + below] } };
}
