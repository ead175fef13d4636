/** The Vietnamese lunar calendar (âm lịch) at UTC+7, reckoned: it parts from the Chinese one where a new moon falls between 23 h and midnight. */
import { epochDay } from "./iso-days.ts";
import { monthDays, newMoonDay, sunLongitude } from "./moon-and-sun.ts";

/** New moon 0 of `newMoonDay` is that of 2000-01-06 18:14 UTC, in Viet Nam the 7th. */
const firstNewMoon = epochDay.of("2000-01-07");

/** The number of the last new moon on or before a day. */
function newMoonBefore(day: number): number {
  const near = Math.round((day - firstNewMoon) / monthDays) + 1;
  return [near, near - 1, near - 2].find((k) => newMoonDay(k) <= day) ?? near - 3;
}

/** In which twelfth of its way the sun stands as a day begins; a new one begins on a major solar term (trung khí). */
const twelfth = (day: number): number => Math.floor(sunLongitude(day) / 30);

/** The new moon that begins the eleventh month: that in which the winter solstice (Đông chí) falls. */
function eleventhMonth(year: number): number {
  const candidate = newMoonBefore(epochDay.of(`${year}-12-31`));
  // The sun is in its tenth twelfth from the solstice on: where the month begins with it there, the solstice was in the one before.
  return twelfth(newMoonDay(candidate)) === 9 ? candidate - 1 : candidate;
}

/** Which month after the eleventh repeats its number: the first without a major solar term; null in a year of twelve. */
function leapAfter(eleventh: number, nextEleventh: number): number | null {
  if (nextEleventh - eleventh < 13) return null;
  const after = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13];
  return after.find((i) => twelfth(newMoonDay(eleventh + i)) === twelfth(newMoonDay(eleventh + i + 1))) ?? null;
}

/**
 * The day of the calendar on which a lunar day of months 1 to 10 falls in a lunar year: Tết is day 1 of month 1. The month itself,
 * not its repetition (tháng nhuận). ISO 8601.
 */
export function lunarDay(year: number, month: number, day: number): string {
  const eleventh = eleventhMonth(year - 1);
  const leap = leapAfter(eleventh, eleventhMonth(year));
  const ordinal = month + 1;
  const index = leap !== null && leap <= ordinal ? ordinal + 1 : ordinal;
  return epochDay.day(newMoonDay(eleventh + index) + day - 1);
}
