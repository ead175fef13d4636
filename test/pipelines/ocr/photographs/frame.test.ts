import { describe, expect, test } from "vitest";
import type { Coloured } from "#pipelines/ocr/inks/colours.ts";
import { flattened } from "#pipelines/ocr/photographs/flattened.ts";
import { frameOf } from "#pipelines/ocr/photographs/frame.ts";
import { type Corners, mapped, toCorners } from "#pipelines/ocr/photographs/homography.ts";
import type { Point } from "#pipelines/ocr/turning.ts";
import { pageOfLines } from "../drawn-page.ts";

const size = { width: 1000, height: 1400 };
const page: Coloured = { ...pageOfLines({ ...size, degrees: 0 }), channels: 1 };

/** What of the page is at the corners of the picture. */
const straight: Corners = [
  { x: 20, y: 20 },
  { x: 980, y: 20 },
  { x: 980, y: 1380 },
  { x: 20, y: 1380 },
];
const oblique: Corners = [
  { x: 60, y: 10 },
  { x: 950, y: 40 },
  { x: 985, y: 1360 },
  { x: 15, y: 1390 },
];

/** The page as a camera sees it, lit from the left where `evenly` is not said. */
function picture(corners: Corners, evenly = false): Coloured {
  const seen = flattened(page, corners, size).picture;
  const light = (at: number) => (evenly ? 1 : 1 - (0.3 * (at % size.width)) / size.width);
  return { ...seen, data: seen.data.map((value, at) => value * light(at)) };
}

describe("a photograph of text that shows no edge of the paper", () => {
  test("becomes flat by its lines and margins", () => {
    const frame = frameOf(picture(oblique));
    const onPage = (corner: Point) => mapped(toCorners(oblique), { x: corner.x / size.width, y: corner.y / size.height });
    const [topLeft, topRight, bottomRight, bottomLeft] = (frame?.corners ?? []).map(onPage);
    expect(Math.abs((topLeft?.y ?? 0) - (topRight?.y ?? 9))).toBeLessThan(4);
    expect(Math.abs((bottomLeft?.y ?? 0) - (bottomRight?.y ?? 9))).toBeLessThan(4);
    expect(Math.abs((topLeft?.x ?? 0) - (bottomLeft?.x ?? 99))).toBeLessThan(12);
    expect(Math.abs((topRight?.x ?? 0) - (bottomRight?.x ?? 99))).toBeLessThan(12);
  });

  test("is left as it is where its lines are parallel", () => {
    expect(frameOf(picture(straight))).toBeNull();
  });

  test("is not looked for in the even light of a scanner", () => {
    expect(frameOf(picture(oblique, true))).toBeNull();
  });
});
