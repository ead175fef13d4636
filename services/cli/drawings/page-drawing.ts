/** One page image with everything that was read on it drawn over it, and a legend beside it. */
import { createCanvas, loadImage, type SKRSContext2D } from "@napi-rs/canvas";
import sharp from "sharp";
import type { Box } from "#schemas/geometry.ts";
import type { PageText } from "#schemas/page-text.ts";
import { kindColours, tableColour, wordColour } from "./colours.ts";
import { drawLegend, type LegendLine } from "./legend.ts";
import type { Mark } from "./mark.ts";
import { drawTags } from "./tags.ts";

/** A mark with the number that it has in the legend. */
export type NumberedMark = { readonly number: number; readonly mark: Mark };

/** What is drawn: the upright page image in any format, of the size that boxes count in, and what stands on it. */
type PageDrawing = {
  readonly image: Uint8Array;
  readonly page: PageText;
  readonly size: { readonly widthPx: number; readonly heightPx: number };
  readonly marks: readonly NumberedMark[];
  readonly legend: readonly LegendLine[];
};

/** The longer side of A4 at 200 dpi: every letter can be read, and a drawing takes about a megabyte. */
const longestPx = 2339;
const jpegQuality = 85;

/** The drawing as a JPEG. */
export async function drawPage({ image, page, size, marks, legend }: PageDrawing): Promise<Buffer> {
  const scale = Math.min(1, longestPx / Math.max(size.widthPx, size.heightPx));
  const [width, height] = [Math.max(1, Math.round(size.widthPx * scale)), Math.max(1, Math.round(size.heightPx * scale))];
  const paper = await sharp(image, { limitInputPixels: false, failOn: "none" })
    .resize(width, height, { fit: "fill" })
    .flatten({ background: "white" })
    .png({ compressionLevel: 1 })
    .toBuffer();
  const fontPx = Math.min(26, Math.max(13, Math.round(width / 75)));
  const legendWidth = fontPx * 30;
  const canvas = createCanvas(width + legendWidth, Math.max(height, fontPx * 24));
  const pen = canvas.getContext("2d");
  pen.fillStyle = "white";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(await loadImage(paper), 0, 0);
  const scaled = ([x, y, wide, high]: Box): Box => [x * scale, y * scale, wide * scale, high * scale];
  const words = page.lines.flatMap((line) => line.words.flatMap(({ box }) => (box === null ? [] : [scaled(box)])));
  drawWords(pen, page, scaled);
  drawTables(pen, page, scaled, fontPx);
  const placed = marks.map(({ number, mark }) => ({ number, mark, boxes: mark.boxes.map(scaled) }));
  for (const { mark, boxes } of placed) drawMark(pen, mark, boxes, fontPx);
  drawTags(pen, placed, { width, height, fontPx, words });
  drawLegend(pen, legend, { left: width, width: legendWidth, height: canvas.height, fontPx });
  const { width: wide, height: high } = canvas;
  // Thin coloured lines lose their colour where it is kept for every second dot alone.
  return await sharp(canvas.data(), { raw: { width: wide, height: high, channels: 4 } })
    .removeAlpha()
    .jpeg({ quality: jpegQuality, chromaSubsampling: "4:4:4" })
    .toBuffer();
}

function drawWords(pen: SKRSContext2D, { lines }: PageText, scaled: (box: Box) => Box): void {
  pen.lineWidth = 1.5;
  for (const { box, confidence } of lines.flatMap(({ words }) => words)) {
    if (box === null) continue;
    pen.strokeStyle = wordColour(confidence);
    pen.strokeRect(...scaled(box));
  }
}

function drawTables(pen: SKRSContext2D, { tables }: PageText, scaled: (box: Box) => Box, fontPx: number): void {
  pen.strokeStyle = tableColour;
  for (const { box, cells } of tables) {
    pen.lineWidth = 1.5;
    for (const cell of cells) if (cell.box !== null) pen.strokeRect(...scaled(cell.box));
    pen.lineWidth = fontPx / 6;
    if (box !== null) pen.strokeRect(...scaled(box));
  }
}

/** A little larger than the words, whose own boxes stay to be seen; what a person is asked about around what nobody is. */
function drawMark(pen: SKRSContext2D, { kind, inReview }: Mark, boxes: readonly Box[], fontPx: number): void {
  const gap = fontPx / (inReview ? 3 : 8);
  pen.strokeStyle = kindColours[kind];
  pen.lineWidth = fontPx / 8;
  pen.setLineDash(inReview ? [fontPx / 2, fontPx / 4] : []);
  for (const [x, y, width, height] of boxes) {
    const around: Box = [x - gap, y - gap, width + 2 * gap, height + 2 * gap];
    pen.fillStyle = `${kindColours[kind]}1f`;
    pen.fillRect(...around);
    pen.strokeRect(...around);
  }
  pen.setLineDash([]);
}
