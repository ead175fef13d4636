import { describe, expect, test } from "vitest";
import { withDoubtfulNames } from "#pipelines/ocr/doubtful-names.ts";
import type { ReadLine, Recognition } from "#pipelines/ocr/recognition.ts";
import { withoutDoubles } from "#pipelines/ocr/words.ts";
import { paper } from "./drawn-page.ts";

const white = paper(800, 1000);
const line = (words: string, confidence: number, [x, y]: readonly [number, number]): ReadLine =>
  words.split(" ").map((text, index) => ({ text, box: [x + 80 * index, y, 60, 20], confidence }));

/** Gives these readings one after another, in pixels of the part that is read, at the size at which it is read. */
const engine = (readings: readonly (readonly [string, number])[]): Recognition => {
  const scales = [1, 0.75];
  let turn = 0;
  return {
    read: async () => {
      const [text, confidence] = readings[turn] ?? ["", 0];
      const scale = scales[turn] ?? 1;
      turn += 1;
      return [line(text, confidence, [10, 6]).map((word) => ({ ...word, box: [word.box[0] * scale, 6 * scale, 60 * scale, 20 * scale] }))];
    },
    close: async () => undefined,
  };
};
const textOf = (lines: readonly ReadLine[]) => lines.map((each) => each.map((word) => word.text).join(" "));

describe("a name that was read with doubt", () => {
  const doubtful = line("Trân Hông Hà", 0.9, [450, 800]);
  test("is read anew where two further readings are sure and agree", async () => {
    const again = engine([
      ["Trần Hồng Hà", 0.97],
      ["Trần Hồng Hà", 0.95],
    ]);
    expect(textOf(await withDoubtfulNames(white, [doubtful], again))).toEqual(["Trần Hồng Hà"]);
  });

  test("stays where they differ or are in doubt themselves", async () => {
    const differing = engine([
      ["Trần Hồng Hà", 0.97],
      ["Trấn Hống Hà", 0.95],
    ]);
    expect(textOf(await withDoubtfulNames(white, [doubtful], differing))).toEqual(["Trân Hông Hà"]);
    const unsure = engine([
      ["Trần Hồng Hà", 0.7],
      ["Trần Hồng Hà", 0.95],
    ]);
    expect(textOf(await withDoubtfulNames(white, [doubtful], unsure))).toEqual(["Trân Hông Hà"]);
  });

  test("loses the strokes beside it", async () => {
    const stroke = line("NéoC", 0, [370, 800]);
    expect(textOf(await withDoubtfulNames(white, [[...stroke, ...doubtful]], engine([])))).toEqual(["Trân Hông Hà"]);
  });

  test("is not looked for on the left, at the top, or where all is sure", async () => {
    const lines = [line("Trân Hông Hà", 0.9, [50, 800]), line("Trân Hông Hà", 0.9, [450, 100]), line("Trần Hồng Hà", 0.97, [450, 800])];
    const sure = engine([
      ["Phan Văn Tú", 0.97],
      ["Phan Văn Tú", 0.97],
    ]);
    expect(await withDoubtfulNames(white, lines, sure)).toEqual(lines);
  });
});

test("a place that was read twice keeps the better word", () => {
  const [first, second] = [line("Tiế", 0.82, [500, 800]), line("Tiến", 0.88, [496, 806])];
  expect(textOf([withoutDoubles([...first, ...second])])).toEqual(["Tiến"]);
});
