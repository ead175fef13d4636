import { readFile, stat } from "node:fs/promises";
import sharp, { type Metadata } from "sharp";
import { drawnJpeg, type PageImageBytes } from "../page-process-file.ts";
import { problems, refusal } from "../problems.ts";
import { pageDpi } from "../resolution.ts";
import type { Frame, ImageOutline } from "./image-tasks.ts";

/** An image that is a page as it is goes on untouched up to so many pixels and bytes; more are made smaller. */
const untouched = { pixels: 16_000_000, bytes: 8 * 1024 * 1024 };
const asIs: ReadonlySet<string> = new Set(["jpeg", "png"]);

/** How many frames (pages) an image file has. */
export async function readImageOutline(path: string): Promise<ImageOutline> {
  const { pages } = await metadataOf(path, 0);
  return { frames: pages ?? 1 };
}

/** The page image of one frame of the file at a path. */
export async function readFrame(path: string, request: { frame: number; pixelLimit: number }): Promise<Frame> {
  const metadata = await metadataOf(path, request.frame);
  const pixels = metadata.width * metadata.height;
  const damaged = !(await isWhole(path, request.frame));
  if (!damaged && isPageImage(metadata, (await stat(path)).size) && pixels <= request.pixelLimit) {
    const size = { widthPx: metadata.width, heightPx: metadata.height };
    return { image: { bytes: await readFile(path), ...size, dpi: pageDpi(size, statedDpi(metadata)) }, shrunkFromPixels: null, damaged };
  }
  const limit = Math.min(request.pixelLimit, untouched.pixels);
  const scale = Math.min(1, Math.sqrt(limit / pixels));
  const image = await convertFrame(path, request.frame, metadata, scale).catch((error) => {
    throw refusal(problems.imageCorrupt(), error);
  });
  return { image, shrunkFromPixels: pixels > request.pixelLimit ? pixels : null, damaged };
}

/** What the header of a frame says. Refuses what is no image. */
export async function metadataOf(path: string, frame: number): Promise<Metadata> {
  try {
    return await openFrame(path, frame).metadata();
  } catch (error) {
    throw refusal(problems.imageCorrupt(), error);
  }
}

/**
 * A frame to work on; it keeps the resolution and the position that the file names. The file is not held in memory: a scanner's
 * TIFF may have as many bytes as pixels.
 */
export function openFrame(path: string, frame: number, failOn: "none" | "error" = "none") {
  // The library would keep the pixels of what it decoded last: of a progressive JPEG all of them, several times over.
  sharp.cache(false);
  return sharp(path, { page: frame, failOn, limitInputPixels: false, sequentialRead: true });
}

/** Decodes all of a frame, as small as may be: whether nothing of it is missing. */
export async function isWhole(path: string, frame: number): Promise<boolean> {
  return await openFrame(path, frame, "error")
    .resize({ width: 64 })
    .raw()
    .toBuffer()
    .then(() => true)
    .catch(() => false);
}

function isPageImage(metadata: Metadata, byteLength: number): boolean {
  const isSmall = metadata.width * metadata.height <= untouched.pixels && byteLength <= untouched.bytes;
  const isPlain = metadata.depth === "uchar" && !metadata.hasAlpha && (metadata.space === "srgb" || metadata.space === "b-w");
  return asIs.has(metadata.format ?? "") && (metadata.orientation ?? 1) === 1 && isSmall && isPlain;
}

async function convertFrame(path: string, frame: number, metadata: Metadata, scale: number): Promise<PageImageBytes> {
  const isTurned = (metadata.orientation ?? 1) >= 5;
  const [width, height] = isTurned ? [metadata.height, metadata.width] : [metadata.width, metadata.height];
  const size = { widthPx: Math.max(1, Math.round(width * scale)), heightPx: Math.max(1, Math.round(height * scale)) };
  const stated = statedDpi(metadata);
  const dpi = pageDpi(size, stated === null ? null : stated * scale);
  const isGrey = metadata.space === "b-w" || metadata.space === "grey16";
  const upright = openFrame(path, frame).autoOrient().flatten({ background: "#ffffff" });
  const resized = scale < 1 ? upright.resize({ width: size.widthPx, height: size.heightPx, fit: "fill" }) : upright;
  const image = await resized
    .toColourspace(isGrey ? "b-w" : "srgb")
    .withMetadata({ density: Math.round(dpi) })
    .jpeg(drawnJpeg)
    .toBuffer();
  return { bytes: image, ...size, dpi };
}

function statedDpi(metadata: Metadata): number | null {
  return metadata.density === undefined || metadata.density <= 0 ? null : metadata.density;
}
