/** Page images as the boxes of a record see them: upright, and of the size that the record names. */
import sharp from "sharp";
import { renderPageImage } from "#pipelines/ingestion/index.ts";
import { PipelineError, type StageContext } from "#pipelines/stage.ts";
import type { StoredPage } from "./store/file-details.ts";

/** An image for a browser. */
export type PageImage = { readonly bytes: Uint8Array; readonly type: "image/png" | "image/jpeg" };

const pngSignature = [0x89, 0x50, 0x4e, 0x47];
/** Of an image that must be written again; as good as those that ingestion draws. */
const jpegQuality = 88;

/**
 * The image of a page, turned clockwise by the record's `rotation`; a page whose text is known without one is drawn. Throws
 * `PipelineError` where the file has text but no pages to look at.
 */
export async function pageImage(page: StoredPage, context: StageContext): Promise<PageImage> {
  const drawn = page.imageSha256 === null ? await renderPageImage(page.source, page.page, context) : null;
  const bytes = page.imageSha256 === null ? drawn : await context.blobs.read(page.imageSha256);
  if (bytes === null) throw noImage(page.source.name);
  const type = pngSignature.every((byte, index) => bytes[index] === byte) ? "image/png" : "image/jpeg";
  return { bytes: await upright(bytes, type, page), type };
}

/** Bytes that are right already are given as they are. What a camera wrote of its position was followed by ingestion. */
async function upright(bytes: Uint8Array, type: PageImage["type"], { rotation, width, height }: StoredPage): Promise<Uint8Array> {
  const image = sharp(bytes, { limitInputPixels: false, failOn: "none", autoOrient: false });
  const found = await image.metadata();
  const sideways = rotation % 180 !== 0;
  const turned = sideways ? { width: found.height, height: found.width } : { width: found.width, height: found.height };
  const wanted = { width: width ?? turned.width, height: height ?? turned.height };
  const fits = turned.width === wanted.width && turned.height === wanted.height;
  if (rotation === 0 && fits && (found.orientation ?? 1) === 1) return bytes;
  const before = sideways ? { width: wanted.height, height: wanted.width } : wanted;
  const sized = fits ? image : image.resize({ ...before, fit: "fill" });
  const made = sized.rotate(rotation);
  return await (type === "image/png" ? made.png() : made.jpeg({ quality: jpegQuality, chromaSubsampling: "4:4:4" })).toBuffer();
}

function noImage(file: string): PipelineError {
  return new PipelineError(
    {
      code: "page/no-image",
      message: `Trang này của tệp ${file} không có ảnh: tệp chỉ chứa chữ (Word hoặc văn bản thuần), không có trang để vẽ. Hãy tải tệp gốc.`,
      messageEn: `This page of ${file} has no image: the file holds text alone (Word or plain text) and no pages to draw. Open the original file.`,
    },
    { retryable: false },
  );
}
