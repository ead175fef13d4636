/** Days as ISO dates that a set or a signature names. */
import type { RelativeDay } from "#schemas/criteria-set.ts";
import type { Signature } from "#schemas/signature.ts";
import { vietnamDay } from "../vietnamese/calendar/iso-days.ts";

/** The ISO date of a day that a set names relative to the index year. */
export function dayInYear(relative: RelativeDay, year: number): string {
  return `${year + relative.yearOffset}-${relative.day}`;
}

/** The days in Viet Nam (Asia/Ho_Chi_Minh) on which digital signatures were made; those that do not hold are left out. */
export function daysOfSignatures(signatures: readonly Signature[]): { day: string; valid: boolean | null }[] {
  return signatures.flatMap(({ signedAt, valid }) => (signedAt === null || valid === false ? [] : [{ day: vietnamDay(signedAt), valid }]));
}
