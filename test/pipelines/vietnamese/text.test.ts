import { describe, expect, test } from "vitest";
import { editDistance, foldText, normalizeText, similarity } from "#pipelines/vietnamese/text.ts";

describe("Vietnamese text", () => {
  test.each([
    ["letters composed of base and marks become one letter", "tie\u0302\u0301ng", "tiếng"],
    ["the Icelandic eth becomes the Vietnamese Đ", "Q\u00D0-UBND", "QĐ-UBND"],
    ["every dash becomes a hyphen", "2016 – 2021", "2016 - 2021"],
    ["spaces of all widths become one", "a\u00A0\u00A0 b", "a b"],
    ["a soft hyphen stays, for it is a letter in TCVN3", "t\u00ADng", "t\u00ADng"],
    ["a fraction stays as it is", "½", "½"],
  ])("%s", (_, text, expected) => {
    expect(normalizeText(text)).toBe(expected);
  });

  test("is folded to lower case without marks, đ as d", () => {
    expect(foldText("ỦY BAN NHÂN DÂN  Đông Thạch")).toBe("uy ban nhan dan dong thach");
  });

  test("is as far apart as letters differ", () => {
    expect(editDistance("kế hoạch", "kê hoạch")).toBe(1);
    expect(editDistance("", "abc")).toBe(3);
    expect(similarity("", "")).toBe(1);
    expect(similarity("abcd", "abce")).toBe(0.75);
  });
});
