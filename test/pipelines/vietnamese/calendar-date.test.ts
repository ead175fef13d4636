import { describe, expect, test } from "vitest";
import { findDates } from "#pipelines/vietnamese/calendar-date.ts";

describe("a date", () => {
  test.each([
    ["ngày 04 tháng 11 năm 2022", "2022-11-04"],
    ["ngày04 tháng 11 năm2022", "2022-11-04"],
    ["ngày 07\ntháng 02\nnăm 2014", "2014-02-07"],
    ["ngảy 1O thảng l2 năm 2O20", "2020-12-10"],
    ["trước ngày 04/11/2022", "2022-11-04"],
    ["4-11-2022", "2022-11-04"],
    ["ngày 24/ 12/2020 của", "2020-12-24"],
    ["30.04.2020", "2020-04-30"],
  ])("%j is %s", (text, date) => {
    expect(findDates(text)).toMatchObject([{ date, precision: "day" }]);
  });

  test.each([
    ["11/2019", { month: 11, year: 2019, day: null, precision: "month" }],
    ["tháng 6 năm 2021", { month: 6, year: 2021, day: null, precision: "month" }],
    ["ngày   tháng 01 năm 2020", { month: 1, year: 2020, day: null, precision: "month" }],
    ["ngày 05/12", { day: 5, month: 12, year: null, precision: "day-month" }],
    ["ngày 15 tháng 6", { day: 15, month: 6, year: null, precision: "day-month" }],
  ])("%j has the parts that are there and no ISO form", (text, parts) => {
    expect(findDates(text)).toMatchObject([{ date: null, ...parts }]);
  });

  test.each(["31/02/2020", "ngày 32 tháng 1 năm 2020", "31/2012/QĐ-UBND", "84,12/100", "ISO 9001:2015", "đạt 16/22 điểm"])(
    "is not seen in %j",
    (text) => {
      expect(findDates(text)).toEqual([]);
    },
  );

  test("is found twice in a span of days", () => {
    expect(findDates("01/01/2020-31/12/2020").map(({ date }) => date)).toEqual(["2020-01-01", "2020-12-31"]);
  });
});
