import { describe, expect, test } from "vitest";
import { horizontalLines, verticalLines, withoutLines } from "#pipelines/ocr/rulings.ts";
import { fill, inkOfDrawn, pageOfLines, paper } from "./drawn-page.ts";

describe("the rulings of a page", () => {
  const page = paper(800, 600);
  for (const y of [100, 200, 300]) fill(page, { x: 100, y, width: 601, height: 3 });
  for (const x of [100, 400, 698]) fill(page, { x, y: 100, width: 3, height: 203 });

  test("are the lines of a grid, once each", () => {
    expect(horizontalLines(inkOfDrawn(page)).map((line) => [line.x, line.y, line.width, line.height])).toEqual([
      [100, 100, 601, 3],
      [100, 200, 601, 3],
      [100, 300, 601, 3],
    ]);
    expect(verticalLines(inkOfDrawn(page)).map((line) => [line.x, line.y, line.width, line.height])).toEqual([
      [100, 100, 3, 203],
      [400, 100, 3, 203],
      [698, 100, 3, 203],
    ]);
  });

  test("are found where they step from row to row, as on a page that is not quite level", () => {
    const crooked = paper(800, 100);
    for (let x = 50; x < 750; x += 1) fill(crooked, { x, y: 40 + Math.floor(x / 130), width: 1, height: 2 });
    expect(horizontalLines(inkOfDrawn(crooked))).toHaveLength(1);
  });

  test("are neither text nor solid black", () => {
    const text = inkOfDrawn(pageOfLines({ width: 800, height: 600, degrees: 0 }));
    expect([...horizontalLines(text), ...verticalLines(text)]).toEqual([]);
    const black = paper(800, 600);
    fill(black, { x: 0, y: 0, width: 60, height: 600 });
    expect([...horizontalLines(inkOfDrawn(black)), ...verticalLines(inkOfDrawn(black))]).toEqual([]);
  });

  test("can be painted over", () => {
    const clean = withoutLines(page, [...horizontalLines(inkOfDrawn(page)), ...verticalLines(inkOfDrawn(page))], 255);
    expect(clean.data.every((value) => value === 255)).toBe(true);
  });
});
