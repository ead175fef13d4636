import { describe, expect, test } from "vitest";
import type { Raster } from "#pipelines/ocr/raster.ts";
import { type QuarterTurn, straighten, turn, turnBox } from "#pipelines/ocr/turning.ts";
import type { Box } from "#schemas/geometry.ts";
import { fill, paper } from "./drawn-page.ts";

const boxOfInk = ({ width, data }: Raster): Box => {
  const inked = [...data.keys()].filter((at) => (data[at] ?? 255) < 128);
  const [xs, ys] = [inked.map((at) => at % width), inked.map((at) => Math.floor(at / width))];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return [left, top, Math.max(...xs) - left + 1, Math.max(...ys) - top + 1];
};

describe("turning a page", () => {
  const page = paper(60, 100);
  fill(page, { x: 10, y: 20, width: 15, height: 5 });

  test.each([0, 90, 180, 270] satisfies QuarterTurn[])("by %s degrees takes a box to where its ink goes", (degrees) => {
    expect(turnBox([10, 20, 15, 5], degrees, { widthPx: 60, heightPx: 100 })).toEqual(boxOfInk(turn(page, degrees)));
  });

  test("against its skew loses nothing, and knows where each point was", () => {
    const crooked = paper(400, 600);
    fill(crooked, { x: 2, y: 3, width: 5, height: 5 });
    const { raster, before } = straighten(crooked, 5, 255);
    const [x, y, width, height] = boxOfInk(raster);
    const was = before({ x: x + width / 2, y: y + height / 2 });
    expect(was.x).toBeCloseTo(4.5, -0.5);
    expect(was.y).toBeCloseTo(5.5, -0.5);
  });
});
