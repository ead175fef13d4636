import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Warning } from "#schemas/problem.ts";
import type { FileRecord } from "#schemas/record.ts";
import { readLocalFiles } from "#services/local-reading.ts";
import { fakeReader } from "./fake-reading.ts";
import { noPageProcesses, temporaryFolder, testConfiguration } from "./support.ts";

async function recordsOf(files: Record<string, string>, settings: Record<string, string> = {}): Promise<FileRecord[]> {
  await using folder = await temporaryFolder();
  const paths: string[] = [];
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder.path, name);
    await mkdir(join(path, ".."), { recursive: true });
    if (text !== "missing") await writeFile(path, text);
    paths.push(path);
  }
  const configuration = testConfiguration(folder.path, settings);
  const records: FileRecord[] = [];
  const options = { configuration, read: fakeReader(), pageProcesses: noPageProcesses };
  for await (const record of readLocalFiles(paths, options)) records.push({ ...record, file: record.file.slice(folder.path.length + 1) });
  return records;
}

test("files give their records in the order given, also when the first takes longest", async () => {
  const records = await recordsOf({ "slow.txt": "sleep 150\nsymbol 1/KH-UBND", "b.txt": "symbol 2/KH-UBND", "a.txt": "symbol 3/KH-UBND" });
  expect(records.map(({ file, documents }) => [file, documents[0]?.symbol])).toEqual([
    ["slow.txt", "1/KH-UBND"],
    ["b.txt", "2/KH-UBND"],
    ["a.txt", "3/KH-UBND"],
  ]);
});

test("a bad file gives its problem, a crash an internal code, and the others go on", async () => {
  const records = await recordsOf({
    "bad.pdf": "fail pdf/encrypted",
    "gone.pdf": "missing",
    "crash.pdf": "break",
    "good.txt": "symbol 1/KH-UBND",
  });
  expect(records.map(({ file, error }) => [file, error?.code ?? null])).toEqual([
    ["bad.pdf", "pdf/encrypted"],
    ["gone.pdf", "file/unreadable"],
    ["crash.pdf", "internal/unexpected"],
    ["good.txt", null],
  ]);
  expect(records.filter(({ error }) => error !== null).every(({ documents }) => documents.length === 0)).toBe(true);
});

test("what may pass is tried once more", async () => {
  expect((await recordsOf({ "a.txt": "fail-once page/crashed\nsymbol 1/KH-UBND" }))[0]?.error).toBeNull();
});

test("a page that could not be read is tried once more, and the others tell how far they are", async () => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, "a.txt");
  await writeFile(path, "lose-page 2");
  const [told, pages]: [string[], string[]] = [[], []];
  const options = {
    configuration: testConfiguration(folder.path),
    read: fakeReader(),
    pageProcesses: noPageProcesses,
    warn: (_: string, warnings: readonly Warning[]) => told.push(...warnings.map(({ code }) => code)),
    progress: (_: string, of: { page: number; pages: number }) => pages.push(`${of.page}/${of.pages}`),
  };
  for await (const record of readLocalFiles([path], options))
    expect(record.pages.map(({ textFrom }) => textFrom)).toEqual(["text", "unread"]);
  expect(told).toEqual(["page/unread"]);
  expect(pages).toEqual(["0/2", "1/2", "2/2", "0/2", "1/2", "2/2"]);
});

test("an archive gives its own record and those of its members, named as the contract says", async () => {
  const records = await recordsOf({ "a.zip": "member x/1.txt one\nmember b.zip member 2.txt two\nmember bad.pdf fail pdf/damaged" });
  expect(records.map(({ file, format, error }) => [file, format, error?.code ?? null])).toEqual([
    ["a.zip", "zip", null],
    ["a.zip!/x/1.txt", "text", null],
    ["a.zip!/b.zip", "zip", null],
    ["a.zip!/b.zip!/2.txt", "text", null],
    ["a.zip!/bad.pdf", null, "pdf/damaged"],
  ]);
});

test("archives are held to the limits on depth and members", async () => {
  const files = { "deep.zip": "member b.zip member 2.txt two", "many.zip": "member 1.txt one\nmember 2.txt two\nmember 3.txt three" };
  const records = await recordsOf(files, { KIEMCHUNG_MAX_ARCHIVE_DEPTH: "1", KIEMCHUNG_MAX_MEMBERS: "2" });
  expect(records.map(({ file, error }) => [file, error?.code ?? null])).toEqual([
    ["deep.zip", null],
    ["deep.zip!/b.zip", "archive/too-deep"],
    ["many.zip", "archive/too-many-members"],
  ]);
});
