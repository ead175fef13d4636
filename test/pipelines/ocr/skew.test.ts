import { describe, expect, test } from "vitest";
import { findSkew, findSkewOfColumns } from "#pipelines/ocr/skew.ts";
import { straighten, turn } from "#pipelines/ocr/turning.ts";
import { inkOfDrawn, pageOfLines } from "./drawn-page.ts";

const size = { width: 900, height: 1200 };

describe("the skew of a page", () => {
  test.each([-7, -5, -1.3, -0.3, 0, 0.4, 2, 5.5])("is found where its lines fall by %s degrees", (degrees) => {
    expect(findSkew(inkOfDrawn(pageOfLines({ ...size, degrees }))).degrees).toBeCloseTo(degrees, 0.5);
  });

  test("is gone once the page was straightened", () => {
    const page = pageOfLines({ ...size, degrees: 4 });
    const { degrees } = findSkew(inkOfDrawn(page));
    const level = straighten(page, degrees, 255).raster;
    expect(Math.abs(findSkew(inkOfDrawn(level)).degrees)).toBeLessThan(0.2);
  });

  test("is sharper across the lines than down the page, whichever way the page lies", () => {
    const ink = inkOfDrawn(pageOfLines({ ...size, degrees: 1 }));
    expect(findSkew(ink).sharpness).toBeGreaterThan(2 * findSkewOfColumns(ink).sharpness);
    const onItsSide = turn(ink, 90);
    expect(findSkewOfColumns(onItsSide).sharpness).toBeGreaterThan(2 * findSkew(onItsSide).sharpness);
  });
});
