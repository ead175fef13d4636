import type { PagePicture } from "#schemas/page-picture.ts";
import { pagePicture } from "./page-picture.ts";
import type { OpenPdf } from "./pdf-shelf.ts";
import type { PdfPictureRequest } from "./pdf-tasks.ts";
import { readPdfPage } from "./read-pdf-page.ts";

/** The picture of a page with PDFium; where that shows nothing of it, as the second reader draws it. Null where nobody can. */
export async function showPdfPage(pdf: OpenPdf, request: PdfPictureRequest): Promise<PagePicture | null> {
  const first = pdf.first === null ? null : await pagePicture(pdf.first, request);
  if (first !== null && !first.showsNothing) return first.picture;
  const { image } = await readPdfPage(pdf, { ...request, imageAlways: true });
  if (image === null) return first?.picture ?? null;
  const { bytes, widthPx, heightPx } = image;
  return { format: "jpeg", bytes, widthPx, heightPx, orientation: 1, overlays: [] };
}
