import { describe, expect, test } from "vitest";
import { withPrintedNumeral } from "#pipelines/ocr/repairs/roman-numerals.ts";
import { withPrintedSign } from "#pipelines/ocr/repairs/signs.ts";
import { printedWord } from "../printed-word.ts";

describe("a Roman numeral", () => {
  const reread = (printed: string, text: string) => {
    const { ink, word } = printedWord(printed, text);
    return withPrintedNumeral(ink, word).text;
  };

  test.each([
    ["II.", "I."],
    ["III.", "II."],
    ["III.", "IIL"],
    ["I.", "L"],
    ["VIII", "VIH"],
    ["XII.", "XII"],
    ["XIV.", "XIV."],
    ["IX", "IX"],
  ])("%s is told by its strokes where %s was read", (printed, text) => {
    expect(reread(printed, text)).toBe(printed);
  });

  test.each([
    ["L", "L"],
    ["VỊ", "VI"],
    ["H.", "H."],
    ["1.", "1."],
  ])("is not seen in %s, read as %s", (printed, text) => {
    expect(reread(printed, text)).toBe(text);
  });
});

describe("a sign at the end of a word", () => {
  const reread = (printed: string, text: string) => {
    const { ink, word } = printedWord(printed, text);
    return withPrintedSign(ink, word).text;
  };

  test.each([
    ["vững;", "vững:"],
    ["sau:", "sau;"],
    ["lợn,", "lợn."],
    ["1.", "1,"],
  ])("is that of %s where %s was read", (printed, text) => {
    expect(reread(printed, text)).toBe(printed);
  });

  test("stays a comma where the print is faint enough for a dot", () => {
    expect(reread("gỗ.", "gỗ,")).toBe("gỗ,");
  });

  test("stays where nothing is printed that could be one", () => {
    expect(reread("vững", "vững:")).toBe("vững:");
  });
});
