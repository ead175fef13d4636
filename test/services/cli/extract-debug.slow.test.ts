import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { top } from "../../repository/source-files.ts";

const call = (...argv: string[]) => spawnSync(join(top, "bin", "kiemchung"), ["extract", ...argv], { cwd: top, encoding: "utf8" });
const [plan, notice] = ["KH 03 tuyên truyền CCHC 2020.pdf", "TB lịch kiểm tra CCHC.docx"] as const;
const [planPath, noticePath] = [join("fixtures/demo", plan), join("fixtures/demo", notice)] as const;

describe("kiemchung extract --debug", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "kiemchung-debug-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("draws every page that can be looked at, and writes what could not be drawn", async () => {
    const { status, stdout, stderr } = call("--json", "--debug", join(folder, "out"), planPath, noticePath);
    expect(status).toBe(0);
    expect(stdout.trim().split("\n")).toHaveLength(2);
    expect(readdirSync(join(folder, "out")).toSorted()).toEqual(
      [`${plan}.page-01.jpg`, `${plan}.page-02.jpg`, `${notice}.undrawn.txt`].toSorted(),
    );
    const { width, height } = await sharp(join(folder, "out", `${plan}.page-01.jpg`)).metadata();
    expect([height, width > 1654]).toEqual([2339, true]);
    const undrawn = readFileSync(join(folder, "out", `${notice}.undrawn.txt`), "utf8");
    expect(undrawn).toContain("tr. 1 · số, ký hiệu “34/TB-PNV”: trang không có ảnh");
    expect(stderr).toContain("2 ảnh trang");
  });

  test("says that a folder cannot be written, gives the record all the same, and ends with status 1", () => {
    const { status, stdout, stderr } = call("--json", "--debug", join(top, "package.json"), noticePath);
    expect(JSON.parse(stdout).documents).toHaveLength(1);
    expect(stderr).toContain("debug/unwritable");
    expect(status).toBe(1);
  });
});
