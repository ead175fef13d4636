import sharp, { type Metadata } from "sharp";
import type { PageImageBytes } from "../page-process-file.ts";
import { problems, refusal } from "../problems.ts";
import { pageDpi } from "../resolution.ts";
import type { Frame, ImageOutline } from "./image-tasks.ts";

/** An image that is a page as it is goes on untouched up to so many pixels and bytes; more are made smaller. */
const untouched = { pixels: 16_000_000, bytes: 8 * 1024 * 1024 };
const asIs: ReadonlySet<string> = new Set(["jpeg", "png"]);

/** How many frames (pages) an image file has. */
export async function readImageOutline(bytes: Uint8Array): Promise<ImageOutline> {
  const { pages } = await metadataOf(bytes, 0);
  return { frames: pages ?? 1 };
}

/** The page image of one frame. */
export async function readFrame(bytes: Uint8Array, request: { frame: number; pixelLimit: number }): Promise<Frame> {
  const metadata = await metadataOf(bytes, request.frame);
  const pixels = metadata.width * metadata.height;
  const damaged = !(await isWhole(bytes, request.frame));
  if (!damaged && isPageImage(metadata, bytes) && pixels <= request.pixelLimit) {
    const size = { widthPx: metadata.width, heightPx: metadata.height };
    return { image: { bytes, ...size, dpi: pageDpi(size, statedDpi(metadata)) }, shrunkFromPixels: null, damaged };
  }
  const limit = Math.min(request.pixelLimit, untouched.pixels);
  const scale = Math.min(1, Math.sqrt(limit / pixels));
  const image = await convertFrame(bytes, request.frame, metadata, scale).catch((error) => {
    throw refusal(problems.imageCorrupt(), error);
  });
  return { image, shrunkFromPixels: pixels > request.pixelLimit ? pixels : null, damaged };
}

/** What the header of a frame says. Refuses what is no image. */
export async function metadataOf(bytes: Uint8Array, frame: number): Promise<Metadata> {
  try {
    return await openFrame(bytes, frame).metadata();
  } catch (error) {
    throw refusal(problems.imageCorrupt(), error);
  }
}

/** A frame to work on; it keeps the resolution and the position that the file names. */
export function openFrame(bytes: Uint8Array, frame: number, failOn: "none" | "error" = "none") {
  return sharp(bytes, { page: frame, failOn, limitInputPixels: false, sequentialRead: true });
}

/** Decodes all of a frame, as small as may be: whether nothing of it is missing. */
export async function isWhole(bytes: Uint8Array, frame: number): Promise<boolean> {
  return await openFrame(bytes, frame, "error")
    .resize({ width: 64 })
    .raw()
    .toBuffer()
    .then(() => true)
    .catch(() => false);
}

function isPageImage(metadata: Metadata, bytes: Uint8Array): boolean {
  const isSmall = metadata.width * metadata.height <= untouched.pixels && bytes.length <= untouched.bytes;
  const isPlain = metadata.depth === "uchar" && !metadata.hasAlpha && (metadata.space === "srgb" || metadata.space === "b-w");
  return asIs.has(metadata.format ?? "") && (metadata.orientation ?? 1) === 1 && isSmall && isPlain;
}

async function convertFrame(bytes: Uint8Array, frame: number, metadata: Metadata, scale: number): Promise<PageImageBytes> {
  const isTurned = (metadata.orientation ?? 1) >= 5;
  const [width, height] = isTurned ? [metadata.height, metadata.width] : [metadata.width, metadata.height];
  const size = { widthPx: Math.max(1, Math.round(width * scale)), heightPx: Math.max(1, Math.round(height * scale)) };
  const stated = statedDpi(metadata);
  const dpi = pageDpi(size, stated === null ? null : stated * scale);
  const isGrey = metadata.space === "b-w" || metadata.space === "grey16";
  const upright = openFrame(bytes, frame).autoOrient().flatten({ background: "#ffffff" });
  const resized = scale < 1 ? upright.resize({ width: size.widthPx, height: size.heightPx, fit: "fill" }) : upright;
  const image = await resized
    .toColourspace(isGrey ? "b-w" : "srgb")
    .withMetadata({ density: Math.round(dpi) })
    .jpeg({ quality: 88, chromaSubsampling: "4:4:4" })
    .toBuffer();
  return { bytes: image, ...size, dpi };
}

function statedDpi(metadata: Metadata): number | null {
  return metadata.density === undefined || metadata.density <= 0 ? null : metadata.density;
}
