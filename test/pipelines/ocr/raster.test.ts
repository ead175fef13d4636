import { expect, test } from "vitest";
import { recoloured } from "#pipelines/ocr/raster.ts";

test("a recoloured raster has for each pixel what the rule gives for its value", () => {
  expect([...recoloured({ width: 3, height: 1, data: Uint8Array.from([1, 2, 1]) }, (value) => value * 10).data]).toEqual([10, 20, 10]);
});
