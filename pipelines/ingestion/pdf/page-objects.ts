import type { Box } from "#schemas/geometry.ts";
import type { Ruling } from "#schemas/page-text.ts";
import { common } from "./boxes.ts";
import { identity, type Matrix, multiply, objectBounds, objectMatrix } from "./object-place.ts";
import type { PageGeometry } from "./page-geometry.ts";
import { pathRulings } from "./page-rulings.ts";
import { type Pdfium, readBuffer, readNumbers, withMemory } from "./pdfium.ts";

/**
 * A picture that stands on a page. `order` counts the objects of the page; `upright` means neither turned nor flipped;
 * `quarterTurn` is by how many degrees clockwise it is seen turned, null where it is flipped or lies askew. `bounds` may reach
 * over the page, `box` is what is seen of them.
 */
export type PagePicture = {
  readonly handle: number;
  readonly order: number;
  readonly box: Box;
  readonly bounds: Box;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly bitsPerPixel: number;
  readonly filters: readonly string[];
  readonly upright: boolean;
  readonly quarterTurn: 0 | 90 | 180 | 270 | null;
  readonly transparent: boolean;
  /** True where it stands on the page itself, not in a form of it. */
  readonly direct: boolean;
};

/** What stands on a page: how many objects, among them `drawn` lines, areas and shades; pictures; the rulings of tables. */
export type PageObjects = {
  readonly count: number;
  readonly drawn: number;
  readonly pictures: readonly PagePicture[];
  readonly rulings: readonly Ruling[];
};

type Handling = { pdfium: Pdfium; page: number; geometry: PageGeometry };

const objectTypes = { path: 2, picture: 3, shading: 4, form: 5 };
/** Forms in forms in forms: deeper ones are not looked into. */
const deepest = 6;

/** The pictures of a page, and the thin straight lines and bars that make its tables. */
export function pageObjects(pdfium: Pdfium, page: number, geometry: PageGeometry): PageObjects {
  const count = pdfium._FPDFPage_CountObjects(page);
  const pictures: PagePicture[] = [];
  const rulings: Ruling[] = [];
  let drawn = 0;
  const visit = (handle: number, order: number, matrix: Matrix, depth: number): void => {
    const type = pdfium._FPDFPageObj_GetType(handle);
    const handling = { pdfium, page, geometry };
    if (type === objectTypes.path || type === objectTypes.shading) drawn += 1;
    if (type === objectTypes.picture) pictures.push(picture(handling, handle, { order, matrix, direct: depth === 0 }));
    else if (type === objectTypes.path) rulings.push(...pathRulings(pdfium, handle, matrix, geometry));
    else if (type === objectTypes.form && depth < deepest) {
      const inner = multiply(objectMatrix(pdfium, handle), matrix);
      const length = pdfium._FPDFFormObj_CountObjects(handle);
      for (let index = 0; index < length; index += 1) visit(pdfium._FPDFFormObj_GetObject(handle, index), order, inner, depth + 1);
    }
  };
  for (let order = 0; order < count; order += 1) visit(pdfium._FPDFPage_GetObject(page, order), order, identity, 0);
  return { count, drawn, pictures: pictures.filter((item) => item.box[2] > 0 && item.box[3] > 0), rulings };
}

function picture(handling: Handling, handle: number, place: { order: number; matrix: Matrix; direct: boolean }): PagePicture {
  const { pdfium, page, geometry } = handling;
  const [widthPx = 0, heightPx = 0] = withMemory(pdfium, 8, (out) => {
    pdfium._FPDFImageObj_GetImagePixelSize(handle, out, out + 4);
    return readNumbers(pdfium, out, 2, "int");
  });
  const matrix = multiply(objectMatrix(pdfium, handle), place.matrix);
  const pageQuarters = pdfium._FPDFPage_GetRotation(page);
  const quarterTurn = turnSeen(matrix, pageQuarters);
  const shown: Box = [0, 0, geometry.widthPx, geometry.heightPx];
  const bounds = objectBounds(pdfium, geometry, handle, place.matrix);
  const { order, direct } = place;
  return {
    handle,
    order,
    direct,
    widthPx,
    heightPx,
    bounds,
    box: common(bounds, shown) ?? [0, 0, 0, 0],
    bitsPerPixel: bitsPerPixel(pdfium, handle, page),
    filters: filters(pdfium, handle),
    upright: quarterTurn === 0 && pageQuarters === 0,
    quarterTurn,
    transparent: pdfium._FPDFPageObj_HasTransparency(handle) !== 0,
  };
}

/** The turn of a picture by its matrix, and by the page's `/Rotate`, in quarters clockwise. */
function turnSeen([a, b, c, d]: Matrix, pageQuarters: number): PagePicture["quarterTurn"] {
  const isLevel = Math.abs(b) < 0.01 * Math.abs(a) && Math.abs(c) < 0.01 * Math.abs(d) && a > 0 === d > 0;
  const isOnEnd = Math.abs(a) < 0.01 * Math.abs(b) && Math.abs(d) < 0.01 * Math.abs(c) && b > 0 !== c > 0;
  if (!isLevel && !isOnEnd) return null;
  const quarters = isLevel ? (a > 0 ? 0 : 2) : b < 0 ? 1 : 3;
  const turns = [0, 90, 180, 270] as const;
  return turns[(quarters + pageQuarters) % 4] ?? null;
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
