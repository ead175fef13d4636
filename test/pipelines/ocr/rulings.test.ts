import { describe, expect, test } from "vitest";
import { horizontalLines, tableLines, verticalLines, withoutLines } from "#pipelines/ocr/rulings.ts";
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

  test("are found where a scan without greys steps them up and down", () => {
    const page = paper(600, 200);
    for (let piece = 0; piece < 20; piece += 1) fill(page, { x: 40 + 25 * piece, y: 100 + (piece % 2), width: 25, height: 1 });
    expect(horizontalLines(inkOfDrawn(page))).toMatchObject([{ x: 40, y: 100, width: 500, height: 2 }]);
  });

  test("are not the feet of letters", () => {
    const page = paper(600, 200);
    for (let x = 40; x < 200; x += 8) fill(page, { x, y: 80, width: 3, height: 20 });
    fill(page, { x: 40, y: 99, width: 160, height: 1 });
    expect(tableLines(inkOfDrawn(page))).toEqual([]);
  });

  test("are short ones, too, where they go from one line to another or go on with a longer one", () => {
    const page = paper(600, 800);
    const [top, bottom, side] = [
      { x: 100, y: 100, width: 400, height: 2 },
      { x: 100, y: 150, width: 400, height: 2 },
      { x: 300, y: 100, width: 2, height: 52 },
    ];
    const [long, rest] = [
      { x: 300, y: 300, width: 2, height: 200 },
      { x: 300, y: 560, width: 2, height: 50 },
    ];
    const stroke = { x: 450, y: 300, width: 2, height: 52 };
    for (const drawn of [top, bottom, side, long, rest, stroke]) fill(page, drawn);
    expect(tableLines(inkOfDrawn(page))).toMatchObject([top, bottom, long, side, rest]);
  });
});
