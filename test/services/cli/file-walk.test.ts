import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { filesNamed } from "#services/cli/file-walk.ts";

const folder = mkdtempSync(join(tmpdir(), "kiemchung-walk-"));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, "b", "inner"), { recursive: true });
for (const name of ["c.pdf", "a.pdf", ".DS_Store", "b/2.pdf", "b/10.pdf", "b/inner/x.docx"]) writeFileSync(join(folder, name), name);
mkdirSync(join(folder, "empty"));
symlinkSync(join(folder, "a.pdf"), join(folder, "b", "link.pdf"));
symlinkSync(folder, join(folder, "b", "loop"));

describe("the files that are named", () => {
  test("come in the order given, folders walked in sorted order, without hidden files and loops", async () => {
    const files = await filesNamed([join(folder, "c.pdf"), folder]);
    expect(files.map(({ path }) => path)).toEqual(
      ["c.pdf", "a.pdf", "b/10.pdf", "b/2.pdf", "b/inner/x.docx", "b/link.pdf", "c.pdf"].map((name) => join(folder, name)),
    );
  });

  test("are known by their place in the folder that was named, or by their own name: never by that of this machine", async () => {
    const files = await filesNamed([join(folder, "b", "2.pdf"), `${folder}/`]);
    expect(files.map(({ name }) => name)).toEqual(["2.pdf", "a.pdf", "b/10.pdf", "b/2.pdf", "b/inner/x.docx", "b/link.pdf", "c.pdf"]);
  });

  test("must be there", async () => {
    await expect(filesNamed([join(folder, "nowhere")])).rejects.toThrow("There is no file or folder");
    await expect(filesNamed([])).rejects.toThrow("At least one file or folder");
    await expect(filesNamed([join(folder, "empty")])).rejects.toThrow("There are no files in");
  });
});
