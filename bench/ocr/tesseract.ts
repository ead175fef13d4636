/** Native Tesseract writing plain text, as it is best used on two cores: two processes, each with half of the pages. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { measureWork, runProgram } from "../measured-work.ts";
import { type PageImageFile, tesseractDpi, writePageImages } from "./page-images.ts";
import { pagesOf, type Reader } from "./reader.ts";

const ourModel = fileURLToPath(new URL("4.0.0_best_int/vie.traineddata.gz", import.meta.resolve("@tesseract.js-data/vie/package.json")));

/** `model` is ours, or the one that the system brings for Vietnamese. `asStored` reads image files at their own size. */
type Variant = { readonly id: string; readonly name: string; readonly model: "ours" | "system"; readonly asStored: boolean };

const variants: readonly Variant[] = [
  { id: "tesseract", name: "tesseract, our model", model: "ours", asStored: false },
  { id: "tesseract-as-stored", name: "tesseract, our model, images as stored", model: "ours", asStored: true },
  { id: "tesseract-system", name: "tesseract, the system's vie", model: "system", asStored: false },
];

/** The rows of native Tesseract. The time to make page images of the files is not theirs. */
export const tesseractReaders: readonly Reader[] = variants.map((variant) => ({
  id: variant.id,
  name: variant.name,
  missing: () => missing(variant),
  async read(scans, scratch) {
    const folders = { images: join(scratch, "images"), model: join(scratch, "model"), texts: join(scratch, "texts") };
    for (const folder of Object.values(folders)) mkdirSync(folder);
    writeFileSync(join(folders.model, "vie.traineddata"), gunzipSync(readFileSync(ourModel)));
    const images = await writePageImages(scans, folders.images, variant.asStored);
    const options = variant.model === "ours" ? ["--tessdata-dir", folders.model] : [];
    // A guessed resolution would be another for each size of page.
    if (!variant.asStored) options.push("--dpi", String(tesseractDpi));
    const halves = [0, 1].map((half) => images.filter((_, index) => index % 2 === half));
    const { value, use } = await measureWork(() =>
      Promise.all(halves.map((half, index) => readPages(half, join(folders.texts, String(index)), options))),
    );
    const pages = value.flat();
    const texts = new Map(scans.map(({ path }) => [path, pages.filter((page) => page.path === path).map(({ text }) => text ?? "")]));
    return { use, texts, failed: [...new Set(pages.filter(({ text }) => text === null).map(({ path }) => path))] };
  },
}));

async function missing({ model }: Variant): Promise<string | null> {
  if ((await runProgram("pdftoppm", ["-v"])).status === 127) return "pdftoppm is not installed";
  const { status, output } = await runProgram("tesseract", ["--list-langs"]);
  if (status === 127) return "not installed";
  return model === "system" && !/^vie$/m.test(output) ? "its Vietnamese model is not installed" : null;
}

type PageReading = { readonly path: string; readonly page: number; readonly text: string | null };

/** One process reads a list of page images. */
async function readPages(images: readonly PageImageFile[], stem: string, options: readonly string[]): Promise<PageReading[]> {
  if (images.length === 0) return [];
  writeFileSync(`${stem}.list`, `${images.map(({ path }) => path).join("\n")}\n`);
  await runProgram("env", ["OMP_THREAD_LIMIT=1", "tesseract", `${stem}.list`, stem, "-l", "vie", ...options]);
  const texts = pagesOf(readOrEmpty(`${stem}.txt`));
  return images.map(({ scan, page }, index) => ({ path: scan.path, page, text: texts[index] ?? null })).toSorted((a, b) => a.page - b.page);
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
