/**
 * This pipeline beside the tools that people use to read scans, all in one run on the same pages:
 * `npm run bench:ocr -- FOLDER [--tools record,tesseract,…] [--show TOOL]`. Says of each tool how long a page takes (wall and
 * processor time) and its peak memory, and where `FILE.truth.json` stands beside a file (`npm run fixtures:pages`) how much
 * was read wrongly; `--show` prints every line that a tool, or `own`, read wrongly. Status 1 where something that was measured does not meet the bar. Linux only: what is used is read in /proc.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { printAccuracy, scoreKinds } from "./ocr/accuracy.ts";
import { accuracyVerdicts, speedVerdicts } from "./ocr/bars.ts";
import { printDifferences } from "./ocr/differences.ts";
import { findMaterial, type ScanFile } from "./ocr/material.ts";
import { ocrmypdf } from "./ocr/ocrmypdf.ts";
import { ownPageTexts, ownReaders, plainText } from "./ocr/own.ts";
import { positionVerdicts, printPositions, seenPages } from "./ocr/position.ts";
import type { Reader, Reading } from "./ocr/reader.ts";
import { tesseractReaders } from "./ocr/tesseract.ts";
import { printTable } from "./printed-table.ts";
import { printVerdicts } from "./verdict.ts";

const readers: readonly Reader[] = [...ownReaders, ...tesseractReaders, ocrmypdf];
const usual = readers.map(({ id }) => id).filter((id) => id !== "tesseract-as-stored");
const sameModel = ["tesseract", "tesseract-as-stored"];

const tell = (text: string) => process.stderr.write(`${text}\n`);

/** A row of the table: what a tool did, or why it did nothing. */
type Row = { readonly reader: Reader; readonly reading: Reading | null; readonly missing: string | null };

/** Lets a tool read everything, where it can and is wanted. */
async function runReader(reader: Reader, wanted: readonly string[], scans: readonly ScanFile[]): Promise<Row> {
  const missing = wanted.includes(reader.id) ? await reader.missing() : "not asked for";
  if (missing !== null) return { reader, missing, reading: null };
  tell(`${reader.name}…`);
  const scratch = mkdtempSync(join(tmpdir(), "kiemchung-bench-"));
  try {
    return { reader, missing, reading: await reader.read(scans, scratch) };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function printUse(rows: readonly Row[], pages: number): void {
  const line = ({ reader, reading, missing }: Row) => {
    if (reading === null) return [reader.name, missing ?? ""];
    const { seconds, processorSeconds, peakBytes } = reading.use;
    const figures = [seconds / pages, processorSeconds / pages].map((value) => value.toFixed(2));
    return [reader.name, ...figures, (pages / seconds).toFixed(2), String(Math.round(peakBytes / 1e6)), String(reading.failed.length)];
  };
  printTable(["tool", "s a page", "processor s a page", "pages a s", "peak MB of a process", "files failed"], rows.map(line));
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { tools: { type: "string" }, show: { type: "string" } } });
const [folder] = z.tuple([z.string()]).parse(positionals);
const wanted = z.array(z.enum([...readers.map(({ id }) => id), "none"])).parse(values.tools?.split(",") ?? usual);
const { scans, leftOut } = await findMaterial(folder);
if (scans.length === 0) throw new Error(`There are no scans in ${folder}: image files, or PDF files without text.`);
if (leftOut.length > 0) tell(`left out, no scans: ${leftOut.join(", ")}`);

const rows: Row[] = [];
for (const reader of readers) rows.push(await runReader(reader, wanted, scans));
const withTruth = scans.filter(({ truth }) => truth !== null);
if (withTruth.length > 0) tell("comparing with the truth…");
const ownTexts = await ownPageTexts(withTruth.map(({ path }) => path));
const ownWords = new Map([...ownTexts].map(([path, read]) => [path, read.map(plainText)]));
const tools = [
  { id: "own", name: "kiemchung", texts: ownWords },
  ...rows.flatMap(({ reader: { id, name }, reading }) => (reading?.texts ? [{ id, name, texts: reading.texts }] : [])),
];
const kinds = scoreKinds(withTruth, tools);
const positions = await seenPages(withTruth, ownTexts);

const pages = scans.reduce((sum, scan) => sum + scan.pages, 0);
const [cpu] = cpus();
process.stdout.write(`\n${scans.length} files, ${pages} pages; ${availableParallelism()} cores, ${cpu?.model.trim() ?? "unknown"}\n`);
process.stdout.write("The time to make page images for tesseract is not counted.\n\n");
for (const tool of tools) if (tool.id === values.show) printDifferences(withTruth, tool);
printUse(rows, pages);
printAccuracy(kinds);
printPositions(positions);
const speeds = new Map(
  rows.flatMap(({ reader, reading }) => (reading === null ? [] : [[reader.id, pages / reading.use.seconds] as const])),
);
const accuracy = withTruth.length === 0 ? [] : [...accuracyVerdicts(kinds, "own", sameModel), ...positionVerdicts(positions)];
process.exitCode = printVerdicts([...speedVerdicts(speeds), ...accuracy]);
