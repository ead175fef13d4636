import { describe, expect, test } from "vitest";
import type { Corners } from "#pipelines/ocr/photographs/homography.ts";
import { sheetInPerspective } from "#pipelines/ocr/photographs/sheet.ts";
import { photographOf } from "./drawn-photograph.ts";

const corners = (...[a, b, c, d]: readonly [[number, number], [number, number], [number, number], [number, number]]): Corners => [
  { x: a[0], y: a[1] },
  { x: b[0], y: b[1] },
  { x: c[0], y: c[1] },
  { x: d[0], y: d[1] },
];

describe("a sheet on a photograph", () => {
  test("is found by its edges, where it lies in perspective", () => {
    const drawn = corners([60, 40], [540, 70], [570, 760], [20, 740]);
    const found = sheetInPerspective(photographOf(600, 800, drawn));
    for (const [index, { x, y }] of drawn.entries()) {
      expect(Math.abs((found?.[index]?.x ?? 0) - x)).toBeLessThan(2);
      expect(Math.abs((found?.[index]?.y ?? 0) - y)).toBeLessThan(2);
    }
  });

  test.each([
    ["fills the picture", corners([-1, -1], [601, -1], [601, 801], [-1, 801])],
    ["lies askew on the glass of a scanner", corners([40, 20], [580, 40], [551, 790], [11, 770])],
    ["has an edge that is not in the picture", corners([60, 40], [540, 70], [570, 860], [20, 840])],
  ])("is left as it is where it %s", (_, drawn) => {
    expect(sheetInPerspective(photographOf(600, 800, drawn))).toBeNull();
  });

  test("is not seen in the uneven black edges of a scan", () => {
    const scan = photographOf(600, 800, corners([-1, -1], [601, -1], [601, 801], [-1, 801]));
    const depth = (along: number, phase: number) => 14 + 10 * Math.sin(along / 60 + phase);
    for (let y = 0; y < 800; y += 1) {
      for (let x = 0; x < 600; x += 1) {
        const isEdge = x < depth(y, 0) || 599 - x < depth(y, 1) || y < depth(x, 2) || 799 - y < depth(x, 3);
        if (isEdge) scan.data.fill(20, (y * 600 + x) * 3, (y * 600 + x + 1) * 3);
      }
    }
    expect(sheetInPerspective(scan)).toBeNull();
  });
});
