import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { placeOfTruth, recordAt } from "#services/evaluation/named-files.ts";
import { firstPlace, readTruth, truthPlaces } from "#services/evaluation/truth-files.ts";

describe("truth", () => {
  let folder = "";
  const write = (name: string, value: unknown) =>
    writeFileSync(join(folder, name), typeof value === "string" ? value : JSON.stringify(value));

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "kiemchung-truth-"));
    mkdirSync(join(folder, "truth"));
    mkdirSync(join(folder, "demo"));
    write("truth/demo.json", [
      { file: "a.pdf", documents: [{ signer: "Lê Thử" }] },
      { file: "b.pdf", documents: [{ issuedOn: "2/1/2020" }] },
    ]);
    write("truth/one.json", { file: "c.pdf", error: true, documents: [] });
    write("truth/zz.json", "{");
    write("truth/NOTES.md", "no truth");
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("lies beside the folder that it is of, as the fixtures' does, unless the folder has its own", async () => {
    expect(await firstPlace(truthPlaces(join(folder, "demo")))).toBe(join(folder, "truth", "demo.json"));
    expect(await firstPlace(truthPlaces(folder))).toBe(join(folder, "truth"));
    expect(await firstPlace(truthPlaces(join(folder, "truth", "elsewhere")))).toBeNull();
  });

  test("is read from lists and single files, and what is no truth costs only itself", async () => {
    const { truths, problems, paths } = await readTruth(join(folder, "truth"));
    expect(truths.map(({ file, error }) => [file, error])).toEqual([
      ["a.pdf", false],
      ["c.pdf", true],
    ]);
    expect(paths).toHaveLength(3);
    expect(problems.map(({ problem }) => problem.code)).toEqual(["truth/malformed", "truth/malformed"]);
    expect(problems[0]?.problem.messageEn).toContain("2. documents › 0 › issuedOn");
  });
});

describe("the file that a truth speaks of", () => {
  const files = ["năm/a.pdf", "khác/a.pdf", "b.txt", "z.zip"].map((name) => ({ name, path: `/kho/${name}` }));

  test.each([
    ["năm/a.pdf", { path: "/kho/năm/a.pdf", member: null }],
    ["năm/a.pdf".normalize("NFD"), { path: "/kho/năm/a.pdf", member: null }],
    ["scans/b.pdf", { path: "/kho/b.txt", member: null }],
    ["z.zip!/c/d.pdf", { path: "/kho/z.zip", member: "c/d.pdf" }],
    ["a.pdf", "ambiguous"],
    ["e.pdf", null],
  ])("%s", (file, place) => {
    expect(placeOfTruth(file, files)).toEqual(place);
  });

  test("has its record among those of the archive that it stands in", () => {
    const records = ["/kho/z.zip", "/kho/z.zip!/c/d.pdf", "/kho/b.txt"].map((file) => ({ file }));
    expect(recordAt({ path: "/kho/z.zip", member: "d.pdf" }, records)).toEqual({ file: "/kho/z.zip!/c/d.pdf" });
    expect(recordAt({ path: "/kho/b.txt", member: null }, records)).toEqual({ file: "/kho/b.txt" });
    expect(recordAt({ path: "/kho/z.zip", member: "x.pdf" }, records)).toBeNull();
  });
});
