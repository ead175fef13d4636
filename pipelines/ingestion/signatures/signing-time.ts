/** Which clock says when a PDF was signed. */

import { digestOf, hashOf, isSignatureValid, readSignedData, type SignedData } from "./cms.ts";
import { children, type Der, octets, readDer, tags, timeValue } from "./der.ts";

export type SigningTime = { readonly signedAt: string | null; readonly timeFrom: "timestamp" | "cms" | "dictionary" | null };

const vietnamOffset = "+07:00";
const sevenHoursMs = 7 * 3_600_000;

/**
 * The time of signing. The token of a time stamping authority is trusted before the dictionary's `/M`, that before the
 * signing time in the signature. That last one is given as it stands: software in Vietnam often writes local time with the
 * mark of UTC, seven hours late, but without `/M` nothing shows whether it did.
 */
export function signingTime(data: SignedData | null, dictionaryTime: string): SigningTime {
  const stamped = data === null ? null : timestampTime(data);
  if (stamped !== null) return { signedAt: inVietnam(stamped), timeFrom: "timestamp" };
  const written = pdfTime(dictionaryTime);
  if (written !== null) return { signedAt: written, timeFrom: "dictionary" };
  if (data === null || data.signingTime === null) return { signedAt: null, timeFrom: null };
  return { signedAt: inVietnam(data.signingTime), timeFrom: "cms" };
}

/** The time in a token, if the token is about this signature and holds itself. */
function timestampTime(data: SignedData): Date | null {
  if (data.timestampToken === null) return null;
  try {
    const token = readSignedData(data.timestampToken);
    if (token.content === null || isSignatureValid(token, [token.content]) === false) return null;
    const info = timestampInfo(token.content);
    return info.isAbout(data.signature) ? info.time : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The content of a time stamping authority's token (RFC 3161, TSTInfo). */
export function timestampInfo(content: Uint8Array): { time: Date | null; isAbout(bytes: Uint8Array): boolean } {
  const parts = children(readDer(content));
  const [algorithm, imprint] = imprintOf(parts);
  const hash = hashOf(algorithm);
  return {
    time: timeValue(parts.find((part) => part.tag === tags.generalizedTime)),
    isAbout: (bytes) => hash !== null && imprint !== undefined && digestOf(hash, [bytes]).equals(octets(imprint)),
  };
}

function imprintOf(parts: readonly Der[]): readonly Der[] {
  const imprint = parts.find((part) => part.tag === tags.sequence);
  return imprint === undefined ? [] : children(imprint);
}

/** A date as PDF writes it: `D:20250107100957+07'00'`. Without an offset it is taken for Vietnam's. */
function pdfTime(text: string): string | null {
  const parts = /^D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:(Z)|([+-]\d{2})'?(\d{2})?)?/.exec(text);
  if (parts === null) return null;
  const [, year, month, day, hour, minute, second, utc, offsetHours, offsetMinutes = "00"] = parts;
  const offset = utc === undefined ? (offsetHours === undefined ? vietnamOffset : `${offsetHours}:${offsetMinutes}`) : "Z";
  const time = `${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`;
  return Number.isNaN(Date.parse(time)) ? null : time;
}

function inVietnam(time: Date): string {
  return `${new Date(time.getTime() + sevenHoursMs).toISOString().slice(0, 19)}${vietnamOffset}`;
}
