import { expect, test } from "vitest";
import { budgetIn } from "#pipelines/extraction/assignments/budget.ts";

test.each([
  ["1.000.000", 1, 1_000_000],
  ["3.600.000 đồng", 1, 3_600_000],
  ["10 triệu đồng", 1, 10_000_000],
  ["1,5 tỷ", 1, 1_500_000_000],
  ["20", 1e6, 20_000_000],
  ["2.500", 1e3, 2_500_000],
  ["25.000.000 đ", 1e6, 25_000_000],
  ["Ngân sách xã", 1e6, null],
  ["", 1, null],
  ["0", 1, null],
  ["Tăng 15%", 1, null],
])("%s in a column that counts %d đồng is %d", (text, unit, budget) => {
  expect(budgetIn(text, unit)).toBe(budget);
});
