import { type ChildProcess, spawn } from "node:child_process";
import { cp, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { DocumentView, FileSummary, listOf } from "#schemas/views.ts";
import { top } from "../repository/source-files.ts";
import { processesOf, runningProcesses } from "./processes.ts";
import { temporaryFolder, until } from "./support.ts";

/** A text layer, two scans of one page, a photo-like picture and an archive of three: some seconds of reading. */
const fixtures = [
  "KH 03 tuyên truyền CCHC 2020.pdf",
  "KH 64 kiểm soát TTHC (đã ký số).pdf",
  "TB kết quả khảo sát quý I.png",
  "TB lịch kiểm tra CCHC.docx",
  "Minh chứng 1.5 - Hội nghị sơ kết.zip",
] as const;
const members = 3;

type Program = { readonly child: ChildProcess; output(): string; end(signal: "SIGKILL" | "SIGTERM"): Promise<void> };

/** The command line as people start it, its words gathered. */
function kiemchung(dataFolder: string, argv: readonly string[]): Program {
  const child = spawn(process.execPath, [join(top, "services", "cli", "main.ts"), ...argv], {
    env: { PATH: dirname(process.execPath), KIEMCHUNG_DATA: dataFolder, KIEMCHUNG_LOG_LEVEL: "silent" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
    });
  }
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const end = async (signal: "SIGKILL" | "SIGTERM") => {
    child.kill(signal);
    await ended;
  };
  return { child, output: () => output, end };
}

const pageProcessesOf = (parent: number | undefined) =>
  runningProcesses().filter((process) => process.parent === parent && process.command.includes("page-processes"));

const killed = async (look: () => number[]): Promise<number[]> => {
  const found = await until(
    async () => look(),
    (ids) => ids.length > 0,
  );
  for (const pid of found) process.kill(pid, "SIGKILL");
  return found;
};

const Files = listOf(FileSummary);
const Documents = listOf(DocumentView);
const asked = async (url: string): Promise<unknown> => await (await fetch(url)).json();

describe("after kill -9 of a page process, the database and the program, while real files are read", () => {
  test("every file that was acknowledged reaches its record, once", async () => {
    await using folder = await temporaryFolder();
    const [data, handed] = [join(folder.path, "data"), join(folder.path, "handed")];
    await mkdir(handed);
    for (const name of fixtures) await cp(join(top, "fixtures", "demo", name), join(handed, name));

    const ingest = kiemchung(data, ["ingest", handed, "--wait"]);
    await until(
      async () => ingest.output(),
      (output) => output.includes(`${fixtures.length} tệp mới`),
    );
    await killed(() => pageProcessesOf(ingest.child.pid).map(({ pid }) => pid));
    const databases = await killed(() => processesOf(data, "database-process"));
    await until(
      async () => processesOf(data, "database-process").filter((pid) => !databases.includes(pid)).length,
      (count) => count === 1,
    );
    expect(ingest.child.exitCode).toBeNull();
    await ingest.end("SIGKILL");

    const serve = kiemchung(data, ["serve", "--port", "0"]);
    const address = /http:\/\/127\.0\.0\.1:\d+/;
    const url = address.exec(
      await until(
        async () => serve.output(),
        (output) => address.test(output),
      ),
    )?.[0];
    const files = await until(
      async () => Files.parse(await asked(`${url}/api/files`)).items,
      (items) => items.length === fixtures.length + members && items.every(({ state }) => state === "read" || state === "failed"),
    );
    expect(files.filter(({ state }) => state !== "read")).toEqual([]);
    const documents = Documents.parse(await asked(`${url}/api/documents`)).items;
    const read = files.filter(({ format }) => format !== "zip");
    expect(read.filter(({ id }) => documents.every(({ fileId }) => fileId !== id))).toEqual([]);
    const places = documents.map(({ fileId, record }) => `${fileId} ${record.pages}`);
    expect(places.length).toBe(new Set(places).size);
    await serve.end("SIGTERM");
  });
});
