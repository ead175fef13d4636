/** Working days of state bodies (ngày làm việc): Monday to Friday, without days off, with the Saturdays that were exchanged for one. */
import { daysOffIn, type YearOff } from "./days-off.ts";
import { addDays, daysFromTo, weekdayOf } from "./iso-days.ts";

/** A calendar that remembers the years it was asked for. */
export type WorkingCalendar = {
  isWorking(day: string): boolean;
  /** The day itself if it is worked, else the next that is. */
  nextWorking(day: string): string;
  /** The day that comes so many working days after another, which itself is not counted; before it where `count` is negative. */
  addWorking(day: string, count: number): string;
  /** How many working days come after one day, up to another, which is counted; none where it comes first. */
  countWorking(after: string, to: string): number;
  /** Whether the days off of all these years were announced; where not, they are reckoned by law alone. */
  isAnnounced(days: readonly string[]): boolean;
};

/** Opens a calendar of working days. */
export function openWorkingCalendar(): WorkingCalendar {
  const years = new Map<number, YearOff>();
  const yearOf = (day: string): YearOff => {
    const year = Number(day.slice(0, 4));
    const known = years.get(year) ?? daysOffIn(year);
    years.set(year, known);
    return known;
  };
  const isWorking = (day: string): boolean => {
    const { off, worked } = yearOf(day);
    return worked.has(day) || (!off.has(day) && weekdayOf(day) >= 1 && weekdayOf(day) <= 5);
  };
  const nextWorking = (day: string): string => {
    let next = day;
    while (!isWorking(next)) next = addDays(next, 1);
    return next;
  };
  const addWorking = (day: string, count: number): string => {
    let next = day;
    const step = count < 0 ? -1 : 1;
    for (let left = Math.abs(count); left > 0; left -= isWorking(next) ? 1 : 0) next = addDays(next, step);
    return next;
  };
  const countWorking = (after: string, to: string): number => daysFromTo(addDays(after, 1), to).filter(isWorking).length;
  return { isWorking, nextWorking, addWorking, countWorking, isAnnounced: (days) => days.every((day) => yearOf(day).announced) };
}
