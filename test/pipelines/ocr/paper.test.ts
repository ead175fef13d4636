import { describe, expect, test } from "vitest";
import { darkenInk, inEvenLight } from "#pipelines/ocr/paper.ts";
import type { Raster } from "#pipelines/ocr/raster.ts";
import { cleanPage, isBlank } from "#pipelines/ocr/upright-page.ts";
import { fill, pageOfLines, paper } from "./drawn-page.ts";

const clean = (dark: Raster) => cleanPage({ dark, colours: null, scale: 1, widthPx: dark.width, heightPx: dark.height, unflattened: null });

describe("the paper", () => {
  test("becomes white where a shadow lies on it, and its ink stays dark", () => {
    const page = pageOfLines({ width: 600, height: 600, degrees: 0 });
    const shaded = { ...page, data: page.data.map((value, at) => Math.round(value * (0.4 + (0.6 * (at % 600)) / 600))) };
    const white = inEvenLight(shaded);
    for (const [at, value] of page.data.entries()) {
      const x = at % 600;
      if (x < 40 || x > 560) continue;
      if (value === 255) expect(white.data[at]).toBeGreaterThan(200);
      else expect(white.data[at]).toBeLessThan(80);
    }
  });

  test("of a faint scan is parted from its ink", () => {
    const white = darkenInk(inEvenLight(pageOfLines({ width: 600, height: 600, degrees: 0, brightness: 190 })));
    expect(white.data.reduce((a, b) => Math.min(a, b))).toBeLessThan(80);
  });

  test("keeps its grain as it is where a short line is dark", () => {
    const page = { ...paper(600, 600), data: new Uint8Array(360_000).map((_, at) => 225 + ((at * 7) % 31)) };
    fill(page, { x: 100, y: 100, width: 30, height: 18 }, 30);
    expect(darkenInk(page)).toBe(page);
  });
});

describe("a page", () => {
  test("with nothing on it is blank, also with the other side shining through", () => {
    expect(isBlank(clean(paper(600, 800, 240)))).toBe(true);
    const shining = paper(600, 800, 250);
    fill(shining, { x: 200, y: 200, width: 60, height: 10 }, 235);
    expect(isBlank(clean(shining))).toBe(true);
  });

  test("with faint text on it is not blank", () => {
    expect(isBlank(clean(pageOfLines({ width: 600, height: 800, degrees: 0, brightness: 200 })))).toBe(false);
  });
});
