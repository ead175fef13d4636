/** Where the objects of a page stand: their matrices and bounds. */
import type { Box } from "#schemas/geometry.ts";
import type { PageGeometry } from "./page-geometry.ts";
import { type Pdfium, readNumbers, withMemory } from "./pdfium.ts";

/** A transformation as PDF writes it: `[a b c d e f]`. */
export type Matrix = readonly [number, number, number, number, number, number];

/** Changes nothing. */
export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function multiply(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

/** Where a point comes to lie. */
export function transform(matrix: Matrix, x: number, y: number): readonly [number, number] {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
}

/** How an object is placed in the page or form that it belongs to. */
export function objectMatrix(pdfium: Pdfium, handle: number): Matrix {
  return withMemory(pdfium, 24, (out) => {
    if (pdfium._FPDFPageObj_GetMatrix(handle, out) === 0) return identity;
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = readNumbers(pdfium, out, 6, "float");
    return [a, b, c, d, e, f];
  });
}

/** In pixels of the page image. Objects of a form have the form's own coordinates, which `matrix` leads out of. */
export function objectBounds(pdfium: Pdfium, geometry: PageGeometry, handle: number, matrix: Matrix): Box {
  const [left = 0, bottom = 0, right = 0, top = 0] = withMemory(pdfium, 16, (out) => {
    const known = pdfium._FPDFPageObj_GetBounds(handle, out, out + 4, out + 8, out + 12) !== 0;
    return known ? readNumbers(pdfium, out, 4, "float") : [0, 0, 0, 0];
  });
  const corners = [
    transform(matrix, left, bottom),
    transform(matrix, left, top),
    transform(matrix, right, bottom),
    transform(matrix, right, top),
  ];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return geometry.box(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
}
