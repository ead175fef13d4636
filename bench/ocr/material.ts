/** What is read by all tools: files of scanned pages, with their truth where there is some. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import sharp from "sharp";
import { FileTruth, truthName } from "#fixtures/generator/degraded/truth.ts";
import { openInPdfjs } from "#pipelines/ingestion/pdf/pdfjs.ts";

/** A file with scanned pages. `image` is null of a PDF; `isStated` where an image file says its resolution itself. */
export type ScanFile = {
  readonly path: string;
  readonly pages: number;
  readonly truth: FileTruth | null;
  readonly image: { readonly dpi: number; readonly isStated: boolean } | null;
};

/** The files to read, and the names of those that no reader of scans would be given. */
export type Material = { readonly scans: readonly ScanFile[]; readonly leftOut: readonly string[] };

const imageExtensions = new Set([".jpg", ".jpeg", ".png", ".tif", ".tiff"]);

/** The scans among the files of a folder, sorted by name: image files, and PDF files that hold no text. */
export async function findMaterial(folder: string): Promise<Material> {
  const scans: ScanFile[] = [];
  const leftOut: string[] = [];
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && extname(entry.name) !== ".json");
  for (const name of entries.map((entry) => entry.name).sort()) {
    const path = join(folder, name);
    const seen = await lookAt(path).catch(() => null);
    if (seen === null) leftOut.push(name);
    else scans.push({ path, truth: truthBeside(path), ...seen });
  }
  return { scans, leftOut };
}

function truthBeside(path: string): FileTruth | null {
  const beside = truthName(path);
  return existsSync(beside) ? FileTruth.parse(JSON.parse(readFileSync(beside, "utf8"))) : null;
}

/** What kind of scan a file is; null where it is none. */
async function lookAt(path: string): Promise<Pick<ScanFile, "pages" | "image"> | null> {
  const extension = extname(path).toLowerCase();
  if (imageExtensions.has(extension)) return await imageOf(path);
  if (extension !== ".pdf") return null;
  const document = await openInPdfjs(readFileSync(path));
  if (document === null) return null;
  try {
    for (let page = 1; page <= document.numPages; page += 1) {
      const { items } = await (await document.getPage(page)).getTextContent();
      if (items.some((item) => "str" in item && item.str.trim() !== "")) return null;
    }
    return { pages: document.numPages, image: null };
  } finally {
    await document.loadingTask.destroy();
  }
}

const shortSideOfA4Inches = 8.27;
const believable = { dpi: 100, leastInches: 5, mostInches: 13 };

/** The resolution is the one that the image states where that makes a page of it, otherwise that of an A4 page. */
async function imageOf(path: string): Promise<Pick<ScanFile, "pages" | "image">> {
  const { width, height, density, pages } = await sharp(path, { limitInputPixels: false }).metadata();
  const shortSidePx = Math.min(width, height);
  const inches = shortSidePx / (density ?? 1);
  const isStated =
    density !== undefined && density >= believable.dpi && inches >= believable.leastInches && inches <= believable.mostInches;
  return { pages: pages ?? 1, image: { dpi: isStated ? density : shortSidePx / shortSideOfA4Inches, isStated } };
}
