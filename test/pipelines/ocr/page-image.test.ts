import { describe, expect, test } from "vitest";
import { workingScale } from "#pipelines/ocr/page-image.ts";

describe("the working size of a page", () => {
  test.each([
    ["an A4 scan at 600 dpi", 4960, 7016, 600, 1 / 3],
    ["an A4 scan at 100 dpi", 827, 1169, 100, 2],
    ["a scan that is as large as need be but for a pixel", 1654, 2340, 200.2, 1],
    ["a small picture that names a screen's resolution", 690, 960, 72, (200 * 8.27) / 690],
    ["a picture whose resolution cannot be true", 1060, 1500, 300, (200 * 8.27) / 1060],
  ])("is about 200 dpi for %s", (_, width, height, dpi, scale) => {
    expect(workingScale(width, height, dpi)).toBeCloseTo(scale, 2);
  });

  test("stays bounded for a very long strip", () => {
    const scale = workingScale(1000, 100_000, 150);
    expect(1000 * scale * 100_000 * scale).toBeLessThanOrEqual(8_000_001);
  });
});
