/**
 * The memory that the largest pages need: `npm run bench:memory [-- --only TEXT]`. Makes a page of A3 at 600 dpi, and one
 * over the pixel budget, in every kind of file that scanners write, and makes an archive copy and a record of each by itself.
 * Status 1 where a process holds more than 700 MB, a page is not read, or one over the budget is not said to be read smaller.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ingestion } from "#pipelines/ingestion/index.ts";
import { FileRecord } from "#schemas/record.ts";
import { readConfiguration } from "#services/configuration.ts";
import { readLocalFiles } from "#services/local-reading.ts";
import type { ReadFile } from "#services/worker/process-file.ts";
import { measureWork, runProgram, type Use } from "./measured-work.ts";
import { type LargeFile, largeFiles } from "./memory/large-files.ts";
import { drawLargePage, type LargePage } from "./memory/large-page.ts";
import { ownCommand } from "./own-command.ts";
import { printTable } from "./printed-table.ts";
import { atLeast, atMost, percent, printVerdicts } from "./verdict.ts";

const mostBytes = 700_000_000;

/** The page that the bar speaks of, and one that has more pixels than the budget allows when nobody says otherwise. */
const resolutions = [600, 800] as const;

/** What became of one file. `smaller` where it was said to be read smaller than it is. */
type Outcome = {
  readonly name: string;
  readonly megapixels: number;
  readonly megabytes: number;
  readonly use: Use;
  readonly read: boolean;
  readonly smaller: boolean;
  readonly overBudget: boolean;
};

const { values } = parseArgs({ options: { only: { type: "string" } } });
const configuration = readConfiguration({ KIEMCHUNG_PAGE_PROCESSES: "2" });
const scratch = mkdtempSync(join(tmpdir(), "kiemchung-bench-"));
try {
  const outcomes: Outcome[] = [];
  for (const dpi of resolutions) {
    const page = await drawLargePage(dpi);
    for (const file of largeFiles.filter(({ name }) => name.includes(values.only ?? ""))) {
      const outcome = await tryFile(file, page);
      if (outcome !== null) outcomes.push(outcome);
    }
  }
  process.exitCode = report(outcomes);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** Null for a file that is larger than files may be. */
async function tryFile(file: LargeFile, page: LargePage): Promise<Outcome | null> {
  const name = `${file.name}, ${page.dpi} dpi`;
  process.stderr.write(`${name}…\n`);
  const bytes = await file.write(page);
  if (bytes.length > configuration.limits.bytes) return null;
  const path = join(scratch, `page.${file.extension}`);
  writeFileSync(path, bytes);
  const { value, use } = await measureWork(() => runProgram(...ownCommand(["archive", "--json", "--out", scratch, path])));
  const record = FileRecord.safeParse(JSON.parse(value.output || "null"));
  const read = value.status === 0 && record.data?.pages.every(({ textFrom }) => textFrom === "ocr") === true;
  if (!read) process.stderr.write(`${value.complaints}\n`);
  const pixels = page.widthPx * page.heightPx;
  const overBudget = pixels > configuration.limits.pixelsPerPage;
  return {
    name,
    megapixels: pixels / 1e6,
    megabytes: bytes.length / 1e6,
    use,
    read,
    smaller: overBudget && (await warningsOf(path)).includes("page/read-smaller"),
    overBudget,
  };
}

/** The codes of what ingestion says about a file; the command prints those of lost pages alone. */
async function warningsOf(path: string): Promise<string[]> {
  const codes: string[] = [];
  const read: ReadFile = async (source, run) => {
    const intake = await run.step(ingestion, source);
    return { intake, pages: [], text: { pages: [], tables: [] }, documents: [], findings: [] };
  };
  const warn = (_: string, warnings: readonly { code: string }[]) => codes.push(...warnings.map(({ code }) => code));
  for await (const _ of readLocalFiles([path], { configuration, read, warn }));
  return codes;
}

function report(outcomes: readonly Outcome[]): 0 | 1 {
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0);
  const peakOf = ({ processes }: Use, program: RegExp) =>
    megabytes(Math.max(0, ...processes.filter((use) => program.test(use.program)).map(({ peakBytes }) => peakBytes)));
  const rows = outcomes.map(({ name, use, read, smaller, ...size }) => [
    name,
    size.megapixels.toFixed(1),
    size.megabytes.toFixed(1),
    use.seconds.toFixed(1),
    peakOf(use, /main\.ts$/),
    peakOf(use, /child\.ts$/),
    `${read ? "yes" : "NO"}${smaller ? ", smaller" : ""}`,
  ]);
  process.stdout.write("\n");
  printTable(["file", "megapixels", "MB", "s", "peak MB, program", "peak MB, page process", "read"], rows);
  const over = outcomes.filter(({ overBudget }) => overBudget);
  const share = (items: readonly Outcome[], right: (outcome: Outcome) => boolean) =>
    items.length === 0 ? null : items.filter(right).length / items.length;
  const within = outcomes.filter(({ overBudget }) => !overBudget);
  const largest = (some: readonly Outcome[]) => (some.length === 0 ? null : Math.max(...some.map(({ use }) => use.peakBytes)));
  const written = (bytes: number) => `${megabytes(bytes)} MB`;
  const all = percent(0);
  return printVerdicts([
    atMost("largest process, A3 at 600 dpi", largest(within), mostBytes, written),
    atMost("largest process, over the budget", largest(over), mostBytes, written),
    atLeast(
      "pages read",
      share(outcomes, ({ read }) => read),
      1,
      all,
    ),
    atLeast(
      "pages over the budget read smaller, with a warning",
      share(over, ({ read, smaller }) => read && smaller),
      1,
      all,
    ),
  ]);
}
