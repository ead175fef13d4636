import { describe, expect, test } from "vitest";
import type { ReadWord } from "#pipelines/ocr/recognition.ts";
import { confidenceOf, partedAtGaps, withoutNoise } from "#pipelines/ocr/words.ts";

const word = (text: string, confidence: number, x = 0): ReadWord => ({ text, confidence, box: [x, 0, 40, 30] });

describe("the words of a page", () => {
  test("are kept where they could be text, and marks that stand alone are not", () => {
    const text = [word("Kế", 0.9), word("-", 0.4), word("hoạch", 0.9)];
    const doubtful = [word("Nguyễn", 0.3), word("Phước", 0.45)];
    expect(withoutNoise([text, [word("'", 0.1)], [word("|", 0.3), word(".", 0)], doubtful])).toEqual([text, doubtful]);
  });

  test("of two columns make two lines", () => {
    expect(partedAtGaps([[word("a", 1, 0), word("b", 1, 50), word("c", 1, 400)]]).map((line) => line.length)).toEqual([2, 1]);
  });

  test("count for the confidence by their letters", () => {
    expect(confidenceOf([word("dài", 1), word("x", 0)])).toBe(0.75);
    expect(confidenceOf([])).toBe(0);
  });
});
