/** Running the tools one after the other, as often as asked, and what they used. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { printTable } from "../printed-table.ts";
import { median } from "../statistics.ts";
import type { ScanFile } from "./material.ts";
import type { Reader, Reading } from "./reader.ts";

/** A row of the table: what a tool did in each round, or why it did nothing. */
export type Row = { readonly reader: Reader; readonly missing: string | null; readonly readings: readonly Reading[] };

/** What a tool takes for a page that it reads, in the median of the rounds. */
export type Pace = { readonly secondsPerPage: number; readonly processorSecondsPerPage: number };

/** Lets every tool that is wanted and can be run read everything, `rounds` times in turn. */
export async function runRounds(
  readers: readonly Reader[],
  wanted: readonly string[],
  scans: readonly ScanFile[],
  rounds: number,
): Promise<Row[]> {
  const rows = await Promise.all(
    readers.map(async (reader) => {
      const missing = wanted.includes(reader.id) ? await reader.missing() : "not asked for";
      const readings: Reading[] = [];
      return { reader, missing, readings };
    }),
  );
  for (let round = 1; round <= rounds; round += 1) {
    for (const { reader, missing, readings } of rows) if (missing === null) readings.push(await runOnce(reader, scans));
  }
  return rows;
}

async function runOnce(reader: Reader, scans: readonly ScanFile[]): Promise<Reading> {
  process.stderr.write(`${reader.name}…\n`);
  const scratch = mkdtempSync(join(tmpdir(), "kiemchung-bench-"));
  try {
    return await reader.read(scans, scratch);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The pace of each tool that ran, by its id. Pages of files that it refused are not counted as read. */
export function pacesOf(rows: readonly Row[], scans: readonly ScanFile[]): Map<string, Pace> {
  const paces = new Map<string, Pace>();
  for (const { reader, readings } of rows) {
    const perPage = readings.map(({ use, failed }) => {
      const pages = scans.reduce((sum, scan) => (failed.includes(scan.path) ? sum : sum + scan.pages), 0);
      return { seconds: use.seconds / pages, processor: use.processorSeconds / pages };
    });
    const secondsPerPage = median(perPage.map(({ seconds }) => seconds));
    const processorSecondsPerPage = median(perPage.map(({ processor }) => processor));
    if (secondsPerPage !== null && processorSecondsPerPage !== null) paces.set(reader.id, { secondsPerPage, processorSecondsPerPage });
  }
  return paces;
}

/** Prints what each tool used, or why it did nothing. */
export function printUse(rows: readonly Row[], paces: ReadonlyMap<string, Pace>): void {
  const line = ({ reader, missing, readings }: Row) => {
    const pace = paces.get(reader.id);
    if (pace === undefined) return [reader.name, missing ?? "read nothing"];
    const { secondsPerPage, processorSecondsPerPage } = pace;
    const figures = [secondsPerPage, processorSecondsPerPage, 1 / secondsPerPage].map((value) => value.toFixed(2));
    const peak = Math.max(...readings.map(({ use }) => use.peakBytes));
    return [reader.name, ...figures, String(Math.round(peak / 1e6)), String(readings[0]?.failed.length ?? 0)];
  };
  printTable(["tool", "s a page", "processor s a page", "pages a s", "peak MB of a process", "files failed"], rows.map(line));
}
