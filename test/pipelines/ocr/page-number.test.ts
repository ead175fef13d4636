import { describe, expect, test } from "vitest";
import { withPageNumber } from "#pipelines/ocr/page-number.ts";
import type { Raster } from "#pipelines/ocr/raster.ts";
import type { ReadLine, Recognition } from "#pipelines/ocr/recognition.ts";

const recognition: Recognition = {
  read: async () => [[{ text: "2", box: [12, 12, 14, 24], confidence: 0.97 }]],
  close: async () => undefined,
};

/** A page of A4 at the working resolution with ink in rectangles. */
function pageWith(rectangles: readonly (readonly [number, number, number, number])[]): { ink: Raster; text: Raster } {
  const ink = { width: 1654, height: 2339, data: new Uint8Array(1654 * 2339) };
  for (const [x, y, width, height] of rectangles) {
    for (let row = y; row < y + height; row += 1) ink.data.fill(1, row * ink.width + x, row * ink.width + x + width);
  }
  return { ink, text: { ...ink, data: ink.data.map((value) => (value === 1 ? 0 : 255)) } };
}

const digit = [820, 94, 14, 24] as const;
const garbled: ReadLine = [{ text: "vê", box: [818, 92, 20, 28], confidence: 0.3 }];
const body: ReadLine = [{ text: "Căn", box: [300, 170, 60, 28], confidence: 0.95 }];

describe("the number of a page", () => {
  test("is read where its ink stands by itself in the middle of the head, and takes the place of what was made of it", async () => {
    const lines = await withPageNumber(pageWith([digit, [700, 170, 20, 24]]), [garbled, body], recognition);
    expect(lines.map((line) => line.map(({ text }) => text))).toEqual([["2"], ["Căn"]]);
  });

  test("is not looked for in a line of text", async () => {
    const beside = [860, 94, 14, 24] as const;
    const far = [1100, 94, 14, 24] as const;
    expect(await withPageNumber(pageWith([digit, beside, far]), [body], recognition)).toEqual([body]);
  });
});
