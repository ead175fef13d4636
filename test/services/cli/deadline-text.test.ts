import { describe, expect, test } from "vitest";
import type { Deadline } from "#schemas/deadline.ts";
import { deadlineText } from "#services/cli/views/deadline-text.ts";

const nothing = { due: null, bound: null, from: null, to: null, rrule: null, times: null, per: null, yearOffset: null };
const deadline = (given: Partial<Deadline>): Deadline => ({
  kind: "date",
  text: "như văn bản ghi",
  ...nothing,
  bodies: [],
  task: null,
  page: null,
  ...given,
});

describe("a deadline in words", () => {
  test.each([
    [{ due: "2022-11-08", bound: "before" }, "trước 08/11/2022", "before 08/11/2022"],
    [{ due: "2020-06-15", bound: "by" }, "chậm nhất 15/06/2020", "by 15/06/2020"],
    [{ kind: "window", from: "2021-01-01", to: "2021-03-31" }, "01/01/2021 – 31/03/2021", "01/01/2021 – 31/03/2021"],
    [
      { kind: "recurring", rrule: "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=5" },
      "ngày 5 các tháng 3, 6, 9, 12 hằng năm",
      "day 5 of months 3, 6, 9, 12, every year",
    ],
    [{ kind: "recurring", rrule: "FREQ=MONTHLY;BYMONTHDAY=20" }, "ngày 20 hằng tháng", "day 20, every month"],
    [{ kind: "recurring", rrule: "FREQ=WEEKLY;BYDAY=FR" }, "thứ Sáu hằng tuần", "every Friday"],
    [{ kind: "recurring", times: 2, per: "month" }, "2 lần/tháng", "2 times a month"],
    [
      { kind: "relative-year", yearOffset: 1, due: "--02-15", bound: "before" },
      "trước 15/02 của năm sau",
      "before 15/02 of the year after",
    ],
    [{ kind: "recurring", rrule: "FREQ=MONTHLY;BYMONTHDAY=-1" }, "như văn bản ghi", "như văn bản ghi"],
    [{ kind: "ongoing" }, "như văn bản ghi", "như văn bản ghi"],
  ] satisfies [Partial<Deadline>, string, string][])("%j", (given, vi, en) => {
    expect(deadlineText(deadline(given), "vi")).toBe(vi);
    expect(deadlineText(deadline(given), "en")).toBe(en);
  });
});
