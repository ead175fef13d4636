import { describe, expect, test } from "vitest";
import type { ReadLine, Recognition } from "#pipelines/ocr/recognition.ts";
import { withSignersNames } from "#pipelines/ocr/signers-names.ts";
import type { UprightPage } from "#pipelines/ocr/upright-page.ts";
import { withoutDoubles } from "#pipelines/ocr/words.ts";
import { fill, inkOfDrawn, paper } from "./drawn-page.ts";

type Word = readonly [text: string, x: number, confidence: number];

/** A page with a letter of ink where each word of the name is. */
function pageWith(words: readonly Word[]): UprightPage {
  const text = paper(800, 1000);
  for (const [, x] of words) fill(text, { x, y: 800, width: 12, height: 20 });
  const sizeOnPageImage = { widthPx: 800, heightPx: 1000 };
  const blue = paper(800, 1000, 0);
  return {
    text,
    ink: inkOfDrawn(text),
    blue,
    red: null,
    rotation: 0,
    skewDegrees: 0,
    isFlattened: false,
    scale: 1,
    sizeOnPageImage,
    onPageImage: (point) => point,
  };
}

const lineAt = (words: readonly Word[], y = 800): ReadLine =>
  words.map(([text, x, confidence]) => ({ text, confidence, box: [x, y, 60, 20] }));

/** An engine that reads the words which stand in the part that it is given, as it reads at each size; and counts its readings. */
function engine(readings: readonly (readonly Word[])[], left: number) {
  let turn = 0;
  const recognition: Recognition = {
    read: async (raster) => {
      const size = [0.7, 0.85, 1.1][turn % 3] ?? 1;
      const words = readings[Math.min(turn, readings.length - 1)] ?? [];
      turn += 1;
      const start = left - (raster.width / size - (660 - left));
      return [words.map(([text, x, confidence]) => ({ text, confidence, box: [(x - start) * size, 10 * size, 60 * size, 20 * size] }))];
    },
    close: async () => undefined,
  };
  return { recognition, readings: () => turn };
}

const textOf = (lines: readonly ReadLine[]) => lines.map((each) => each.map((word) => word.text).join(" "));

describe("the name under a signature", () => {
  const read: Word[] = [
    ["Trân", 450, 0.95],
    ["Hông", 520, 0.9],
    ["Hà", 590, 0.96],
  ];
  const printed: Word[] = [
    ["Trần", 450, 0.9],
    ["Hồng", 520, 0.9],
    ["Hà", 590, 0.96],
  ];

  test("is taken as most readings have it", async () => {
    const { recognition } = engine([printed], 450);
    const [line] = await withSignersNames(pageWith(read), [lineAt(read)], recognition);
    expect(textOf([line ?? []])).toEqual(["Trần Hồng Hà"]);
    expect(line?.[1]?.confidence).toBeLessThan(0.9);
  });

  test("stays as it was where the other readings differ among themselves", async () => {
    const { recognition } = engine([[], [["Hống", 520, 0.8]], [["Hổng", 520, 0.8]]], 450);
    expect(textOf(await withSignersNames(pageWith(read), [lineAt(read)], recognition))).toEqual(["Trân Hông Hà"]);
  });

  test("gets back the family name that was taken for a stroke", async () => {
    const rest = printed.slice(1);
    const { recognition } = engine([rest, rest, rest, [["Nguyễn", 450, 0.1], ...rest]], 520);
    expect(textOf(await withSignersNames(pageWith(printed), [lineAt(rest)], recognition))).toEqual(["Nguyễn Hồng Hà"]);
  });

  test("loses the strokes beside it", async () => {
    const { recognition } = engine([printed], 450);
    const stroke: Word = ["NéoC", 370, 0];
    expect(textOf(await withSignersNames(pageWith(printed), [lineAt([stroke, ...printed])], recognition))).toEqual(["Trần Hồng Hà"]);
  });

  test("is not looked for on the left, at the top, or in a sentence", async () => {
    const onTheLeft = lineAt(read.map(([text, x, confidence]) => [text, x - 400, confidence]));
    const sentence = lineAt([["giao", 300, 0.9], ["ông", 380, 0.9], ...read]);
    const { recognition, readings } = engine([printed], 450);
    const lines = [onTheLeft, lineAt(read, 50), sentence];
    expect(await withSignersNames(pageWith(read), lines, recognition)).toEqual(lines);
    expect(readings()).toBe(0);
  });
});

test("a place that was read twice keeps the better word", () => {
  const doubled: ReadLine = [
    { text: "Tiế", confidence: 0.82, box: [500, 800, 60, 20] },
    { text: "Tiến", confidence: 0.88, box: [496, 806, 60, 20] },
  ];
  expect(textOf([withoutDoubles(doubled)])).toEqual(["Tiến"]);
});
