/** OCRmyPDF with its own defaults, making a searchable PDF/A of each file. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { measureWork, runProgram } from "../measured-work.ts";
import type { ScanFile } from "./material.ts";
import { pagesOf, type Reader } from "./reader.ts";

/**
 * OCRmyPDF on two cores. A file of several pages is read with `--jobs 2`; of single pages two are read at a time with
 * `--jobs 1`, because one page keeps it busy on one core alone. Image files are handed over as they are, with
 * `--image-dpi` where they name no resolution. `--sidecar` keeps the text that it writes into the PDF anyway.
 */
export const ocrmypdf: Reader = {
  id: "ocrmypdf",
  name: "ocrmypdf",
  async missing() {
    if ((await runProgram("ocrmypdf", ["--version"])).status !== 0) return "not installed";
    const { output } = await runProgram("tesseract", ["--list-langs"]);
    return /^vie$/m.test(output) ? null : "Tesseract's Vietnamese model is not installed";
  },
  async read(scans, scratch) {
    const jobs = scans.map((scan, index) => ({ scan, stem: join(scratch, String(index)) }));
    const [single, longer] = [jobs.filter(({ scan }) => scan.pages === 1), jobs.filter(({ scan }) => scan.pages > 1)];
    const { value, use } = await measureWork(async () => {
      const texts: PdfReading[] = [];
      for (const job of longer) texts.push(await readFile(job, 2));
      const waiting = [...single];
      const lane = async () => {
        for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) texts.push(await readFile(job, 1));
      };
      await Promise.all([lane(), lane()]);
      return texts;
    });
    return {
      use,
      texts: new Map(value.map(({ path, pages }) => [path, pages ?? []])),
      failed: value.flatMap(({ path, pages }) => (pages === null ? [path] : [])),
    };
  },
};

type PdfReading = { readonly path: string; readonly pages: readonly string[] | null };

async function readFile({ scan, stem }: { scan: ScanFile; stem: string }, jobs: 1 | 2): Promise<PdfReading> {
  const resolution = scan.image === null || scan.image.isStated ? [] : ["--image-dpi", String(Math.round(scan.image.dpi))];
  const argv = ["-l", "vie", "--jobs", String(jobs), ...resolution, "--sidecar", `${stem}.txt`, scan.path, `${stem}.pdf`];
  const { status } = await runProgram("ocrmypdf", argv);
  return { path: scan.path, pages: status === 0 ? pagesOf(readFileSync(`${stem}.txt`, "utf8")) : null };
}
