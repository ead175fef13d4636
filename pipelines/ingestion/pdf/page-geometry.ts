import type { Box } from "#schemas/geometry.ts";
import { type Pdfium, readNumbers, withMemory } from "./pdfium.ts";

/** PDFium gives whole device pixels, so it is asked about a page so many times larger. */
const fineness = 64;

/** Turns the coordinates of a PDF page (points, y upwards, before /Rotate and CropBox) into pixels of its page image. */
export type PageGeometry = {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Pixels a point, averaged over both directions. */
  readonly scale: number;
  box(left: number, bottom: number, right: number, top: number): Box;
};

/** The size of a page in points, as it is shown. */
export function pageSizePt(pdfium: Pdfium, page: number): { widthPt: number; heightPt: number } {
  return { widthPt: pdfium._FPDF_GetPageWidthF(page), heightPt: pdfium._FPDF_GetPageHeightF(page) };
}

/** The geometry of a page that is shown with so many pixels. */
export function pageGeometry(pdfium: Pdfium, page: number, size: { widthPx: number; heightPx: number }): PageGeometry {
  const { widthPx, heightPx } = size;
  const toDevice = (x: number, y: number): readonly [number, number] =>
    withMemory(pdfium, 8, (out) => {
      pdfium._FPDF_PageToDevice(page, 0, 0, widthPx * fineness, heightPx * fineness, 0, x, y, out, out + 4);
      const [deviceX = 0, deviceY = 0] = readNumbers(pdfium, out, 2, "int");
      return [deviceX / fineness, deviceY / fineness];
    });
  const step = 1000;
  const [originX, originY] = toDevice(0, 0);
  const [rightX, rightY] = toDevice(step, 0);
  const [upX, upY] = toDevice(0, step);
  const place = (x: number, y: number): readonly [number, number] => [
    originX + ((rightX - originX) * x + (upX - originX) * y) / step,
    originY + ((rightY - originY) * x + (upY - originY) * y) / step,
  ];
  return {
    widthPx,
    heightPx,
    scale: Math.hypot(rightX - originX, rightY - originY) / step,
    box: (left, bottom, right, top) => {
      const [x1, y1] = place(left, bottom);
      const [x2, y2] = place(right, top);
      return [Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1)];
    },
  };
}
