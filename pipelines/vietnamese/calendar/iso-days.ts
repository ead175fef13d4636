/** Days of the calendar (ngày dương lịch) as ISO dates: apart, after, and which of the week. No clock and no time zone. */
import { daysInMonth } from "../calendar-date.ts";

const msPerDay = 86_400_000;
const msOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOfMs = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** How many days `day` comes after `since`; negative where it comes before. */
export function daysAfter(day: string, since: string): number {
  return Math.round((msOf(day) - msOf(since)) / msPerDay);
}

/** The day that comes so many days after another; before it where `count` is negative. */
export function addDays(day: string, count: number): string {
  return dayOfMs(msOf(day) + count * msPerDay);
}

/** The same day of the month so many months later; the last of a month that has no such day (Bộ luật Dân sự 2015 Điều 148). */
export function addMonths(day: string, count: number): string {
  const [year, month, date] = partsOf(day);
  const months = year * 12 + month - 1 + count;
  const [newYear, newMonth] = [Math.floor(months / 12), (months % 12) + 1];
  return dayOfMs(Date.UTC(newYear, newMonth - 1, Math.min(date, daysInMonth(newYear, newMonth))));
}

/** UTC+7 the whole year (Asia/Ho_Chi_Minh). */
const vietnamOffsetMs = 7 * 3_600_000;

/** The day in Viet Nam on which a moment lies, of RFC 3339. */
export function vietnamDay(moment: string): string {
  return dayOfMs(Date.parse(moment) + vietnamOffsetMs);
}

/** Year, month and day of the month, each counted from 1. */
export function partsOf(day: string): [year: number, month: number, date: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

/** The day of the week: 0 for Sunday (Chủ nhật) to 6 for Saturday. */
export function weekdayOf(day: string): number {
  return new Date(msOf(day)).getUTCDay();
}

/** All days from one to another, inclusive; none where `to` comes first. */
export function daysFromTo(from: string, to: string): string[] {
  return Array.from({ length: Math.max(0, daysAfter(to, from) + 1) }, (_, index) => addDays(from, index));
}

/** The number of a day since 1970-01-01, and the day of such a number, for astronomy. */
export const epochDay = {
  of: (day: string): number => msOf(day) / msPerDay,
  day: (number: number): string => dayOfMs(number * msPerDay),
};
