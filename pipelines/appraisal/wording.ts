/** How numbers, days and points are written in words for people. */
import type { Points } from "#schemas/dossier.ts";

/** A number with a decimal comma (0,5). */
function vietnameseNumber(value: number): string {
  return String(Math.round(value * 100) / 100).replace(".", ",");
}

/** A count as the offices write it, with two digits (06). */
export function twoDigits(count: number): string {
  return String(count).padStart(2, "0");
}

/** A day as the offices write it (11/12/2019). */
export function vietnameseDay(day: string): string {
  return day.split("-").reverse().join("/");
}

/** Points of a maximum: “0,5/1 điểm”, “từ 0 đến 1/1 điểm” where several numbers are possible. */
export function vietnamesePoints(points: Points, max: number): string {
  const of = `/${vietnameseNumber(max)} điểm`;
  if (points.proposed !== null) return `${vietnameseNumber(points.proposed)}${of}`;
  return `từ ${vietnameseNumber(points.min)} đến ${vietnameseNumber(points.max)}${of}`;
}

/** The same in English: “0.5 of 1 point(s)”. */
export function englishPoints(points: Points, max: number): string {
  const of = ` of ${max} point(s)`;
  return points.proposed === null ? `${points.min} to ${points.max}${of}` : `${points.proposed}${of}`;
}
