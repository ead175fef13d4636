import { describe, expect, test } from "vitest";
import { hasStrokes } from "#pipelines/ocr/strokes.ts";
import { fill, inkOfDrawn, pageOfLines, paper, ring } from "./drawn-page.ts";

const leastShare = 0.0002;

describe("strokes", () => {
  test("are on a page with two short words", () => {
    const page = paper(1654, 2339);
    for (let letter = 0; letter < 9; letter += 1) ring(page, { x: 300 + 24 * letter, y: 200, width: 15, height: 18 }, 3);
    expect(hasStrokes(inkOfDrawn(page), leastShare)).toBe(true);
    expect(hasStrokes(inkOfDrawn(pageOfLines({ width: 1654, height: 2339, degrees: 1 })), leastShare)).toBe(true);
  });

  test("are not the holes of a punch, the dark edges of a scan, or dust", () => {
    const page = paper(1654, 2339);
    fill(page, { x: 0, y: 0, width: 40, height: 2339 });
    for (let y = -22; y <= 22; y += 1) {
      const half = Math.round(Math.sqrt(484 - y * y));
      fill(page, { x: 75 - half, y: 865 + y, width: 2 * half + 1, height: 1 });
    }
    for (let speck = 0; speck < 900; speck += 1)
      fill(page, { x: 100 + ((speck * 97) % 1500), y: (speck * 53) % 2300, width: 3, height: 3 });
    expect(hasStrokes(inkOfDrawn(page), leastShare)).toBe(false);
  });
});
