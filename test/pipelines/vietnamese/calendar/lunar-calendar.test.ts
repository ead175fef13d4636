import { expect, test } from "vitest";
import { lunarDay } from "#pipelines/vietnamese/calendar/lunar-calendar.ts";

test.each([
  ["2019-02-05", 2019],
  ["2020-01-25", 2020],
  ["2021-02-12", 2021],
  ["2022-02-01", 2022],
  ["2023-01-22", 2023],
  ["2024-02-10", 2024],
  ["2025-01-29", 2025],
  ["2026-02-17", 2026],
  ["2027-02-06", 2027],
  ["2028-01-26", 2028],
  ["2029-02-13", 2029],
])("Tết is on %s", (day, year) => {
  expect(lunarDay(year, 1, 1)).toBe(day);
});

test.each([
  [2030, "2030-02-02"],
  [2007, "2007-02-17"],
  [1985, "1985-01-21"],
])("Tết of %i is that of Hà Nội, a day or a month before that of Beijing", (year, day) => {
  expect(lunarDay(year, 1, 1)).toBe(day);
});

test("Giỗ Tổ comes after a leap second month, and is not in the leap month itself", () => {
  expect(lunarDay(2023, 3, 10)).toBe("2023-04-29");
  expect(lunarDay(2026, 3, 10)).toBe("2026-04-26");
});
