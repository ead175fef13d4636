import type { PageViewport, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { around } from "./boxes.ts";
import { identity, type Matrix, multiply, transform } from "./object-place.ts";
import { joinWords, type LayerWord } from "./page-words.ts";

type Run = { str: string; transform: number[]; width: number; height: number };

/** How far letters reach over and under their base line, in letter heights. */
const reach = { up: 0.75, down: 0.2 };

/** The words of a page's text layer as pdf.js has it. It gives runs of text alone: their letters share the room evenly. */
export async function pdfjsWords(page: PDFPageProxy, viewport: PageViewport): Promise<LayerWord[]> {
  const { items } = await page.getTextContent();
  const toPixels = matrixOf(viewport.transform);
  return joinWords(
    items.flatMap((item) => ("str" in item ? [...runCharacters(item, toPixels, viewport.scale), ...(item.hasEOL ? [null] : [])] : [])),
  );
}

function matrixOf([a, b, c, d, e, f]: readonly number[]): Matrix {
  return a === undefined || b === undefined || c === undefined || d === undefined ? identity : [a, b, c, d, e ?? 0, f ?? 0];
}

/** The letters of a run, null for white space. */
function runCharacters(run: Run, toPixels: Matrix, scale: number): (LayerWord | null)[] {
  const letters = [...run.str];
  const [a, b, c, d, e, f] = matrixOf(run.transform);
  const along = Math.hypot(a, b) || 1;
  const upwards = Math.hypot(c, d) || 1;
  // The run's own coordinates: x along its base line, y over it, in points.
  const place = multiply([a / along, b / along, c / upwards, d / upwards, e, f], toPixels);
  const turned = Math.abs(place[1]) > 0.1 * scale || place[0] < 0;
  const step = run.width / letters.length;
  return letters.map((text, index) => {
    if (/[\s\p{Cc}]/u.test(text)) return null;
    const corners = [0, step].flatMap((x) => [-reach.down, reach.up].map((y) => transform(place, index * step + x, y * run.height)));
    const box = around(corners.map(([x, y]) => [x, y, 0, 0] as const)) ?? [0, 0, 0, 0];
    return { text, pieces: [{ text, font: null }], box, sizePx: run.height * scale, invisible: false, turned, content: -1 };
  });
}
