/**
 * This pipeline beside the tools that people use to read scans, all in one run on the same pages:
 * `npm run bench:ocr -- FOLDER [--tools record,tesseract,…] [--rounds N] [--show TOOL]`. Says of each tool how long a page takes (wall and
 * processor time) and its peak memory, and where `FILE.truth.json` stands beside a file (`npm run fixtures:pages`) how much
 * was read wrongly; `--show` prints every line that a tool, or `own`, read wrongly. Status 1 where something that was measured does not meet the bar. Linux only: what is used is read in /proc.
 */
import { availableParallelism, cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { z } from "zod";
import { printAccuracy, scoreKinds } from "./ocr/accuracy.ts";
import { accuracyVerdicts, speedVerdicts } from "./ocr/bars.ts";
import { printDifferences } from "./ocr/differences.ts";
import { findMaterial } from "./ocr/material.ts";
import { ocrmypdf } from "./ocr/ocrmypdf.ts";
import { ownPageTexts, ownReaders, plainText } from "./ocr/own.ts";
import { positionVerdicts, printPositions, seenPages } from "./ocr/position.ts";
import type { Reader } from "./ocr/reader.ts";
import { pacesOf, printUse, runRounds } from "./ocr/rounds.ts";
import { tesseractReaders } from "./ocr/tesseract.ts";
import { printVerdicts } from "./verdict.ts";

const readers: readonly Reader[] = [...ownReaders, ...tesseractReaders, ocrmypdf];
const usual = readers.map(({ id }) => id).filter((id) => id !== "tesseract-as-stored");
const sameModel = ["tesseract", "tesseract-as-stored"];

const tell = (text: string) => process.stderr.write(`${text}\n`);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { tools: { type: "string" }, show: { type: "string" }, rounds: { type: "string" } },
});
const [folder] = z.tuple([z.string()]).parse(positionals);
const wanted = z.array(z.enum([...readers.map(({ id }) => id), "none"])).parse(values.tools?.split(",") ?? usual);
const rounds = z.coerce.number().int().positive().default(1).parse(values.rounds);
const { scans, leftOut } = await findMaterial(folder);
if (scans.length === 0) throw new Error(`There are no scans in ${folder}: image files, or PDF files without text.`);
if (leftOut.length > 0) tell(`left out, no scans: ${leftOut.join(", ")}`);

const busyBefore = loadavg()[0] ?? 0;
const rows = await runRounds(readers, wanted, scans, rounds);
const withTruth = scans.filter(({ truth }) => truth !== null);
if (withTruth.length > 0) tell("comparing with the truth…");
const ownTexts = await ownPageTexts(withTruth.map(({ path }) => path));
const ownWords = new Map([...ownTexts].map(([path, read]) => [path, read.map(plainText)]));
const tools = [
  { id: "own", name: "kiemchung", texts: ownWords },
  ...rows.flatMap(({ reader: { id, name }, readings: [first] }) => (first?.texts ? [{ id, name, texts: first.texts }] : [])),
];
const kinds = scoreKinds(withTruth, tools);
const positions = await seenPages(withTruth, ownTexts);

const pages = scans.reduce((sum, scan) => sum + scan.pages, 0);
const machine = `${availableParallelism()} cores, ${cpus()[0]?.model.trim() ?? "unknown"}, busy before: ${busyBefore.toFixed(1)}`;
process.stdout.write(`\n${scans.length} files, ${pages} pages; median of ${rounds}; ${machine}\n`);
process.stdout.write("The time to make page images for tesseract is not counted.\n\n");
for (const tool of tools) if (tool.id === values.show) printDifferences(withTruth, tool);
const paces = pacesOf(rows, scans);
printUse(rows, paces);
printAccuracy(kinds);
printPositions(positions);
const accuracy = withTruth.length === 0 ? [] : [...accuracyVerdicts(kinds, "own", sameModel), ...positionVerdicts(positions)];
process.exitCode = printVerdicts([...speedVerdicts(paces), ...accuracy]);
