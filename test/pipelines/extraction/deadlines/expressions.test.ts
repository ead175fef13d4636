import { describe, expect, test } from "vitest";
import { findExpressions } from "#pipelines/extraction/deadlines/expressions.ts";

/** The readings of a due cell of a plan of 2020, keys that are null left out. */
function readings(text: string): Record<string, unknown>[] {
  return findExpressions(text, { planYear: 2020, placed: true }).flatMap((expression) =>
    expression.readings.map((reading) => Object.fromEntries(Object.entries(reading).filter(([, value]) => value !== null))),
  );
}

describe("a time expression", () => {
  test.each([
    ["Trước ngày 08/11/2020", { kind: "date", due: "2020-11-08", bound: "before" }],
    ["chậm nhất là ngày 08 tháng 11 năm 2020", { kind: "date", due: "2020-11-08", bound: "by" }],
    ["đến hết ngày 30/9/2020 đạt 60%", { kind: "date", due: "2020-09-30", bound: "by" }],
    ["trước 17h00 ngày 05/12/2019", { kind: "date", due: "2019-12-05", bound: "before" }],
    ["vào ngày 01/6/2020", { kind: "date", due: "2020-06-01", bound: "on" }],
    ["kể từ ngày 01/6/2020", { kind: "date", due: "2020-06-01", bound: "from" }],
    ["đến hết tháng 6/2020", { kind: "date", due: "2020-06-30", bound: "by" }],
    ["trước tháng 6/2020", { kind: "date", due: "2020-06-01", bound: "before" }],
    ["từ ngày 15/11 đến ngày 15/12/2020", { kind: "window", from: "2020-11-15", to: "2020-12-15" }],
    ["Từ tháng 11/2020 đến tháng 3/2021", { kind: "window", from: "2020-11-01", to: "2021-03-31" }],
    ["Từ tháng 3 đến tháng 6/2020", { kind: "window", from: "2020-03-01", to: "2020-06-30" }],
    ["Từ tháng 10/2020", { kind: "date", due: "2020-10-01", bound: "from" }],
    ["2021 - 2025", { kind: "window", from: "2021-01-01", to: "2025-12-31" }],
    ["12/2020", { kind: "window", from: "2020-12-01", to: "2020-12-31" }],
    ["Quý I/2021", { kind: "window", from: "2021-01-01", to: "2021-03-31" }],
    ["Quý III", { kind: "window", from: "2020-07-01", to: "2020-09-30" }],
    ["Tháng 2/2020", { kind: "window", from: "2020-02-01", to: "2020-02-29" }],
    ["6 tháng đầu năm 2021", { kind: "window", from: "2021-01-01", to: "2021-06-30" }],
    ["Trong năm", { kind: "window", from: "2020-01-01", to: "2020-12-31" }],
    ["Giai đoạn 2021 - 2025", { kind: "window", from: "2021-01-01", to: "2025-12-31" }],
    ["trong quý IV của năm trước liền kề", { kind: "relative-year", yearOffset: -1, from: "--10-01", to: "--12-31" }],
    ["quý I năm thực hiện kế hoạch", { kind: "relative-year", yearOffset: 0, from: "--01-01", to: "--03-31" }],
    ["trước ngày 20/01 của năm sau liền kề năm chấm điểm", { kind: "relative-year", yearOffset: 1, due: "--01-20", bound: "before" }],
    ["trước 15/1", { kind: "relative-year", due: "--01-15", bound: "before" }],
    ["định kỳ hàng quý", { kind: "recurring", times: 1, per: "quarter" }],
    ["02 lần/tháng", { kind: "recurring", times: 2, per: "month" }],
    ["định kỳ 2 tuần/lần", { kind: "recurring", rrule: "FREQ=WEEKLY;INTERVAL=2" }],
    ["gửi ngày 05, tháng cuối cùng của quý", { kind: "recurring", rrule: "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=5", bound: "on" }],
    ["trước ngày 25 hàng tháng", { kind: "recurring", rrule: "FREQ=MONTHLY;BYMONTHDAY=25", bound: "before" }],
    ["gửi ngày 25/11 hàng năm", { kind: "recurring", rrule: "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=25", bound: "on" }],
    ["thứ Sáu hàng tuần", { kind: "recurring", rrule: "FREQ=WEEKLY;BYDAY=FR", bound: "on" }],
    ["trong vòng 05 ngày làm việc kể từ ngày nhận văn bản", { kind: "relative", times: 5, per: "working-day" }],
    ["Thường xuyên trong năm", { kind: "ongoing" }],
    ["Trong năm 2020 và những năm tiếp theo", { kind: "ongoing" }],
    ["Theo yêu cầu của Sở Nội vụ", { kind: "external" }],
    ["Cùng với báo cáo quý định kỳ", { kind: "external" }],
  ])("%s is read", (text, reading) => {
    expect(readings(text)).toEqual([reading]);
  });

  test("of several quarters is several windows", () => {
    expect(readings("Quý II, III, IV/2021").map(({ from }) => from)).toEqual(["2021-04-01", "2021-07-01", "2021-10-01"]);
  });

  test("of several rhythms is one for each", () => {
    expect(readings("hàng tháng, hàng quý, 6 tháng và năm").map(({ per }) => per)).toEqual(["month", "quarter", "half-year", "year"]);
  });

  test("goes before what another sets", () => {
    expect(readings("theo hướng dẫn, trước ngày 01/6/2020")).toEqual([{ kind: "date", due: "2020-06-01", bound: "before" }]);
  });

  test.each(["ngày 31/02/2020", "đạt 16/22 điểm", "mức độ 3, 4", "TCVN ISO 9001:2015", "số 05/2014/TT-BTP"])(
    "is not seen in %s",
    (text) => {
      expect(readings(text)).toEqual([]);
    },
  );

  test("costs time in proportion to the text", () => {
    const start = performance.now();
    for (const unit of ["tháng 1, 2, ", "quý I, ", "theo quy định ", " \n", "từ ngày 01/02/2020 "]) readings(unit.repeat(20_000));
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
