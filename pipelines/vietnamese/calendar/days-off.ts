/** Public holidays of one year (ngày nghỉ lễ, tết) with their compensatory and exchanged days (nghỉ bù, hoán đổi). */
import { announcedDaysOff } from "./announced-days-off.ts";
import { addDays, daysFromTo, weekdayOf } from "./iso-days.ts";
import { lunarDay } from "./lunar-calendar.ts";

/** What is free and what is worked otherwise than the week says. `announced` is false where law alone was to go by. */
export type YearOff = { readonly off: ReadonlySet<string>; readonly worked: ReadonlySet<string>; readonly announced: boolean };

const isWeekend = (day: string): boolean => weekdayOf(day) === 0 || weekdayOf(day) === 6;

/**
 * The five days of Tết where nobody announced which: the last of the old year and four of the new, the most usual choice; four days
 * before Bộ luật Lao động 2012 (in force from 01/5/2013).
 */
function tetByLaw(year: number): string[] {
  const first = lunarDay(year, 1, 1);
  return daysFromTo(addDays(first, -1), addDays(first, year >= 2014 ? 3 : 2));
}

/** 2/9, and from 2021 on the day before or after it: the one that leaves no single working day between it and a weekend. */
function nationalDays(year: number, announced: string | null): string[] {
  const day = `${year}-09-02`;
  if (year < 2021) return [day];
  // Before it on Tuesday, Wednesday, Friday and Saturday, after it on Sunday, Monday and Thursday, as it has been announced.
  return [day, announced ?? addDays(day, [2, 3, 5, 6].includes(weekdayOf(day)) ? -1 : 1)];
}

/** Of one day each: Bộ luật Lao động 2019 Điều 112. Giỗ Tổ since 2007. */
function singleDays(year: number): string[] {
  return [`${year}-01-01`, ...(year >= 2007 ? [lunarDay(year, 3, 10)] : []), `${year}-04-30`, `${year}-05-01`];
}

/** Every holiday on a weekly day of rest is made up for on the next working day (Bộ luật Lao động 2019 Điều 111.3). */
function withCompensation(holidays: readonly string[]): Set<string> {
  const off = new Set(holidays);
  for (const holiday of [...holidays].filter(isWeekend).sort()) {
    let day = holiday;
    while (isWeekend(day) || off.has(day)) day = addDays(day, 1);
    off.add(day);
  }
  return off;
}

/** The days off of a year. Tết as announced has its compensatory days in it already. */
export function daysOffIn(year: number): YearOff {
  const announced = announcedDaysOff.find((each) => each.year === year);
  const national = nationalDays(year, announced?.besideNationalDay ?? null);
  // Exchanged days may lie in the year before.
  const swaps = announcedDaysOff.flatMap((each) => each.swaps);
  const ofYear = (days: readonly string[]) => days.filter((day) => day.startsWith(`${year}-`));
  const tet = announced === undefined ? tetByLaw(year) : [];
  const off = withCompensation([...singleDays(year), ...tet, ...national]);
  for (const day of [...(announced === undefined ? [] : daysFromTo(...announced.tet)), ...ofYear(swaps.map((swap) => swap.off))])
    off.add(day);
  return { off, worked: new Set(ofYear(swaps.map((swap) => swap.worked))), announced: announced !== undefined };
}
