import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { top } from "../../repository/source-files.ts";

const call = (...argv: string[]) => spawnSync(join(top, "bin", "kiemchung"), ["eval", ...argv], { cwd: top, encoding: "utf8" });
const [plan, notice, empty] = ["KH 03 tuyên truyền CCHC 2020.pdf", "TB lịch kiểm tra CCHC.docx", "Scan0007.pdf"] as const;

describe("kiemchung eval", () => {
  let folder = "";

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "kiemchung-eval-"));
    for (const name of [plan, notice, empty]) copyFileSync(join(top, "fixtures", "demo", name), join(folder, name));
    const all = z.array(z.looseObject({ file: z.string() })).parse(JSON.parse(readFileSync(join(top, "fixtures/truth/demo.json"), "utf8")));
    writeFileSync(
      join(folder, "truth.json"),
      JSON.stringify(all.filter(({ file }) => [plan, notice, empty].some((name) => name === file))),
    );
    writeFileSync(
      join(folder, "missing.json"),
      JSON.stringify([
        { file: notice, documents: [{ type: "QĐ" }] },
        { file: "x.pdf", documents: [] },
      ]),
    );
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("holds the files of a folder to the truth in it, and ends with status 0 although one cannot be read", () => {
    const { status, stdout } = call(folder, "--json");
    const { documents, scalars, calibration, unmeasured } = JSON.parse(stdout);
    expect(documents).toMatchObject({ files: 3, errors: 1, errorsExpected: 1, filesWithRightCount: 3, truth: 2, found: 2 });
    expect(scalars.type).toMatchObject({ stated: 2, right: 2 });
    expect(calibration.all.values).toBeGreaterThan(10);
    expect(unmeasured).toEqual([]);
    expect(status).toBe(0);
  });

  test("tells people the figures and, when asked, every miss; truth without its file is named, with status 1", () => {
    const { status, stdout } = call(folder, "--truth", join(folder, "missing.json"), "--misses");
    expect(stdout).toContain("loại: đáp án “QĐ” · đọc được “TB”");
    expect(stdout).toContain("✗ x.pdf  truth/file-missing");
    expect(stdout).toContain("2 tệp · 1 tệp lỗi");
    expect(status).toBe(1);
  });

  test("complains where there is no truth", () => {
    const { status, stderr } = call("services/cli/words");
    expect(stderr).toContain("Không thấy đáp án cho “services/cli/words”.");
    expect(stderr).toContain("There is no truth for “services/cli/words”.");
    expect(status).toBe(2);
  });
});
