import { describe, expect, test } from "vitest";
import { withIssuersCode } from "#pipelines/extraction/organ-code.ts";
import type { PlacedLine } from "#pipelines/extraction/placed-lines.ts";

const head = (...texts: readonly string[]): PlacedLine[] =>
  texts.map((text) => ({
    page: { page: 1, widthPx: null, heightPx: null, textFrom: "ocr", confidence: 1, rotation: 0, blanks: [], blocks: [] },
    paragraph: { kind: "paragraph", column: "left", text, box: null, lines: [{ text, box: null, words: [], confidence: 1 }] },
  }));

describe("the issuer's code in a symbol", () => {
  test.each([
    ["a letter that OCR confuses is put right by the issuer's name", "/KH-STTTI", ["SỞ THÔNG TIN VÀ TRUYỀN THÔNG"], "/KH-STTTT"],
    ["a name over two lines counts as one", "/BC-SLĐIBXH", ["SỞ LAO ĐỘNG", "THƯƠNG BINH VÀ XÃ HỘI"], "/BC-SLĐTBXH"],
    ["a code that agrees stays", "/KH-STTTT", ["SỞ THÔNG TIN VÀ TRUYỀN THÔNG"], "/KH-STTTT"],
    ["two wrong letters are not put right", "/KH-SIITT", ["SỞ THÔNG TIN VÀ TRUYỀN THÔNG"], "/KH-SIITT"],
    ["letters that do not look alike are another code", "/KH-SATTT", ["SỞ THÔNG TIN VÀ TRUYỀN THÔNG"], "/KH-SATTT"],
    ["a code of two letters is too short to judge", "/TTr-VI", ["VĂN THƯ"], "/TTr-VI"],
  ])("%s", (_, tail, issuer, expected) => {
    expect(withIssuersCode(tail, head(...issuer))).toBe(expected);
  });
});
