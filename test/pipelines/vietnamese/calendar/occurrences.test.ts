import { describe, expect, test } from "vitest";
import { type DeadlineSetting, occurrences } from "#pipelines/vietnamese/calendar/occurrences.ts";
import type { Deadline } from "#schemas/deadline.ts";

const nothing = { due: null, bound: null, from: null, to: null, rrule: null, times: null, per: null, yearOffset: null };
const deadline = (given: Partial<Deadline> & Pick<Deadline, "kind">): Deadline => ({
  ...nothing,
  text: "",
  bodies: [],
  task: null,
  page: null,
  ...given,
});
const setting: DeadlineSetting = { issuedOn: "2020-01-06", year: 2020, eventOn: null, daysOff: "periods" };
const year = { from: "2020-01-01", to: "2020-12-31" };
const lastDays = (given: Deadline, known: Partial<DeadlineSetting> = {}) =>
  occurrences(given, year, { ...setting, ...known })?.map(({ lastInTime }) => lastInTime) ?? null;

describe("the last day in time", () => {
  test("of what is due before a day is the day before, of what is due by a day the day itself", () => {
    expect(lastDays(deadline({ kind: "date", due: "2020-11-08", bound: "before" }))).toEqual(["2020-11-07"]);
    expect(lastDays(deadline({ kind: "date", due: "2020-11-08", bound: "by" }))).toEqual(["2020-11-08"]);
    expect(lastDays(deadline({ kind: "date", due: "2020-11-08", bound: "from" }))).toEqual([null]);
  });

  test("moves from a day off where the setting says so, and never onto the day before which it is due", () => {
    // 08/11/2020 is a Sunday.
    expect(lastDays(deadline({ kind: "date", due: "2020-11-08", bound: "by" }), { daysOff: "always" })).toEqual(["2020-11-09"]);
    expect(lastDays(deadline({ kind: "date", due: "2020-11-09", bound: "before" }), { daysOff: "always" })).toEqual(["2020-11-08"]);
    const counted = deadline({ kind: "relative", text: "trong 10 ngày kể từ ngày họp", times: 10, per: "day" });
    expect(lastDays(counted, { eventOn: "2020-04-20" })).toEqual(["2020-05-04"]);
    expect(lastDays(counted, { eventOn: "2020-04-20", daysOff: "never" })).toEqual(["2020-04-30"]);
  });

  test("of a period counted back from its event lies before it", () => {
    const back = deadline({ kind: "relative", text: "chậm nhất 03 ngày làm việc trước ngày họp", times: 3, per: "working-day" });
    expect(lastDays(back, { eventOn: "2020-05-05" })).toEqual(["2020-04-28"]);
  });

  test("of a month that has no such day is its last (Bộ luật Dân sự Điều 148)", () => {
    const counted = deadline({ kind: "relative", times: 1, per: "month" });
    expect(lastDays(counted, { eventOn: "2020-01-31" })).toEqual(["2020-03-02"]);
    expect(lastDays(counted, { eventOn: "2020-01-31", daysOff: "never" })).toEqual(["2020-02-29"]);
  });
});

describe("a deadline falls", () => {
  test("on every day of its rule, from the day of issue on", () => {
    const quarterly = deadline({ kind: "recurring", rrule: "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=5", bound: "before" });
    expect(lastDays(quarterly)).toEqual(["2020-03-04", "2020-06-04", "2020-09-04", "2020-12-04"]);
    expect(lastDays(quarterly, { issuedOn: "2020-07-01" })).toEqual(["2020-09-04", "2020-12-04"]);
  });

  test("once in every period", () => {
    expect(lastDays(deadline({ kind: "recurring", times: 1, per: "half-year" }))).toEqual(["2020-06-30", "2020-12-31"]);
    const daily = occurrences(
      deadline({ kind: "recurring", times: 1, per: "working-day" }),
      { from: "2020-01-22", to: "2020-01-31" },
      setting,
    );
    expect(daily?.map(({ from }) => from)).toEqual(["2020-01-22", "2020-01-30", "2020-01-31"]);
  });

  test("in the year beside the year in question", () => {
    const after = deadline({ kind: "relative-year", due: "--02-15", bound: "before", yearOffset: 1 });
    expect(lastDays(after, { year: 2019 })).toEqual(["2020-02-14"]);
    expect(lastDays(after, { year: null })).toBeNull();
  });

  test("in a window, always, or when somebody else says", () => {
    expect(lastDays(deadline({ kind: "window", from: "2020-07-01", to: "2020-09-30" }))).toEqual(["2020-09-30"]);
    expect(lastDays(deadline({ kind: "ongoing" }))).toEqual([null]);
    expect(lastDays(deadline({ kind: "external" }))).toBeNull();
  });

  test("and says where days off had to be reckoned by law alone", () => {
    const counted = deadline({ kind: "relative", times: 5, per: "working-day" });
    const [known] = occurrences(counted, year, { ...setting, eventOn: "2020-06-01" }) ?? [];
    const [open] = occurrences(counted, { from: "2033-01-01", to: "2033-12-31" }, { ...setting, eventOn: "2033-06-01" }) ?? [];
    expect([known?.lawAlone, open?.lawAlone]).toEqual([false, true]);
  });
});
