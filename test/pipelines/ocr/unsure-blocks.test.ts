import { expect, test } from "vitest";
import type { Raster } from "#pipelines/ocr/raster.ts";
import type { ReadLine, Recognition } from "#pipelines/ocr/recognition.ts";
import { withUnsureBlocks } from "#pipelines/ocr/unsure-blocks.ts";
import { fill, inkOfDrawn, pageOfLines, paper } from "./drawn-page.ts";

type Box = [number, number, number, number];

const line = (text: string, box: Box, confidence: number): ReadLine => [{ text, box: [...box], confidence }];

function engine(lines: ReadLine[]): Recognition & { read: (raster: Raster) => Promise<ReadLine[]>; asked: Raster[] } {
  const asked: Raster[] = [];
  return {
    asked,
    read: async (raster) => {
      asked.push(raster);
      return lines;
    },
    close: async () => undefined,
  };
}

const text = pageOfLines({ width: 800, height: 600, degrees: 0 });
const page = { text, ink: inkOfDrawn(text) };
const sure = line("Thực hiện Kế hoạch", [80, 60, 600, 20], 0.95);
const torn = [line("Ôn m", [80, 104, 300, 40], 0.3), line("tịch, các", [90, 120, 200, 14], 0.9)];

test("lines that lie over each other and were read with doubt are read again together", async () => {
  const recognition = engine([line("Như trên, các phòng", [4, 6, 300, 20], 0.95)]);
  const lines = await withUnsureBlocks(page, [sure, ...torn], recognition);
  expect(lines.map((each) => each.map((word) => word.text).join(" "))).toEqual(["Thực hiện Kế hoạch", "Như trên, các phòng"]);
  expect(lines[1]?.[0]?.box[1]).toBeGreaterThan(85);
  expect(recognition.asked).toHaveLength(1);
});

test("stay as they were where another reading gives less", async () => {
  expect(await withUnsureBlocks(page, [sure, ...torn], engine([line("x", [0, 0, 9, 9], 0.2)]))).toEqual([sure, ...torn]);
});

test("are not asked for where all was read well, or where there is a signature and no text", async () => {
  const scribble = paper(800, 600);
  fill(scribble, { x: 100, y: 100, width: 300, height: 60 });
  const recognition = engine([]);
  await withUnsureBlocks(page, [sure], recognition);
  await withUnsureBlocks({ text: scribble, ink: inkOfDrawn(scribble) }, [sure, ...torn], recognition);
  expect(recognition.asked).toEqual([]);
});
