import { expect, test } from "vitest";
import { dayInFileName, numberInFileName } from "#pipelines/extraction/file-name.ts";

test.each([
  ["22 TTr.signed.pdf", "22", "TTr"],
  ["0574_UB.pdf", "574", "UB"],
  ["87 QDUB.signed.pdf", "87", "QĐ"],
  ["KH 63 - Cải cách hành chính năm 2020.pdf", "63", "KH"],
  ["06-05-2019_tb-195-vv-hop.pdf", "195", "TB"],
  ["hồ sơ/Kế hoạch số 63.pdf", "63", "KH"],
  ["05.signed.pdf", "5", null],
])("the file name %s speaks of number %s and type %s", (name, number, code) => {
  expect(numberInFileName(name)).toEqual({ number, code });
});

test.each(["2020 KH.pdf", "KH 2020.pdf", "scan_0001.pdf", "BC 6 tháng đầu năm.pdf", "BC CCHC quý II-2020.pdf", "IMG_20201112_081455.jpg"])(
  "the file name %s speaks of no number",
  (name) => {
    expect(numberInFileName(name)).toBeNull();
  },
);

test.each([
  ["QĐ 24 ngày 05.12.2019.pdf", "2019-12-05"],
  ["06-05-2020-08-01-02_tb.pdf", "2020-05-06"],
  ["2019-12-05 KH.pdf", "2019-12-05"],
  ["31-02-2020.pdf", null],
  ["KH 24.signed_20250510_124909.pdf", null],
])("the file name %s speaks of the day %s", (name, day) => {
  expect(dayInFileName(name)).toBe(day);
});
