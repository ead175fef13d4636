/** Which clock says when a file was signed. */
import { z } from "zod";
import type { Signature, SigningClocks } from "#schemas/signature.ts";
import type { Timestamp } from "./timestamp.ts";

type SigningTime = Pick<Signature, "signedAt" | "timeFrom" | "clocks">;

const vietnamOffset = "+07:00";
const sevenHoursMs = 7 * 3_600_000;
/** How far the clocks of one signing were apart: up to 20 minutes, in 75 signatures of 33 files of a province. */
const driftMs = 30 * 60_000;

const Moment = z.iso.datetime({ offset: true });

/**
 * The time of signing. The token of a time stamping authority, if it is believed, goes before the dictionary's `/M`, that before the
 * signing time in the signature. Software in Vietnam often writes local time there with the mark of UTC, seven hours late. Those
 * are taken off where another clock shows it; without one nothing does, and the time is given as it stands.
 */
export function signingTime(timestamp: Timestamp | null, dictionaryTime: string, signingTime: Date | null): SigningTime {
  const dictionary = pdfTime(dictionaryTime);
  const stamped = timestamp?.time ?? null;
  const other = dictionary === null ? stamped : new Date(dictionary);
  const clocks = {
    timestamp: inVietnam(stamped),
    dictionary,
    cms: inVietnam(signingTime === null || other === null ? signingTime : withoutTrap(signingTime, other)),
  };
  return { ...chosen(timestamp?.fault == null ? clocks : { ...clocks, timestamp: null }), clocks };
}

function chosen(clocks: SigningClocks): Pick<Signature, "signedAt" | "timeFrom"> {
  if (clocks.timestamp !== null) return { signedAt: clocks.timestamp, timeFrom: "timestamp" };
  if (clocks.dictionary !== null) return { signedAt: clocks.dictionary, timeFrom: "dictionary" };
  return clocks.cms === null ? { signedAt: null, timeFrom: null } : { signedAt: clocks.cms, timeFrom: "cms" };
}

function withoutTrap(time: Date, other: Date): Date {
  const late = time.getTime() - other.getTime();
  return Math.abs(late - sevenHoursMs) <= driftMs ? new Date(time.getTime() - sevenHoursMs) : time;
}

/** A date as PDF writes it: `D:20250107100957+07'00'`. Without an offset it is taken for Vietnam's. */
function pdfTime(text: string): string | null {
  const parts = /^(?:D:)?(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:(Z)|([+-]\d{2})'?(\d{2})?)?/.exec(text);
  if (parts === null) return null;
  const [, year, month, day, hour, minute, second, utc, offsetHours, offsetMinutes = "00"] = parts;
  const offset = utc === undefined ? (offsetHours === undefined ? vietnamOffset : `${offsetHours}:${offsetMinutes}`) : "Z";
  const time = `${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`;
  return Moment.safeParse(time).success && !Number.isNaN(Date.parse(time)) ? time : null;
}

/** Null for a time that RFC 3339 cannot write. */
function inVietnam(time: Date | null): string | null {
  if (time === null) return null;
  const text = `${new Date(time.getTime() + sevenHoursMs).toISOString().slice(0, 19)}${vietnamOffset}`;
  return Moment.safeParse(text).success ? text : null;
}
