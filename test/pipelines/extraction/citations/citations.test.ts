import { describe, expect, test } from "vitest";
import { readCitations } from "#pipelines/extraction/citations/index.ts";
import { documentPart } from "../document-part.ts";

const pairs = (...lines: string[]) => readCitations(documentPart([lines])).map(({ symbol, issuedOn }) => [symbol, issuedOn]);

describe("a cited document", () => {
  test.each([
    ["Quyết định số 48/QĐ-UBND ngày 06/02/2019 của UBND huyện Thạch Bàng", "48/QĐ-UBND", "2019-02-06"],
    ["Kế hoạch số 15/KH-UBND, ngày 05 tháng 12 năm 2019", "15/KH-UBND", "2019-12-05"],
    ["Chỉ thị số 07/CT-UBND của Chủ tịch UBND tỉnh Lam Giang ngày 22/4/2019", "07/CT-UBND", "2019-04-22"],
    ["Ngày 11/12/2017, Sở Nội vụ đã ban hành Công văn số 243/SNV-CCHC", "243/SNV-CCHC", "2017-12-11"],
    ["Luật Lưu trữ năm 2011 số 01/2011/QH13", "01/2011/QH13", null],
    ["Công văn số 94/UBND (ngày 01/3/2019)", "94/UBND", "2019-03-01"],
    ["theo Quyết định số 48/QĐ-UBND và hoàn thành trước ngày 01/3/2020", "48/QĐ-UBND", null],
    ["Quyết định số 48/QĐ-UBND của UBND huyện về việc giao nhiệm vụ từ ngày 01/3/2020", "48/QĐ-UBND", null],
  ])("%s has the day that the grammar binds to it", (line, symbol, issuedOn) => {
    expect(pairs(line)).toEqual([[symbol, issuedOn]]);
  });

  test("is not the document that an annex belongs to", () => {
    const note = documentPart([["(Kèm theo Kế hoạch số 63/KH-UBND ngày 11/12/2019 của Ủy ban nhân dân xã)"]], { type: "KH" });
    expect(readCitations(note)).toEqual([]);
    expect(readCitations({ ...note, header: { ...note.header, type: "QC" } })).toHaveLength(1);
  });

  test("counts once with each day, and once without", () => {
    expect(
      pairs(
        "Quyết định số 48/QĐ-UBND ngày 06/02/2019",
        "Quyết định số 48/QĐ-UBND",
        "Quyết định 48/QĐ-UBND ngày 06/02/2019",
        "Quyết định số 48/QĐ-UBND",
      ),
    ).toEqual([
      ["48/QĐ-UBND", "2019-02-06"],
      ["48/QĐ-UBND", null],
    ]);
  });

  test("in a list has the day of the last", () => {
    expect(pairs("các Công văn số 22/HĐND-KT, 23/HĐND-KT và số 24/HĐND-KT ngày 14/11/2019").map(([, day]) => day)).toEqual([
      "2019-11-14",
      "2019-11-14",
      "2019-11-14",
    ]);
  });

  test("is found across lines and pages, on the page where it begins", () => {
    const part = documentPart([["thực hiện Thông tư số 12/2016/TT-"], ["BTC ngày 20/01/2016 của Bộ Tài chính"]]);
    expect(readCitations(part)).toMatchObject([{ symbol: "12/2016/TT-BTC", issuedOn: "2016-01-20", page: 1 }]);
  });

  test("is found in the cells of a table", () => {
    const part = documentPart([[[["1", "Quyết định số 48/QĐ-UBND\nngày 06/02/2019", "12"]]]]);
    expect(readCitations(part)).toMatchObject([{ symbol: "48/QĐ-UBND", issuedOn: "2019-02-06" }]);
  });

  test("is not the document itself, nor a blank, a standard or a date", () => {
    const head = [
      "Số: 12/KH-UBND",
      "KẾ HOẠCH",
      "thay thế Kế hoạch số 12/KH-UBND",
      "Kế hoạch số    /KH-UBND",
      "TCVN ISO 9001:2015",
      "ngày 30/9/2019",
    ];
    expect(readCitations(documentPart([head], { symbol: "012/KH-UBND" }))).toEqual([]);
    expect(pairs("Số: 12/KH-UBND", "KẾ HOẠCH")).toEqual([]);
  });

  test("is quoted from its kind to its day", () => {
    const [citation] = readCitations(documentPart([["Căn cứ Quyết định số 48/QĐ-UBND ngày\n06/02/2019 của UBND huyện"]]));
    expect(citation?.text).toBe("Quyết định số 48/QĐ-UBND ngày 06/02/2019");
  });
});
