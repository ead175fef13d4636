/**
 * How long it takes from a PDF with text of its own to its record: `npm run bench:text-layer -- FOLDER [--rounds N]`. Warm:
 * in one process, with page processes that have read such files before, as a worker has. Cold: a `kiemchung extract` of its
 * own for each file, its start included. Status 1 where a page takes more than 50 ms, warm, in the median of all runs.
 */
import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { ingestion } from "#pipelines/ingestion/index.ts";
import { createPageProcesses, type PageProcesses } from "#pipelines/page-processes/index.ts";
import { readConfiguration } from "#services/configuration.ts";
import { readLocalFiles } from "#services/local-reading.ts";
import type { ReadFile } from "#services/worker/process-file.ts";
import { runProgram } from "./measured-work.ts";
import { ownCommand } from "./own-command.ts";
import { printTable } from "./printed-table.ts";
import { median, percentile } from "./statistics.ts";
import { atMost, printVerdicts } from "./verdict.ts";

const mostMs = 50;

/** A file that can be read without looking at it. */
type TextFile = { readonly path: string; readonly pages: number };

/** Milliseconds for each page: of every warm run, and of one run with everything started for it. */
type Times = TextFile & { readonly warm: readonly number[]; readonly cold: number };

const { values, positionals } = parseArgs({ allowPositionals: true, options: { rounds: { type: "string" } } });
const [folder] = z.tuple([z.string()]).parse(positionals);
const rounds = z.coerce.number().int().positive().default(10).parse(values.rounds);

const configuration = readConfiguration({ KIEMCHUNG_PAGE_PROCESSES: "2" });
const pageProcesses = createPageProcesses({ count: configuration.worker.pageProcesses });
try {
  const files = await filesWithText(folder);
  if (files.length === 0) throw new Error(`There is no PDF in ${folder} all pages of which have text of their own.`);
  process.exitCode = report(await measure(files));
} finally {
  await pageProcesses.close();
}

/** The page processes outlive the reading of a file, as they do in a worker. */
function keptOpen(): PageProcesses {
  return { run: (task, input, options) => pageProcesses.run(task, input, options), close: async () => undefined };
}

async function filesWithText(within: string): Promise<TextFile[]> {
  const paths = readdirSync(within)
    .filter((name) => name.toLowerCase().endsWith(".pdf"))
    .sort()
    .map((name) => join(within, name));
  const found: TextFile[] = [];
  const read: ReadFile = async (source, run) => {
    const intake = await run.step(ingestion, source);
    const known = intake.pages.every(({ text, unread }) => text?.textFrom === "text-layer" && unread.length === 0);
    if (known && intake.pages.length > 0) found.push({ path: source.name, pages: intake.pages.length });
    return { intake, pages: [], text: { pages: [], tables: [] }, documents: [], findings: [] };
  };
  for await (const _ of readLocalFiles(paths, { configuration, read, pageProcesses: keptOpen }));
  process.stderr.write(`${paths.length - found.length} of ${paths.length} PDF files are left out: they have pages to be recognised.\n`);
  return found.toSorted((a, b) => a.path.localeCompare(b.path));
}

async function measure(files: readonly TextFile[]): Promise<Times[]> {
  const runs: { path: string; ms: number }[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    for (const { path, pages } of files) {
      const started = performance.now();
      for await (const _ of readLocalFiles([path], { configuration, pageProcesses: keptOpen }));
      // The first round warms up.
      if (round > 0) runs.push({ path, ms: (performance.now() - started) / pages });
    }
  }
  const times: Times[] = [];
  for (const file of files) {
    const started = performance.now();
    await runProgram(...ownCommand(["extract", "--json", file.path]));
    const cold = (performance.now() - started) / file.pages;
    times.push({ ...file, cold, warm: runs.filter(({ path }) => path === file.path).map(({ ms }) => ms) });
  }
  return times;
}

function report(times: readonly Times[]): 0 | 1 {
  const ms = (value: number | null) => (value === null ? "—" : value.toFixed(1));
  const rows = times.map(({ path, pages, warm, cold }) => [
    basename(path),
    String(pages),
    ms(median(warm)),
    ms(percentile(warm, 0.95)),
    ms(cold),
    ms(cold * pages),
  ]);
  process.stdout.write(`\nText layer to record, ${rounds} warm runs of each file\n\n`);
  printTable(["file", "pages", "warm ms a page", "95th percentile", "cold ms a page", "cold ms a file"], rows);
  const all = times.flatMap(({ warm }) => warm);
  const written = (value: number) => `${value.toFixed(1)} ms`;
  process.stdout.write(`All runs: median ${ms(median(all))} ms a page, 95th percentile ${ms(percentile(all, 0.95))} ms\n\n`);
  return printVerdicts([atMost("text layer to record, a page, warm, median of all runs", median(all), mostMs, written)]);
}
