import { readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeCopyFile } from "#services/cli/copy-file.ts";
import { contentOf, copyOf, pageOf } from "../../pipelines/archive-copy/copy-content.ts";
import { temporaryFolder } from "../support.ts";

const none: ReadonlySet<string> = new Set();

async function* chunks(...parts: (string | Error)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) {
    if (part instanceof Error) throw part;
    yield Buffer.from(part);
  }
}

test("a copy is written with the folders that lead to it, and replaced when it is made again", async () => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, "I", "II", "a.archive.pdf");
  const copy = await copyOf(contentOf([pageOf([])]));
  const written = await writeCopyFile(path, chunks(copy.toString("latin1")), none);
  expect(written.byteLength).toBe((await readFile(path)).length);
  await writeCopyFile(path, chunks("later"), none);
  expect(await readFile(path, "utf8")).toBe("later");
});

test("what is no archive copy is not written over, and an original never, not even through a link", async () => {
  await using folder = await temporaryFolder();
  const [other, original, link] = ["a.archive.pdf", "b.archive.pdf", "c.archive.pdf"].map((name) => join(folder.path, name));
  await writeFile(other ?? "", "%PDF-1.7 somebody's own");
  await writeFile(original ?? "", "<kiemchung:OriginalSha256> a copy that is read as an original");
  await symlink(original ?? "", link ?? "");
  for (const path of [other, original, link]) {
    const writing = writeCopyFile(path ?? "", chunks("copy"), new Set([original ?? ""]));
    await expect(writing).rejects.toMatchObject({ problem: { code: "copy/occupied" } });
  }
  expect(await readFile(other ?? "", "utf8")).toContain("somebody's own");
  expect(await readFile(original ?? "", "utf8")).toContain("read as an original");
});

test("what breaks off leaves nothing behind, and an earlier copy as it was", async () => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, "a.archive.pdf");
  await writeFile(path, "<kiemchung:OriginalSha256> earlier");
  await expect(writeCopyFile(path, chunks("half", new Error("broken off")), none)).rejects.toThrow("broken off");
  expect(await readdir(folder.path)).toEqual(["a.archive.pdf"]);
  expect(await readFile(path, "utf8")).toContain("earlier");
});

test("a place that cannot be written is told with words", async () => {
  await using folder = await temporaryFolder();
  await writeFile(join(folder.path, "file"), "");
  const writing = writeCopyFile(join(folder.path, "file", "a.archive.pdf"), chunks("copy"), none);
  await expect(writing).rejects.toMatchObject({ problem: { code: "copy/unwritable" } });
});
