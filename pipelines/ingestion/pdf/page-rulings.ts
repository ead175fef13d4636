import type { Box } from "#schemas/geometry.ts";
import type { Ruling } from "#schemas/page-text.ts";
import { type Matrix, multiply, objectBounds, objectMatrix, transform } from "./object-place.ts";
import type { PageGeometry } from "./page-geometry.ts";
import { type Pdfium, readNumbers, withMemory } from "./pdfium.ts";

/** In points: what is thicker is a bar, what is shorter is part of a drawing. */
const thickestPt = 2.5;
const shortestPt = 2;
/** Drawings with more segments are no frames of cells. */
const mostSegments = 40;
/** Paler than this, 0 to 255, is not seen on paper. */
const palest = 225;
const lineSegment = 0;
const moveSegment = 2;

/** The straight printed lines (đường kẻ) that a path of a page draws: a line, a thin bar, or the frame of a cell. */
export function pathRulings(pdfium: Pdfium, handle: number, matrix: Matrix, geometry: PageGeometry): Ruling[] {
  const drawn = drawMode(pdfium, handle);
  if (drawn === null) return [];
  const box = objectBounds(pdfium, geometry, handle, matrix);
  if (Math.min(box[2], box[3]) <= thickestPt * geometry.scale) return barRuling(box, geometry.scale);
  return drawn === "stroke" ? frameRulings(pdfium, handle, multiply(objectMatrix(pdfium, handle), matrix), geometry) : [];
}

/** How a path is made visible; null where it is not. */
function drawMode(pdfium: Pdfium, handle: number): "fill" | "stroke" | null {
  return withMemory(pdfium, 16, (out) => {
    pdfium._FPDFPath_GetDrawMode(handle, out, out + 4);
    const [fill = 0, stroke = 0] = readNumbers(pdfium, out, 2, "int");
    const isSeen = (read: typeof pdfium._FPDFPageObj_GetFillColor) => {
      if (read(handle, out, out + 4, out + 8, out + 12) === 0) return true;
      const [red = 0, green = 0, blue = 0, alpha = 255] = readNumbers(pdfium, out, 4, "int");
      return Math.min(red, green, blue) < palest && alpha > 255 - palest;
    };
    if (stroke !== 0 && isSeen(pdfium._FPDFPageObj_GetStrokeColor)) return "stroke";
    return fill !== 0 && isSeen(pdfium._FPDFPageObj_GetFillColor) ? "fill" : null;
  });
}

function barRuling(box: Box, scale: number): Ruling[] {
  const [x, y, width, height] = box;
  if (Math.max(width, height) < shortestPt * scale) return [];
  if (width > height) return [{ x1: x, y1: y + height / 2, x2: x + width, y2: y + height / 2 }];
  return [{ x1: x + width / 2, y1: y, x2: x + width / 2, y2: y + height }];
}

function frameRulings(pdfium: Pdfium, handle: number, matrix: Matrix, geometry: PageGeometry): Ruling[] {
  const count = pdfium._FPDFPath_CountSegments(handle);
  if (count > mostSegments) return [];
  const rulings: Ruling[] = [];
  let start: readonly [number, number] | null = null;
  let last: readonly [number, number] | null = null;
  for (let index = 0; index < count; index += 1) {
    const segment = pdfium._FPDFPath_GetPathSegment(handle, index);
    const point = segmentPoint(pdfium, segment, matrix);
    const type = pdfium._FPDFPathSegment_GetType(segment);
    if (type === moveSegment) start = point;
    else if (type === lineSegment && last !== null) rulings.push(...straight(last, point, geometry));
    if (pdfium._FPDFPathSegment_GetClose(segment) !== 0 && start !== null) rulings.push(...straight(point, start, geometry));
    last = point;
  }
  return rulings;
}

function segmentPoint(pdfium: Pdfium, segment: number, matrix: Matrix): readonly [number, number] {
  return withMemory(pdfium, 8, (out) => {
    pdfium._FPDFPathSegment_GetPoint(segment, out, out + 4);
    const [x = 0, y = 0] = readNumbers(pdfium, out, 2, "float");
    return transform(matrix, x, y);
  });
}

function straight(from: readonly [number, number], to: readonly [number, number], geometry: PageGeometry): Ruling[] {
  const box = geometry.box(Math.min(from[0], to[0]), Math.min(from[1], to[1]), Math.max(from[0], to[0]), Math.max(from[1], to[1]));
  return Math.min(box[2], box[3]) <= thickestPt * geometry.scale ? barRuling(box, geometry.scale) : [];
}
