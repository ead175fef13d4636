import { describe, expect, test } from "vitest";
import { daysFromTo } from "#pipelines/vietnamese/calendar/iso-days.ts";
import { openWorkingCalendar } from "#pipelines/vietnamese/calendar/working-days.ts";

const calendar = openWorkingCalendar();
const workedOf = (from: string, to: string) => daysFromTo(from, to).filter(calendar.isWorking);

describe("working days", () => {
  test("leave out Tết as it was announced, with its compensatory days", () => {
    expect(workedOf("2024-02-06", "2024-02-16")).toEqual(["2024-02-06", "2024-02-07", "2024-02-15", "2024-02-16"]);
  });

  test("follow exchanges: a Monday is free, and a Saturday is worked", () => {
    expect(workedOf("2024-04-26", "2024-05-06")).toEqual(["2024-04-26", "2024-05-02", "2024-05-03", "2024-05-04", "2024-05-06"]);
    expect(calendar.isWorking("2018-12-31")).toBe(false);
    expect(calendar.isWorking("2019-01-05")).toBe(true);
  });

  test("make up for holidays on a weekend one after the other", () => {
    // Giỗ Tổ on Saturday 29/4, 30/4 on Sunday, 1/5 on Monday.
    expect(workedOf("2023-04-28", "2023-05-05")).toEqual(["2023-04-28", "2023-05-04", "2023-05-05"]);
  });

  test("know two days of Quốc khánh since 2021", () => {
    expect(workedOf("2020-09-01", "2020-09-04")).toEqual(["2020-09-01", "2020-09-03", "2020-09-04"]);
    expect(workedOf("2021-09-01", "2021-09-06")).toEqual(["2021-09-01", "2021-09-06"]);
  });

  test("of a year without announcement are reckoned by law, and say so", () => {
    expect(calendar.isAnnounced(["2026-03-02"])).toBe(true);
    expect(calendar.isAnnounced(["2026-12-30", "2031-01-02"])).toBe(false);
    expect(workedOf("2031-01-20", "2031-01-30")).toEqual(["2031-01-20", "2031-01-21", "2031-01-29", "2031-01-30"]);
  });

  test("are counted after the day they begin with, forwards and back", () => {
    expect(calendar.addWorking("2020-01-21", 5)).toBe("2020-02-04");
    expect(calendar.addWorking("2020-02-04", -5)).toBe("2020-01-21");
    expect(calendar.countWorking("2020-01-21", "2020-02-04")).toBe(5);
  });
});
