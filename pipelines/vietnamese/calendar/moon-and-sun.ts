/**
 * New moons and the sun's place (sóc, kinh độ mặt trời) as days and degrees in Viet Nam, after J. Meeus, Astronomical Algorithms,
 * 2nd edition, chapters 25 and 49. New moons are right to half a minute, the sun to a hundredth of a degree.
 */

const degree = Math.PI / 180;
const sin = (degrees: number): number => Math.sin(degrees * degree);
/** Julian day (ngày Julius) of 1970-01-01 at 0 h. */
const julianEpoch = 2_440_587.5;
/** UTC+7, the time zone of the Vietnamese calendar since 1968 (Quyết định 121/CP năm 1967). */
const vietnamDays = 7 / 24;
const daysPerCentury = 36_525;
const j2000 = 2_451_545;

/** Days by which even time (dynamical time) is ahead of the clocks; a parabola through the values seen from 1970 to 2050. */
function clockLag(julianDay: number): number {
  const years = (julianDay - j2000) / 365.25;
  return (62.92 + 0.322 * years + 0.0056 * years * years) / 86_400;
}

/** Coefficient; multiples of the sun's anomaly M, the moon's anomaly M′ and latitude argument F; power of E. */
const newMoonTerms: readonly (readonly [number, number, number, number, number])[] = [
  [-0.4072, 0, 1, 0, 0],
  [0.17241, 1, 0, 0, 1],
  [0.01608, 0, 2, 0, 0],
  [0.01039, 0, 0, 2, 0],
  [0.00739, -1, 1, 0, 1],
  [-0.00514, 1, 1, 0, 1],
  [0.00208, 2, 0, 0, 2],
  [-0.00111, 0, 1, -2, 0],
  [-0.00057, 0, 1, 2, 0],
  [0.00056, 1, 2, 0, 1],
  [-0.00042, 0, 3, 0, 0],
  [0.00042, 1, 0, 2, 1],
  [0.00038, 1, 0, -2, 1],
  [-0.00024, -1, 2, 0, 1],
  [-0.00007, 2, 1, 0, 0],
  [0.00004, 0, 2, -2, 0],
  [0.00004, 3, 0, 0, 0],
  [0.00003, 1, 1, -2, 0],
  [0.00003, 0, 2, 2, 0],
  [-0.00003, 1, 1, 2, 0],
  [0.00003, -1, 1, 2, 0],
];

/** Mean length of a month of the moon (tháng giao hội), in days. */
export const monthDays = 29.530588861;

/** The day in Viet Nam, counted from 1970-01-01, of the new moon number `k` since that of 2000-01-06. */
export function newMoonDay(k: number): number {
  const t = (k * monthDays) / daysPerCentury;
  const e = 1 - 0.002516 * t - 0.0000074 * t * t;
  const sunAnomaly = 2.5534 + 29.1053567 * k - 0.0000014 * t * t;
  const moonAnomaly = 201.5643 + 385.81693528 * k + 0.0107582 * t * t;
  const latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t * t;
  const node = 124.7746 - 1.56375588 * k + 0.0020672 * t * t;
  const mean = 2_451_550.09766 + monthDays * k + 0.00015437 * t * t;
  const periodic = newMoonTerms.reduce(
    (sum, [size, m, moon, f, power]) => sum + size * e ** power * sin(m * sunAnomaly + moon * moonAnomaly + f * latitude),
    -0.00017 * sin(node) + 0.000325 * sin(299.77 + 0.107408 * k - 0.009173 * t * t),
  );
  const moment = mean + periodic;
  return Math.floor(moment - clockLag(moment) - julianEpoch + vietnamDays);
}

/** The sun's apparent longitude (hoàng kinh), in degrees from 0 to 360, as a day of Viet Nam begins. */
export function sunLongitude(day: number): number {
  const julianDay = day + julianEpoch - vietnamDays;
  const t = (julianDay + clockLag(julianDay) - j2000) / daysPerCentury;
  const anomaly = 357.52911 + 35_999.05029 * t - 0.0001537 * t * t;
  const centre = (1.914602 - 0.004817 * t) * sin(anomaly) + (0.019993 - 0.000101 * t) * sin(2 * anomaly) + 0.000289 * sin(3 * anomaly);
  const mean = 280.46646 + 36_000.76983 * t + 0.0003032 * t * t;
  const apparent = mean + centre - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t);
  return ((apparent % 360) + 360) % 360;
}
