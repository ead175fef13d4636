import { describe, expect, test } from "vitest";
import { mergeStamps } from "#pipelines/ocr/stamps.ts";
import type { Box } from "#schemas/geometry.ts";
import type { Line } from "#schemas/page-text.ts";

const line = (...words: readonly (readonly [string, Box])[]): Line => ({
  words: words.map(([text, box]) => ({ text, box, confidence: 0.9, raw: null, handwriting: null })),
  box: [words[0]?.[1][0] ?? 0, 100, 400, 30],
});
const texts = (lines: readonly Line[]) => lines.map(({ words }) => words.map((word) => word.text).join(" "));

describe("what the file places on a page", () => {
  test("takes the place of what was read there when it is a number or a day", () => {
    const read = [line(["Số:", [100, 100, 50, 30]], ["l3Z", [160, 100, 50, 30]], ["/KH-UBND", [220, 100, 150, 30]])];
    const merged = mergeStamps(read, [{ text: "132", box: [155, 95, 60, 40], role: "number" }]);
    expect(texts(merged)).toEqual(["Số: 132 /KH-UBND"]);
    expect(merged[0]?.words[1]).toMatchObject({ confidence: 1, handwriting: 0 });
  });

  test("is put into a blank that nothing was read in", () => {
    const read = [line(["ngày", [100, 100, 70, 30]], ["tháng", [240, 100, 90, 30]])];
    expect(texts(mergeStamps(read, [{ text: "05", box: [190, 102, 30, 28], role: "date" }]))).toEqual(["ngày 05 tháng"]);
  });

  test("is no text of the document when it is a signature's stamp", () => {
    const read = [line(["Ký", [100, 100, 40, 30]], ["bởi", [150, 100, 40, 30]]), line(["Số:", [900, 100, 50, 30]])];
    expect(texts(mergeStamps(read, [{ text: "Ký bởi", box: [90, 90, 120, 50], role: "stamp" }]))).toEqual(["Số:"]);
  });
});
