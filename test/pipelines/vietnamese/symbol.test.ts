import { describe, expect, test } from "vitest";
import { findSymbols, parseSymbol } from "#pipelines/vietnamese/symbol.ts";

describe("a symbol", () => {
  test.each([
    ["Kế hoạch số 148/KH-UBND ngày 03/12/2020", "148/KH-UBND", "administrative", "KH", "UBND"],
    ["Nghị quyết số 30c/NQ-CP", "30c/NQ-CP", "administrative", "NQ", "CP"],
    ["Quyết định số 31/2012/QĐ-UBND", "31/2012/QĐ-UBND", "legal", "QĐ", "UBND"],
    ["Luật số 88/2014/QH13", "88/2014/QH13", "assembly", null, "QH13"],
    ["Nghị quyết số 29-NQ/TW", "29-NQ/TW", "party", "NQ", "TW"],
    ["Công văn số 872/UBND", "872/UBND", "official-letter", "CV", "UBND"],
    ["Công văn số 4160/BYT-KH-TC", "4160/BYT-KH-TC", "official-letter", "CV", "BYT-KH-TC"],
    ["Công văn số 68/CV-HKHT", "68/CV-HKHT", "official-letter", "CV", "HKHT"],
    ["925/HDLS/BHXH-LĐTBXH", "925/HDLS/BHXH-LĐTBXH", "official-letter", "CV", "HDLS/BHXH-LĐTBXH"],
    ["46/2001/TTLT/BTC-BGD&ĐT", "46/2001/TTLT/BTC-BGD&ĐT", "legal", "TTLT", "BTC-BGD&ĐT"],
    ["71/CTPH-HND-SVH,TT,DL", "71/CTPH-HND-SVH,TT,DL", "administrative", "CTPH", "HND-SVH,TT,DL"],
    ["03/VBHN-VPQH", "03/VBHN-VPQH", "consolidated", "VBHN", "VPQH"],
    ["07/SY-UBND", "07/SY-UBND", "copy", "SY", "UBND"],
  ])("%s is read as %s", (text, symbol, kind, typeCode, organ) => {
    expect(findSymbols(text)).toMatchObject([{ symbol, kind, typeCode, organ, edits: [] }]);
  });

  test.each([
    ["Số: l48/QD-UBND", "148/QĐ-UBND", ["l48→148", "QD→QĐ"]],
    ["số 16/CT-T'Tg", "16/CT-TTg", ["T'Tg→TTg"]],
    ["số 148/KH-\nUBND", "148/KH-UBND", []],
    ["số 148 / KH – UBND ngày", "148/KH-UBND", []],
    ["số 27/QÐ~UBND", "27/QĐ-UBND", []],
    ["số 167/QĐ- -UBND", "167/QĐ-UBND", []],
    ["Số: 1 48/KH-UBND", "148/KH-UBND", ["1 48→148"]],
  ])("read as %j is repaired to %s", (text, symbol, edits) => {
    expect(findSymbols(text)).toMatchObject([{ symbol, edits }]);
  });

  test.each(["Số:   /KH-UBND", "Số: ……/KH-UBND", "Kế hoạch số/KH-UBND", "Số: 4Ê`/KH-UBND", "Số: {9/KH-UBND"])(
    "whose number is no number is a blank: %j",
    (text) => {
      expect(findSymbols(text)).toMatchObject([{ symbol: "/KH-UBND", number: null, typeCode: "KH" }]);
    },
  );

  test.each(["30/9/2021", "84,12/100 điểm", "TCVN ISO 9001:2015", "02 lần/tháng", "quý 1/II", "đạt 5/10 TTHC", "05/2019", "12/Phòng"])(
    "is not seen in %j",
    (text) => {
      expect(findSymbols(text)).toEqual([]);
    },
  );

  test("ends where the sentence goes on", () => {
    expect(findSymbols("số 12/QĐ-UBND - UBND xã và 13/UBND-VX, 14/KH-UBNDngày").map(({ symbol }) => symbol)).toEqual([
      "12/QĐ-UBND",
      "13/UBND-VX",
      "14/KH-UBND",
    ]);
  });

  test("knows its place in the text", () => {
    const text = "Căn cứ Kế hoạch số 7/KH- UBND ngày";
    const [found] = findSymbols(text);
    expect(text.slice(found?.start, found?.end)).toBe("7/KH- UBND");
  });

  test("alone is parsed, in a sentence it is not", () => {
    expect(parseSymbol("Số: 542 /TB-UBND")?.symbol).toBe("542/TB-UBND");
    expect(parseSymbol("theo 542/TB-UBND")).toBeNull();
  });
});
