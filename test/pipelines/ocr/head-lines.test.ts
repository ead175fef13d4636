import { describe, expect, test } from "vitest";
import { withHeadLines } from "#pipelines/ocr/blanks/head-lines.ts";
import type { ReadLine, Recognition } from "#pipelines/ocr/recognition.ts";
import { inkOfDrawn, paper } from "./drawn-page.ts";

/** Words of one row, set with letters half as wide as a line is high. */
const row = (y: number, x: number, ...texts: readonly string[]): ReadLine => {
  let left = x;
  return texts.map((text) => {
    const box = [left, y, text.length * 16, 30] as const;
    left += text.length * 16 + 12;
    return { text, confidence: 0.95, box: [...box] };
  });
};
const text = paper(1650, 2300);
const page = { text, ink: inkOfDrawn(text), blue: paper(1650, 2300, 0) };
const motto = row(190, 900, "Độc", "lập", "-", "Tự", "do", "-", "Hạnh", "phúc");
const date = row(302, 900, "Lam", "Giang,", "ngày", "02", "tháng", "01", "năm", "2020");
const number = row(300, 200, "Số:", "05", "/KH-UBND");
const textsOf = (lines: readonly ReadLine[]) => lines.map((line) => line.map((word) => word.text).join(" "));

/** An engine that reads the same whatever it is shown, and counts how often it was asked. */
function readsAlways(line: ReadLine) {
  const asked: string[] = [];
  const recognition: Recognition = {
    read: async (_, expectation) => {
      asked.push(expectation);
      return [line];
    },
    close: async () => undefined,
  };
  return { recognition, asked };
}

describe("the lines of a head", () => {
  test("are not read again where number and date were found", async () => {
    const { recognition, asked } = readsAlways([]);
    const lines = [motto, number, date];
    expect(await withHeadLines(page, lines, recognition)).toBe(lines);
    expect(asked).toEqual([]);
  });

  test("are not looked for on a page without the national title", async () => {
    const { recognition, asked } = readsAlways([]);
    await withHeadLines(page, [row(300, 200, "I.", "MỤC", "ĐÍCH")], recognition);
    expect(asked).toEqual([]);
  });

  test("are read again where the number was not found, and take the place of what was read there", async () => {
    const { recognition } = readsAlways(row(30, 180, "Số:", "05", "/KH-UBND"));
    const lines = await withHeadLines(page, [motto, row(300, 200, "zế", "“.,"), date], recognition);
    expect(textsOf(lines)).toEqual([textsOf([motto])[0], textsOf([date])[0], "Số: 05 /KH-UBND"]);
    const [label] = lines.at(-1) ?? [];
    expect(label?.box[1]).toBeGreaterThan(280);
  });

  test("stay as they were where the second look finds nothing", async () => {
    const { recognition, asked } = readsAlways(row(0, 0, "…"));
    const lines = [motto, row(300, 200, "zế", "“.,"), date];
    expect(await withHeadLines(page, lines, recognition)).toBe(lines);
    expect(asked).toHaveLength(2);
  });
});
