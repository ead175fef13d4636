import { mkdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { copyPlaces } from "#services/cli/copy-places.ts";
import { temporaryFolder } from "../support.ts";

const folder = await temporaryFolder();
afterAll(() => folder[Symbol.asyncDispose]());

const named = (...paths: string[]) => paths.map((path) => ({ path, name: basename(path) }));
const members = (...paths: string[]) => paths.map((path) => ({ path, sha256: "a".repeat(64), byteLength: 1 }));

describe("the place of an archive copy", () => {
  test("is beside the original, under its name", async () => {
    expect((await copyPlaces(named("/hồ sơ/Kế hoạch 63.pdf"), null)).of("/hồ sơ/Kế hoạch 63.pdf")).toBe("/hồ sơ/Kế hoạch 63.archive.pdf");
  });

  test("is in the folder that was named, below it as the original is below its own", async () => {
    const places = await copyPlaces([{ path: "/hồ sơ/I/a.pdf", name: "I/a.pdf" }], "ra");
    expect(places.of("/hồ sơ/I/a.pdf")).toBe(join("ra", "I", "a.archive.pdf"));
  });

  test("is the file that was named, where one is read", async () => {
    expect((await copyPlaces(named("a.tif"), "ra/b.pdf")).of("a.tif")).toBe("ra/b.pdf");
    await expect(copyPlaces(named("a.tif", "c.tif"), "ra/b.pdf")).rejects.toThrow("names one file");
  });

  test("is in a folder also where that is called like a file", async () => {
    const out = join(folder.path, "luu.pdf");
    await mkdir(out);
    expect((await copyPlaces(named("a.tif"), out)).of("a.tif")).toBe(join(out, "a.archive.pdf"));
  });

  test("is never that of another file, whatever the endings, capitals and encodings of their names", async () => {
    const paths = ["x/a.pdf", "x/a.jpg", "x/A.PDF", "y/a.pdf", "x/Số.pdf".normalize("NFC"), "x/Số.tif".normalize("NFD")];
    const places = await copyPlaces(named(...paths), "ra");
    const given = paths.map((path) => places.of(path));
    expect(given.slice(0, 4)).toEqual(["a", "a.jpg", "A.PDF", "a.pdf (2)"].map((name) => join("ra", `${name}.archive.pdf`)));
    expect(new Set(given.map((path) => path.normalize("NFC").toLowerCase())).size).toBe(paths.length);
  });

  test("fits where names may have 255 bytes", async () => {
    const long = `${"ệ".repeat(80)}`;
    const places = await copyPlaces(named(`${long}1.pdf`, `${long}2.pdf`), null);
    const given = [places.of(`${long}1.pdf`), places.of(`${long}2.pdf`)];
    expect(given.map((path) => Buffer.byteLength(path) <= 255)).toEqual([true, true]);
    expect(new Set(given).size).toBe(2);
  });

  test("of what stands in an archive is in a folder named after it, and leads nowhere else", async () => {
    const places = await copyPlaces(named("x/hồ sơ.zip"), null);
    places.addMembers("x/hồ sơ.zip", members("I/a.pdf", "I/a.tif", "../../etc/b.pdf", 'c:"*?.pdf'));
    expect(["I/a.pdf", "I/a.tif", "../../etc/b.pdf", 'c:"*?.pdf'].map((path) => places.of(`x/hồ sơ.zip!/${path}`))).toEqual(
      ["I/a", "I/a.tif", "_/_/etc/b", "c____"].map((name) => join("x/hồ sơ.archive", `${name}.archive.pdf`)),
    );
  });
});
