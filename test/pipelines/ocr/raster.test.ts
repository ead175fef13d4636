import { expect, test } from "vitest";
import { narrowed, recoloured } from "#pipelines/ocr/raster.ts";

test("a recoloured raster has for each pixel what the rule gives for its value", () => {
  expect([...recoloured({ width: 3, height: 1, data: Uint8Array.from([1, 2, 1]) }, (value) => value * 10).data]).toEqual([10, 20, 10]);
});

test("a narrowed raster has the mean of the pixels that each new one covers", () => {
  const raster = { width: 4, height: 2, data: Uint8Array.from([0, 100, 200, 40, 8, 8, 8, 8]) };
  expect(narrowed(raster, 0.5)).toEqual({ width: 2, height: 2, data: Uint8Array.from([50, 120, 8, 8]) });
  expect([...narrowed({ width: 3, height: 1, data: Uint8Array.from([0, 90, 180]) }, 2 / 3).data]).toEqual([30, 150]);
  expect(narrowed(raster, 1)).toBe(raster);
});
