import sharp from "sharp";
import type { StoredImage } from "#schemas/page-picture.ts";
import { isPlain, isUnmarkedRgb, type JpegHeader, jpegHeader } from "./jpeg-header.ts";
import type { PdfFile } from "./pdf-file.ts";
import { type PngData, pngData } from "./png-data.ts";

/** Of a picture that PDF cannot hold as it is. */
const jpegOptions = { quality: 88, chromaSubsampling: "4:4:4" };

/**
 * Writes an image as an object of the file (ISO 32000-1, 8.9.5) and gives its number. The bytes of a JPEG, the pixels of a PNG and
 * of a fax code go into the file as they are; what PDF/A cannot hold (CMYK, transparency) is made a JPEG first.
 */
export async function addImage(file: PdfFile, picture: StoredImage): Promise<number> {
  if (picture.format === "ccitt") return addFax(file, picture);
  const png = picture.format === "png" ? pngData(picture.bytes) : null;
  if (png !== null) return addPng(file, png);
  const header = picture.format === "jpeg" ? jpegHeader(picture.bytes) : null;
  if (header !== null && isPlain(header)) return addJpeg(file, header, picture.bytes);
  const made = await sharp(picture.bytes, { limitInputPixels: false, failOn: "none", autoOrient: false })
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .jpeg(jpegOptions)
    .toBuffer();
  const madeHeader = jpegHeader(made);
  if (madeHeader === null) throw new Error("a picture that was made a JPEG is none");
  return addJpeg(file, madeHeader, made);
}

function dictionary(size: { widthPx: number; heightPx: number }, space: string, bits: number): string {
  return `/Type /XObject /Subtype /Image /Width ${size.widthPx} /Height ${size.heightPx} /ColorSpace ${space} /BitsPerComponent ${bits}`;
}

function addJpeg(file: PdfFile, header: JpegHeader, bytes: Uint8Array): number {
  const space = header.components.length === 1 ? "/DeviceGray" : "/DeviceRGB";
  const colors = isUnmarkedRgb(header) ? " /DecodeParms << /ColorTransform 0 >>" : "";
  return file.addStream(`${dictionary(header, space, 8)} /Filter /DCTDecode${colors}`, bytes);
}

/** PDF undoes the filters of PNG by itself, so nothing is unpacked. */
function addPng(file: PdfFile, png: PngData): number {
  const space =
    png.palette === null
      ? png.colors === 3
        ? "/DeviceRGB"
        : "/DeviceGray"
      : `[/Indexed /DeviceRGB ${png.palette.length / 3 - 1} <${png.palette.toString("hex")}>]`;
  const filter = `/FlateDecode /DecodeParms << /Predictor 15 /Colors ${png.colors} /BitsPerComponent ${png.bits} /Columns ${png.widthPx} >>`;
  return file.addStream(`${dictionary(png, space, png.bits)} /Filter ${filter}`, png.compressed);
}

function addFax(file: PdfFile, picture: StoredImage): number {
  const { widthPx, heightPx, bytes } = picture;
  const filter = `/CCITTFaxDecode /DecodeParms << /K -1 /Columns ${widthPx} /Rows ${heightPx} >>`;
  return file.addStream(`${dictionary(picture, "/DeviceGray", 1)} /Filter ${filter}`, bytes);
}
