/** What a scanner stored of a page, to be kept as it is. */
import sharp from "sharp";
import type { StoredImage } from "#schemas/page-picture.ts";
import { plainJpeg } from "./page-image.ts";
import type { PagePicture } from "./page-objects.ts";
import { documentBytes, documentPart, type PdfDocument } from "./pdf-document.ts";
import { readBuffer } from "./pdfium.ts";
import { streamDictionary, streamPlace } from "./stream-dictionary.ts";

/** A JPEG or a fax code (ITU-T T.6) on a page, however it lies there. Null where it is shown otherwise than its bytes say. */
export function storedScan(document: PdfDocument, picture: PagePicture): StoredImage | null {
  const { widthPx, heightPx } = picture;
  const jpeg = plainJpeg(document, picture);
  if (jpeg !== null) return { format: "jpeg", bytes: documentPart(document, jpeg).slice(), widthPx, heightPx };
  const fax = plainFax(document, picture);
  return fax === null ? null : { format: "ccitt", bytes: fax, widthPx, heightPx };
}

/** Whether a JPEG is what the page says of it, and needs no other profile or turn. Fax code says nothing of itself. */
export async function isAsSaid({ format, bytes, widthPx, heightPx }: StoredImage): Promise<boolean> {
  if (format === "ccitt") return true;
  const metadata = await sharp(bytes, { limitInputPixels: false, failOn: "none" })
    .metadata()
    .catch(() => null);
  if (metadata === null || metadata.space === "cmyk" || (metadata.orientation ?? 1) !== 1) return false;
  return metadata.width === widthPx && metadata.height === heightPx;
}

/** Fax code with nothing said of it but its size (ISO 32000-1, table 11): T.6, 0 is black, no masks. */
function plainFax({ pdfium, ...document }: PdfDocument, picture: PagePicture): Uint8Array | null {
  if (!picture.direct || picture.transparent || picture.bitsPerPixel !== 1 || picture.filters.join() !== "CCITTFaxDecode") return null;
  const fax = readBuffer(pdfium, (pointer, byteLength) => pdfium._FPDFImageObj_GetImageDataRaw(picture.handle, pointer, byteLength));
  const file = documentBytes({ pdfium, ...document });
  const place = streamPlace(file, fax);
  const dictionary = place === null ? "" : (streamDictionary(file, place) ?? "");
  const parameters = /\/DecodeParms\s*(?:\[\s*)?<<([^<>]*)>>/.exec(dictionary)?.[1] ?? "";
  const said = (key: string) => new RegExp(`/${key}\\s+([^\\s/]+)`).exec(parameters)?.[1];
  const isPlain = said("K") === "-1" && said("Columns") === String(picture.widthPx) && (said("Rows") ?? "0").match(/^\d+$/) !== null;
  const others = /\/(?:BlackIs1|EncodedByteAlign|EndOfLine)\s+true/.test(parameters);
  const isGrey = /\/ColorSpace\s*\/DeviceGray\b/.test(dictionary);
  return isPlain && isGrey && !others && !/\/(?:SMask|Mask|ImageMask|Decode)\b/.test(dictionary) ? fax : null;
}
