/** The legend beside a page: what the colours mean, and everything that is numbered on the page with its value. */
import type { SKRSContext2D } from "@napi-rs/canvas";
import { fontOf } from "./typeface.ts";

/** One entry. `colour` draws a sample before it; `number` stands in the sample. */
export type LegendLine = {
  readonly text: string;
  readonly heading: boolean;
  readonly colour: string | null;
  readonly number: number | null;
};

type Area = { readonly left: number; readonly width: number; readonly height: number; readonly fontPx: number };

/** How small letters may become before entries are left out. */
const leastPx = 11;
const lineHeight = 1.3;
/** A subject may be a paragraph long; the record has all of it. */
const longestEntry = 3;

/** Writes the legend, in smaller letters where there is much to say; what has no room at all is left out at the end, with "…". */
export function drawLegend(pen: SKRSContext2D, lines: readonly LegendLine[], area: Area): void {
  pen.fillStyle = "#fafafa";
  pen.fillRect(area.left, 0, area.width, area.height);
  let fontPx = area.fontPx;
  let set = setLines(pen, lines, { ...area, fontPx });
  while (heightOf(set, fontPx) > area.height && fontPx > leastPx) {
    fontPx -= 1;
    set = setLines(pen, lines, { ...area, fontPx });
  }
  const room = Math.floor(area.height / (fontPx * lineHeight)) - 1;
  let at = 0;
  for (const { line, texts } of set) {
    if (at + texts.length > room) {
      write(pen, "…", { ...area, fontPx }, at);
      return;
    }
    writeEntry(pen, line, texts, { ...area, fontPx }, at);
    at += texts.length;
  }
}

type SetLine = { readonly line: LegendLine; readonly texts: readonly string[] };

const heightOf = (set: readonly SetLine[], fontPx: number) =>
  (set.reduce((sum, { texts }) => sum + texts.length, 0) + 1) * fontPx * lineHeight;

function setLines(pen: SKRSContext2D, lines: readonly LegendLine[], area: Area): SetLine[] {
  return lines.map((line) => {
    pen.font = fontOf(area.fontPx, line.heading ? "bold" : "normal");
    return { line, texts: wrapped(pen, line.text, area.width - area.fontPx * (line.colour === null ? 1 : 4)) };
  });
}

function wrapped(pen: SKRSContext2D, text: string, width: number): string[] {
  const rows: string[] = [];
  let row = "";
  for (const word of text.split(" ")) {
    const longer = row === "" ? word : `${row} ${word}`;
    if (row !== "" && pen.measureText(longer).width > width) {
      rows.push(row);
      row = word;
    } else row = longer;
  }
  const all = [...rows, row];
  return all.length <= longestEntry ? all : [...all.slice(0, longestEntry - 1), `${all[longestEntry - 1]} …`];
}

function writeEntry(pen: SKRSContext2D, { colour, number, heading }: LegendLine, texts: readonly string[], area: Area, at: number): void {
  const { left, fontPx } = area;
  pen.font = fontOf(fontPx, heading ? "bold" : "normal");
  for (const [index, text] of texts.entries()) write(pen, text, { ...area, left: left + (colour === null ? 0 : fontPx * 3) }, at + index);
  if (colour === null) return;
  const [x, y] = [left + fontPx / 2, (at + 0.5) * fontPx * lineHeight + fontPx * 0.1];
  pen.lineWidth = number === null ? 3 : 1;
  pen.strokeStyle = colour;
  pen.fillStyle = colour;
  if (number === null) pen.strokeRect(x, y + fontPx * 0.1, fontPx * 2, fontPx * 0.8);
  else {
    pen.fillRect(x, y, fontPx * 2, fontPx * 1.1);
    pen.fillStyle = "white";
    pen.font = fontOf(fontPx * 0.85, "bold");
    pen.textBaseline = "middle";
    pen.fillText(String(number), x + fontPx * 0.2, y + fontPx * 0.55);
  }
}

function write(pen: SKRSContext2D, text: string, { left, fontPx }: Area, at: number): void {
  pen.fillStyle = "#212121";
  pen.textBaseline = "top";
  pen.fillText(text, left + fontPx / 2, (at + 0.5) * fontPx * lineHeight);
}
