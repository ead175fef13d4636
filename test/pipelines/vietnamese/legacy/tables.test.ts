import { describe, expect, test } from "vitest";
import { tcvn3Codes } from "#fixtures/generator/encodings/tcvn3.ts";
import { viqr } from "#fixtures/generator/encodings/viqr.ts";
import { vniCodes } from "#fixtures/generator/encodings/vni.ts";
import { windows1258Bytes } from "#fixtures/generator/encodings/windows-1258.ts";
import { decodeBytes } from "#pipelines/vietnamese/legacy/code-pages.ts";
import { fromTcvn3, tcvn3Letters } from "#pipelines/vietnamese/legacy/tcvn3.ts";
import { fromViqr } from "#pipelines/vietnamese/legacy/viqr.ts";
import { fromVni, vniLetters } from "#pipelines/vietnamese/legacy/vni.ts";

const tones = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];
/** The letters of Vietnamese that ASCII has not: twelve vowels with six tones, and đ. */
const small = [...[..."aăâeêioôơuưy"].flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize("NFC"))), "đ"].filter(
  (letter) => !/^[a-z]$/.test(letter),
);
const capitals = small.map((letter) => letter.toUpperCase());

describe("the tables", () => {
  test("of TCVN3 have every small letter once, and the seven capitals without tones", () => {
    expect(new Set(tcvn3Letters.values())).toEqual(new Set([...small, ..."ĂÂÊÔƠƯĐ"]));
    expect(tcvn3Letters.size).toBe(74);
  });

  test("of TCVN3 keep 0xAD, the soft hyphen of Latin-1, for ư", () => {
    expect(fromTcvn3("th\u00AD")).toBe("thư");
  });

  test("of VNI have every letter once, small and capital", () => {
    expect(new Set(vniLetters.values())).toEqual(new Set([...small, ...capitals]));
    expect(vniLetters.size).toBe(134);
  });
});

describe("what the generator writes by tables of its own", () => {
  const text = small.join(" ");
  test("in TCVN3 is read back", () => {
    expect(fromTcvn3(tcvn3Codes(text))).toBe(text);
  });

  test.each([text, text.toUpperCase()])("in VNI is read back: %s", (letters) => {
    expect(fromVni(vniCodes(letters))).toBe(letters);
  });

  test.each([text, text.toUpperCase()])("in VIQR is read back: %s", (letters) => {
    expect(fromViqr(viqr(letters), true)).toBe(letters);
  });

  test.each([text, text.toUpperCase()])("in Windows-1258 is read back: %s", (letters) => {
    expect(decodeBytes(windows1258Bytes(letters), "windows-1258").normalize("NFC")).toBe(letters);
  });
});

describe("TCVN3", () => {
  test("reads a capital that some converters write in two letters as one", () => {
    expect(fromTcvn3("¤é A¹")).toBe("Ộ Ạ");
  });

  test("leaves degrees, and signs that stand for tones elsewhere, as they are", () => {
    expect(fromTcvn3("30°C, 5 m²")).toBe("30°C, 5 m²");
  });
});

describe("VIQR", () => {
  test.each([
    ["Bo^. Ta`i chi'nh", "Bộ Tài chính"],
    ["cu?a ta.", "của ta."],
    ["ddu+o+.c", "được"],
    ["a\\.b", "a.b"],
  ])("reads %s as %s", (seen, read) => {
    expect(fromViqr(seen, false)).toBe(read);
  });
});
