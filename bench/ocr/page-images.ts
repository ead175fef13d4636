/** Page images for readers that take nothing else. */
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { runProgram } from "../measured-work.ts";
import type { ScanFile } from "./material.ts";

/** The image of one page; `page` counts from 1. */
export type PageImageFile = { readonly scan: ScanFile; readonly page: number; readonly path: string };

/** The resolution at which pages are given to native Tesseract. */
export const tesseractDpi = 300;

/**
 * Grey images (PGM) of all pages at 300 dpi: those of PDF files by `pdftoppm`, those of image files made larger or smaller
 * from the resolution that they have. `asStored` leaves image files at their own size.
 */
export async function writePageImages(scans: readonly ScanFile[], folder: string, asStored = false): Promise<PageImageFile[]> {
  const images: PageImageFile[] = [];
  for (const [index, scan] of scans.entries()) {
    const stem = join(folder, String(index).padStart(4, "0"));
    const paths = scan.image === null ? await pagesOfPdf(scan.path, folder, stem) : await framesOf(scan, stem, asStored);
    images.push(...paths.map((path, page) => ({ scan, page: page + 1, path })));
  }
  return images;
}

async function pagesOfPdf(path: string, folder: string, stem: string): Promise<string[]> {
  await runProgram("pdftoppm", ["-q", "-r", String(tesseractDpi), "-gray", path, stem]);
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((file) => file.startsWith(`${stem}-`))
    .sort();
}

async function framesOf(scan: ScanFile, stem: string, asStored: boolean): Promise<string[]> {
  const paths: string[] = [];
  for (let frame = 0; frame < scan.pages; frame += 1) {
    const image = sharp(scan.path, { page: frame, limitInputPixels: false, autoOrient: true }).flatten({ background: "#fff" });
    const { autoOrient } = await sharp(scan.path, { page: frame, limitInputPixels: false }).metadata();
    const scale = asStored ? 1 : tesseractDpi / (scan.image?.dpi ?? tesseractDpi);
    const sized = Math.abs(scale - 1) < 0.01 ? image : image.resize({ width: Math.round(autoOrient.width * scale), kernel: "cubic" });
    const { data, info } = await sized.toColourspace("b-w").raw().toBuffer({ resolveWithObject: true });
    const path = `${stem}-${frame}.pgm`;
    writeFileSync(path, Buffer.concat([Buffer.from(`P5\n${info.width} ${info.height}\n255\n`), data]));
    paths.push(path);
  }
  return paths;
}
