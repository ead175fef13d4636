import { describe, expect, test } from "vitest";
import type { Raster } from "#pipelines/ocr/raster.ts";
import { tableLines } from "#pipelines/ocr/rulings.ts";
import { findTables } from "#pipelines/ocr/tables/find-tables.ts";
import { inkedPage } from "#pipelines/ocr/tables/page-ink.ts";
import { tiltOf } from "#pipelines/ocr/tables/tilt.ts";
import { fill, inkOfDrawn, paper } from "../drawn-page.ts";

/** A grid of four by three cells, whose rules across follow the given height. */
function grid(heightAt: (x: number) => number): Raster {
  const page = paper(1600, 900);
  for (const y of [100, 300, 500, 700]) {
    for (let x = 100; x <= 1500; x += 1) fill(page, { x, y: y + Math.round(heightAt(x)), width: 1, height: 3 });
  }
  for (const x of [100, 450, 800, 1150, 1498]) fill(page, { x, y: 100 + Math.round(heightAt(x)), width: 3, height: 602 });
  return inkOfDrawn(page);
}

describe("the rules of a page", () => {
  test("tell how crooked it lies", () => {
    expect(tiltOf(tableLines(grid((x) => 0.006 * x)))).toBeCloseTo(0.34, 1);
    expect(tiltOf(tableLines(grid((x) => -0.004 * x)))).toBeCloseTo(-0.23, 1);
    expect(tiltOf(tableLines(grid(() => 0)))).toBeCloseTo(0, 2);
  });

  test("tell nothing where they are few or short", () => {
    const page = paper(1600, 900);
    for (const y of [100, 200]) fill(page, { x: 300, y, width: 250, height: 3 });
    expect(tiltOf(tableLines(inkOfDrawn(page)))).toBeNull();
  });

  test("are followed where the paper bends: cells lie between them at their own place", () => {
    const ink = grid((x) => 8 * Math.sin((Math.PI * (x - 100)) / 1400));
    const [table] = findTables(inkedPage(ink, tableLines(ink)));
    const tops = table?.cells.filter(({ row }) => row === 1).map(({ down }) => Math.round(down.from));
    expect(table?.cells).toHaveLength(12);
    expect(tops?.[0]).toBeLessThan(tops?.[1] ?? 0);
    expect(tops?.[1]).toBeGreaterThan(306);
  });
});
