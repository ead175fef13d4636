/**
 * How long a page takes and how much memory it needs, everything included: `node bench/pages.ts FOLDER|FILE…`.
 * Runs `kiemchung extract --json` and watches its process tree. Status 1 where the bar is not met: 3 s of wall time for
 * each page that was recognised, 700 MB for any one process.
 */
import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { FileRecord } from "#schemas/record.ts";
import { watchProcessTree } from "./process-tree.ts";

const bar = { secondsPerPage: 3, bytes: 700_000_000 };
const program = fileURLToPath(new URL("../services/cli/main.ts", import.meta.url));

const paths = z.array(z.string()).min(1).parse(process.argv.slice(2));
const started = performance.now();
const child = spawn(process.execPath, [program, "extract", "--json", ...paths], { stdio: ["ignore", "pipe", "inherit"] });
const tree = watchProcessTree(child.pid ?? 0);
const output = await text(child.stdout);
const seconds = (performance.now() - started) / 1000;
const processes = tree.stop();

const records = output
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => FileRecord.parse(JSON.parse(line)));
const pages = records.flatMap((record) => record.pages);
const recognised = pages.filter((page) => page.textFrom === "ocr").length;
const secondsPerPage = seconds / Math.max(1, recognised);

const print = (...columns: readonly (string | number)[]) => process.stdout.write(`${columns.join("\t")}\n`);
print("files", "pages", "recognised", "seconds", "seconds a recognised page");
print(records.length, pages.length, recognised, seconds.toFixed(1), secondsPerPage.toFixed(2));
print("");
print("peak MB", "process", "program");
for (const use of processes) print(Math.round(use.peakBytes / 1e6), use.pid, use.program);
const met = secondsPerPage <= bar.secondsPerPage && processes.every((use) => use.peakBytes < bar.bytes);
print("");
print(met ? "the bar is met" : `the bar is not met: ${bar.secondsPerPage} s a page, ${bar.bytes / 1e6} MB a process`);
process.exitCode = met ? 0 : 1;
