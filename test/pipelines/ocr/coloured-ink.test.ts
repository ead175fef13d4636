import { describe, expect, test } from "vitest";
import { withoutColouredStrokes } from "#pipelines/ocr/coloured-ink.ts";
import type { Coloured } from "#pipelines/ocr/inks/colours.ts";

type Colour = readonly [number, number, number];
type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly colour: Colour };

const [pen, print]: readonly Colour[] = [
  [70, 80, 170],
  [30, 30, 30],
];

function pageOf(rectangles: readonly Rectangle[]): Coloured {
  const page = { width: 400, height: 300, channels: 3, data: new Uint8Array(400 * 300 * 3).fill(255) };
  for (const { x, y, width, height, colour } of rectangles) {
    for (let row = y; row < y + height; row += 1) {
      for (let column = x; column < x + width; column += 1) page.data.set(colour, 3 * (row * page.width + column));
    }
  }
  return page;
}

function cleaned(rectangles: readonly Rectangle[]): (x: number, y: number) => number {
  const page = pageOf(rectangles);
  const red = { width: page.width, height: page.height, data: page.data.filter((_, at) => at % 3 === 0) };
  const clean = withoutColouredStrokes(page, red);
  return (x, y) => clean.data[y * page.width + x] ?? -1;
}

describe("coloured strokes", () => {
  const [stroke, letter, line] = [
    { x: 40, y: 60, width: 320, height: 112, colour: pen ?? [0, 0, 0] },
    { x: 200, y: 80, width: 8, height: 40, colour: print ?? [0, 0, 0] },
    { x: 40, y: 200, width: 320, height: 16, colour: print ?? [0, 0, 0] },
  ] as const;

  test("larger than letters are taken off, and the print beneath stays", () => {
    const at = cleaned([stroke, letter, line]);
    expect(at(100, 104)).toBeGreaterThan(240);
    expect(at(203, 104)).toBeLessThan(60);
    expect(at(203, 85)).toBeLessThan(60);
  });

  test("of a pen as dark as print leave the letters that they cross whole", () => {
    const colour: Colour = [28, 48, 140];
    const pen = [
      { x: 40, y: 98, width: 320, height: 4, colour },
      { x: 40, y: 40, width: 4, height: 120, colour },
    ];
    const at = cleaned([letter, line, ...pen]);
    expect(at(100, 100)).toBeGreaterThan(240);
    expect(at(204, 100)).toBeLessThan(100);
  });

  test("are no lines printed in a dull colour", () => {
    const at = cleaned([line, { ...stroke, height: 40, colour: [60, 60, 92] }]);
    expect(at(100, 80)).toBe(60);
  });

  test("of the size of letters stay: text is printed in blue, too", () => {
    const at = cleaned([{ ...stroke, width: 30, height: 50 }]);
    expect(at(50, 104)).toBe(70);
  });

  test("are none on a page in black and white", () => {
    expect(cleaned([{ ...stroke, colour: [60, 60, 60] }])(100, 104)).toBe(60);
  });
});
