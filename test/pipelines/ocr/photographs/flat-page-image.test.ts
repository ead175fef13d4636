import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PageImage } from "#pipelines/ocr/page-image.ts";
import { loadFlatPageImage } from "#pipelines/ocr/photographs/flat-page-image.ts";
import { type Corners, mapped, toCorners } from "#pipelines/ocr/photographs/homography.ts";
import type { Raster } from "#pipelines/ocr/raster.ts";
import { type Point, type QuarterTurn, turnPoint } from "#pipelines/ocr/turning.ts";
import { cleanPage, levelText, uprightPage } from "#pipelines/ocr/upright-page.ts";
import { photographOf } from "./drawn-photograph.ts";

const size = { width: 600, height: 800 };
const corners: Corners = [
  { x: 60, y: 40 },
  { x: 540, y: 70 },
  { x: 570, y: 760 },
  { x: 20, y: 740 },
];
/** Off both middles, so that a wrong turn is seen. */
const spot = { x: 0.7, y: 0.2, radius: 0.02 };

const middleOfInk = ({ width, data }: Raster): Point => {
  const inked = [...data.keys()].filter((at) => data[at] === 1);
  const mean = (value: (at: number) => number) => inked.reduce((sum, at) => sum + value(at), 0) / inked.length;
  return { x: mean((at) => at % width) + 0.5, y: mean((at) => Math.floor(at / width)) + 0.5 };
};

describe("a photograph of a sheet", () => {
  const folder = mkdtempSync(join(tmpdir(), "photograph-"));
  const path = join(folder, "photograph.png");
  let image: PageImage;
  beforeAll(async () => {
    const { data, width, height } = photographOf(size.width, size.height, corners, [spot]);
    await sharp(data, { raw: { width, height, channels: 3 } })
      .png()
      .toFile(path);
    image = await loadFlatPageImage(path, 72);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("is loaded as the sheet alone, with the proportions of paper and without the colour of the lamp", () => {
    expect(image.dark.height / image.dark.width).toBeCloseTo(Math.SQRT2, 2);
    expect(image.dark.data[0]).toBeGreaterThan(230);
    expect(image.colours).toBeNull();
  });

  test.each([0, 90, 180, 270] satisfies QuarterTurn[])("tells where a point was on the page image, turned by %s degrees", (rotation) => {
    const clean = cleanPage(image);
    const page = uprightPage(clean, levelText(clean, rotation, { degrees: 1 }));
    const found = page.onPageImage(middleOfInk(page.ink));
    const drawn = turnPoint(mapped(toCorners(corners), spot), rotation, size);
    expect(Math.hypot(found.x - drawn.x, found.y - drawn.y)).toBeLessThan(2);
  });
});
