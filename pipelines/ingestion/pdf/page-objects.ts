import type { Box } from "#schemas/geometry.ts";
import type { Ruling } from "#schemas/page-text.ts";
import { common } from "./boxes.ts";
import { identity, type Matrix, multiply, objectBounds, objectMatrix } from "./object-place.ts";
import type { PageGeometry } from "./page-geometry.ts";
import { pathRulings } from "./page-rulings.ts";
import { type Pdfium, readBuffer, readNumbers, withMemory } from "./pdfium.ts";

/** A picture that stands on a page. `order` counts the objects of the page; `upright` means neither turned nor flipped. */
export type PagePicture = {
  readonly handle: number;
  readonly order: number;
  readonly box: Box;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly bitsPerPixel: number;
  readonly filters: readonly string[];
  readonly upright: boolean;
  readonly transparent: boolean;
  /** True where it stands on the page itself, not in a form of it. */
  readonly direct: boolean;
};

export type PageObjects = { readonly count: number; readonly pictures: readonly PagePicture[]; readonly rulings: readonly Ruling[] };

type Handling = { pdfium: Pdfium; page: number; geometry: PageGeometry };

const objectTypes = { path: 2, picture: 3, form: 5 };
/** Forms in forms in forms: deeper ones are not looked into. */
const deepest = 6;

/** The pictures of a page, and the thin straight lines and bars that make its tables. */
export function pageObjects(pdfium: Pdfium, page: number, geometry: PageGeometry): PageObjects {
  const count = pdfium._FPDFPage_CountObjects(page);
  const pictures: PagePicture[] = [];
  const rulings: Ruling[] = [];
  const visit = (handle: number, order: number, matrix: Matrix, depth: number): void => {
    const type = pdfium._FPDFPageObj_GetType(handle);
    const handling = { pdfium, page, geometry };
    if (type === objectTypes.picture) pictures.push(picture(handling, handle, { order, matrix, direct: depth === 0 }));
    else if (type === objectTypes.path) rulings.push(...pathRulings(pdfium, handle, matrix, geometry));
    else if (type === objectTypes.form && depth < deepest) {
      const inner = multiply(objectMatrix(pdfium, handle), matrix);
      const length = pdfium._FPDFFormObj_CountObjects(handle);
      for (let index = 0; index < length; index += 1) visit(pdfium._FPDFFormObj_GetObject(handle, index), order, inner, depth + 1);
    }
  };
  for (let order = 0; order < count; order += 1) visit(pdfium._FPDFPage_GetObject(page, order), order, identity, 0);
  return { count, pictures: pictures.filter((item) => item.box[2] > 0 && item.box[3] > 0), rulings };
}

function picture(handling: Handling, handle: number, place: { order: number; matrix: Matrix; direct: boolean }): PagePicture {
  const { pdfium, page, geometry } = handling;
  const [widthPx = 0, heightPx = 0] = withMemory(pdfium, 8, (out) => {
    pdfium._FPDFImageObj_GetImagePixelSize(handle, out, out + 4);
    return readNumbers(pdfium, out, 2, "int");
  });
  const [a, b, c, d] = multiply(objectMatrix(pdfium, handle), place.matrix);
  const straight = Math.abs(b) < 0.01 * a && Math.abs(c) < 0.01 * d;
  const shown: Box = [0, 0, geometry.widthPx, geometry.heightPx];
  const { order, direct } = place;
  return {
    handle,
    order,
    direct,
    widthPx,
    heightPx,
    box: common(objectBounds(pdfium, geometry, handle, place.matrix), shown) ?? [0, 0, 0, 0],
    bitsPerPixel: bitsPerPixel(pdfium, handle, page),
    filters: filters(pdfium, handle),
    upright: straight && a > 0 && d > 0 && pdfium._FPDFPage_GetRotation(page) === 0,
    transparent: pdfium._FPDFPageObj_HasTransparency(handle) !== 0,
  };
}

/** `FPDF_IMAGEOBJ_METADATA`: width, height (unsigned), horizontal and vertical dpi (float), then bits a pixel. */
function bitsPerPixel(pdfium: Pdfium, handle: number, page: number): number {
  return withMemory(pdfium, 28, (out) => {
    const known = pdfium._FPDFImageObj_GetImageMetadata(handle, page, out) !== 0;
    return known ? (readNumbers(pdfium, out + 16, 1, "int")[0] ?? 0) : 0;
  });
}

function filters(pdfium: Pdfium, handle: number): string[] {
  return Array.from({ length: pdfium._FPDFImageObj_GetImageFilterCount(handle) }, (_, index) => {
    const bytes = readBuffer(pdfium, (pointer, byteLength) => pdfium._FPDFImageObj_GetImageFilter(handle, index, pointer, byteLength));
    return Buffer.from(bytes).toString("latin1").replace(/\0$/, "");
  });
}
