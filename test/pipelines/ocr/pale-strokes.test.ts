import { describe, expect, test } from "vitest";
import { withoutPaleStrokes } from "#pipelines/ocr/pale-strokes.ts";
import type { Raster } from "#pipelines/ocr/raster.ts";
import { fill, paper, ring } from "./drawn-page.ts";

/** A page with 30 lines of black strokes; `brightness` is that of the print. */
function printedPage(brightness = 40): Raster {
  const page = paper(800, 1000);
  for (let y = 60; y < 960; y += 30) for (let x = 60; x < 740; x += 12) fill(page, { x, y, width: 4, height: 18 }, brightness);
  return page;
}

const at = ({ data, width }: Raster, x: number, y: number) => data[y * width + x];

describe("on a scan without colour", () => {
  test("a seal that is paler than the print goes, and the print under it stays", () => {
    const page = printedPage();
    const sealed = { ...page, data: page.data.slice() };
    ring(sealed, { x: 300, y: 400, width: 200, height: 200 }, 6, 140);
    const print = printedPage();
    for (const [index, value] of print.data.entries()) if (value < 255) sealed.data[index] = value;
    const read = withoutPaleStrokes(sealed);
    expect(at(sealed, 302, 413)).toBe(140);
    expect(at(read, 302, 413)).toBe(255);
    const letters = [...print.data.entries()].filter(([, value]) => value < 255);
    expect(letters.filter(([index]) => read.data[index] !== 40)).toEqual([]);
  });

  test("a page without one stays as it is, and so do a seal as dark as the print and grey tables", () => {
    expect(withoutPaleStrokes(printedPage())).toEqual(printedPage());
    const dark = printedPage();
    ring(dark, { x: 300, y: 400, width: 200, height: 200 }, 6, 40);
    expect(withoutPaleStrokes(dark)).toBe(dark);
    const table = printedPage();
    ring(table, { x: 40, y: 40, width: 720, height: 900 }, 3, 140);
    expect(withoutPaleStrokes(table)).toBe(table);
  });

  test("nothing is done where there is no print to tell it from", () => {
    const page = paper(800, 1000);
    ring(page, { x: 300, y: 400, width: 200, height: 200 }, 6, 140);
    expect(withoutPaleStrokes(page)).toBe(page);
  });
});
