import { describe, expect, test } from "vitest";
import { readsAsNumberLine, withNumberLine } from "#pipelines/ocr/number-line.ts";
import type { ReadLine, Recognition } from "#pipelines/ocr/recognition.ts";
import { cleanPage, levelText, uprightPage } from "#pipelines/ocr/upright-page.ts";
import { paper } from "./drawn-page.ts";

const white = paper(800, 1000);
const image = { dark: white, colours: null, scale: 1, widthPx: 800, heightPx: 1000, unflattened: null };
const clean = cleanPage(image);
const page = uprightPage(clean, levelText(clean, 0, { degrees: 0 }));
const line = (text: string, y = 100): ReadLine =>
  text.split(" ").map((word, index) => ({ text: word, box: [60 + 70 * index, y, 60, 24], confidence: 0.8 }));
const reading = (text: string): Recognition => ({ read: async () => [line(text, 5)], close: async () => undefined });
const textOf = (lines: readonly ReadLine[]) => lines.map((each) => each.map((word) => word.text).join(" "));

describe("the line with number and symbol", () => {
  test.each(["Số: 63/KH-UBND", "Số: /KH-UBND", "Số: 12 /2010/QĐ-UBND"])("is known as it is printed: %s", (text) => {
    expect(readsAsNumberLine(text)).toBe(true);
  });

  test("is taken from the second reading where only that makes sense", async () => {
    const lines = await withNumberLine(page, [line("Sở 63/KH - UBND")], reading("Số: 63/KH-UBND"));
    expect(textOf(lines)).toEqual(["Số: 63/KH-UBND"]);
    expect(lines[0]?.[0]?.box[1]).toBeGreaterThan(90);
  });

  test("stays as it was read where the second reading makes no sense either", async () => {
    expect(textOf(await withNumberLine(page, [line("Sở - ố2 /TTT")], reading("Sở ố2")))).toEqual(["Sở - ố2 /TTT"]);
  });

  test("is left alone where it reads well, and looked for in no other place", async () => {
    const lines = [line("Số: 63/KH-UBND"), line("Số: 5# /KH-UBND", 130), line("số liệu 1/2 năm", 900)];
    expect(textOf(await withNumberLine(page, lines, reading("Số: 1/KH-UBND")))).toEqual(textOf(lines));
  });
});
