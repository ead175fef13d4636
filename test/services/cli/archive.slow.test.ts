import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { Problem } from "#schemas/problem.ts";
import { FileRecord } from "#schemas/record.ts";
import { violations } from "../../pipelines/archive-copy/conformance.ts";
import { wordsInPdfium } from "../../pipelines/archive-copy/readers.ts";
import { top } from "../../repository/source-files.ts";

const folder = mkdtempSync(join(tmpdir(), "kiemchung-archive-"));
afterAll(() => rmSync(folder, { recursive: true }));
const [plan, empty, notice] = ["KH 03 tuyên truyền CCHC 2020.pdf", "Scan0007.pdf", "TB lịch kiểm tra CCHC.docx"] as const;
for (const name of [plan, empty, notice]) cpSync(join(top, "fixtures/demo", name), join(folder, name));

const call = (...argv: string[]) =>
  spawnSync(join(top, "bin", "kiemchung"), ["archive", ...argv], { cwd: folder, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
const hashOf = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex");

const Written = z.object({ path: z.string(), sha256: z.string(), byteLength: z.number() });
const Line = FileRecord.extend({ archiveCopy: z.union([Written, z.object({ error: Problem })]).nullable() });

describe("kiemchung archive", () => {
  const before = hashOf(join(folder, plan));
  const copy = plan.replace(".pdf", ".archive.pdf");
  let called: ReturnType<typeof call>;

  beforeAll(() => {
    called = call(".", "--json");
  });

  test("writes a conforming copy beside the original, which stays as it was", async () => {
    expect(readdirSync(folder).sort()).toEqual([plan, copy, empty, notice].sort());
    expect(hashOf(join(folder, plan))).toBe(before);
    const bytes = readFileSync(join(folder, copy));
    expect(violations(bytes)).toEqual([]);
    expect((await wordsInPdfium(bytes, 1, 1000)).map(({ text }) => text).join(" ")).toContain("cải cách hành chính");
  });

  test("prints the record of every file, with its copy or why there is none", () => {
    const lines = called.stdout
      .trim()
      .split("\n")
      .map((line) => Line.parse(JSON.parse(line)));
    expect(lines.map(({ file, error }) => [file, error?.code ?? null])).toEqual([
      [plan, null],
      [empty, "file/empty"],
      [notice, null],
    ]);
    expect(lines[0]?.archiveCopy).toMatchObject({ path: copy, sha256: hashOf(join(folder, copy)) });
    expect(lines[2]?.archiveCopy).toMatchObject({ error: { code: "copy/no-pages" } });
    expect(lines[0]?.documents.map(({ type }) => type)).toEqual(["KH"]);
  });

  test("ends with status 1 where a file has no copy, and tells which", () => {
    expect(called.status).toBe(1);
    for (const code of ["file/empty", "copy/no-pages"]) expect(called.stderr).toContain(code);
  });

  test("makes no copies of copies, and writes where it is told", () => {
    const { status, stdout } = call(plan, "--out", "ra/một.pdf");
    expect([status, readdirSync(join(folder, "ra"))]).toEqual([0, ["một.pdf"]]);
    expect(stdout).toContain("ra/một.pdf");
    const again = call("ra", "--out", plan);
    expect([again.status, hashOf(join(folder, plan))]).toEqual([1, before]);
    expect(call(join(folder, copy), "--help").status).toBe(0);
  });
});
