/** Days of the calendar as ISO dates: how far apart they are, and which day a moment is in Viet Nam. */
import type { RelativeDay } from "#schemas/criteria-set.ts";
import type { Signature } from "#schemas/signature.ts";

const msPerDay = 86_400_000;
const vietnamOffsetMs = 7 * 3_600_000;

/** How many days `day` comes after `since`; negative where it comes before. */
export function daysAfter(day: string, since: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${since}T00:00:00Z`)) / msPerDay);
}

/** The ISO date of a day that a set names relative to the index year. */
export function dayInYear(relative: RelativeDay, year: number): string {
  return `${year + relative.yearOffset}-${relative.day}`;
}

/** The days in Viet Nam (Asia/Ho_Chi_Minh) on which digital signatures were made; those that do not hold are left out. */
export function daysOfSignatures(signatures: readonly Signature[]): { day: string; valid: boolean | null }[] {
  return signatures.flatMap(({ signedAt, valid }) => {
    if (signedAt === null || valid === false) return [];
    return [{ day: new Date(Date.parse(signedAt) + vietnamOffsetMs).toISOString().slice(0, 10), valid }];
  });
}
