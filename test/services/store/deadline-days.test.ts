import { describe, expect, test } from "vitest";
import type { Deadline } from "#schemas/deadline.ts";
import { daysOf, recurrences } from "#services/store/deadline-days.ts";
import { deadlineOn } from "../fake-reading.ts";

const recurring = (rrule: string | null): Deadline => ({ ...deadlineOn("2020-01-01"), kind: "recurring", due: null, rrule });

describe("the days of a deadline", () => {
  test("are the day itself, or the window's first and last", () => {
    expect(daysOf(deadlineOn("2020-11-08"))).toEqual({ first: "2020-11-08", last: "2020-11-08" });
    const window: Deadline = { ...deadlineOn("2020-01-01"), kind: "window", due: null, from: "2020-01-01", to: "2020-03-31" };
    expect(daysOf(window)).toEqual({ first: "2020-01-01", last: "2020-03-31" });
  });

  test("are unknown where the text leaves the year open", () => {
    const open: Deadline = { ...deadlineOn("2020-01-01"), kind: "relative-year", due: "--02-15", yearOffset: 1 };
    expect(daysOf(open)).toEqual({ first: null, last: null });
    const plan = { issuedOn: "2019-11-28", subject: "Cải cách hành chính năm 2020", review: [] };
    expect(daysOf(open, plan)).toEqual({ first: "2021-02-15", last: "2021-02-15" });
    expect(daysOf(open, { ...plan, subject: "Cải cách hành chính giai đoạn 2021-2025" })).toEqual({ first: null, last: null });
  });

  test("are counted from the day of issue where the text says so and nobody has to confirm it", () => {
    const text = "trong 05 ngày làm việc kể từ ngày ký";
    const counted: Deadline = { ...deadlineOn("2020-01-01"), kind: "relative", due: null, bound: null, text, times: 5, per: "working-day" };
    const plan = { issuedOn: "2020-01-21", subject: null, review: [] };
    // Tết was from 23/01 to 29/01/2020.
    expect(daysOf(counted, plan)).toEqual({ first: "2020-02-04", last: "2020-02-04" });
    expect(daysOf(counted, { ...plan, review: ["issuedOn"] })).toEqual({ first: null, last: null });
    expect(daysOf({ ...counted, text: "trong 05 ngày làm việc kể từ ngày nhận được hồ sơ" }, plan)).toEqual({ first: null, last: null });
  });
});

describe("a recurring deadline falls on", () => {
  test.each([
    ["FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=5", ["2020-03-05", "2020-06-05"]],
    ["FREQ=MONTHLY;BYMONTHDAY=-1", ["2020-02-29", "2020-03-31", "2020-04-30", "2020-05-31"]],
    ["FREQ=MONTHLY;BYMONTHDAY=31", ["2020-03-31", "2020-05-31"]],
    ["FREQ=WEEKLY;BYDAY=MO,FR", ["2020-02-14"]],
  ])("the days of %s", (rule, days) => {
    const [from, to] = rule.startsWith("FREQ=WEEKLY") ? ["2020-02-11", "2020-02-16"] : ["2020-02-15", "2020-06-05"];
    expect(recurrences(recurring(rule), from, to)).toEqual(days);
  });

  test("every second week from the day of issue on, and the ends of periods", () => {
    const biweekly = recurring("FREQ=WEEKLY;INTERVAL=2");
    expect(recurrences(biweekly, "2020-01-10", "2020-02-05", "2020-01-08")).toEqual(["2020-01-22", "2020-02-05"]);
    const quarterly: Deadline = { ...recurring(null), times: 1, per: "quarter" };
    expect(recurrences(quarterly, "2020-02-15", "2020-07-01")).toEqual(["2020-03-31", "2020-06-30"]);
  });

  test.each([null, "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=5", "FREQ=MONTHLY;BYDAY=2MO", "FREQ=YEARLY"])(
    "unknown days where the rule is %s",
    (rule) => {
      expect(recurrences(recurring(rule), "2020-01-01", "2020-12-31")).toBeNull();
    },
  );
});
