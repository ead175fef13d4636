import { expect, test } from "vitest";
import { symbolIn } from "#pipelines/extraction/number-line.ts";

test.each([
  ["Số: 63/KH-UBND", "KH", "63/KH-UBND", false],
  ["Số: 63KH-UBND", "KH", "63/KH-UBND", true],
  ["Số: 14ubnd - TH", null, "14/UBND-TH", true],
  ["Số: 27PNV-HC", null, "27/PNV-HC", true],
  ["Số: 38/TT-UBND", "TTr", "38/TTr-UBND", true],
  ["Số: 12/BG-PTP", "BC", "12/BC-PTP", true],
  ["Số: 12/QĐ-UBND", "KH", "12/QĐ-UBND", true],
  ["Số: 1289/UBND-NV", "GM", "1289/UBND-NV", false],
])("%s under the title %s is %s, doubtful %s", (line, title, symbol, doubtful) => {
  const reading = symbolIn(line, title);
  expect([reading?.match.symbol, reading?.doubtful]).toEqual([symbol, doubtful]);
});
