/** Tokens of time stamping authorities (dấu thời gian; RFC 3161). */
import { X509Certificate } from "node:crypto";
import { digestOf, hashOf } from "./algorithms.ts";
import { chainOf } from "./chain.ts";
import { readSignedData, type SignedData, type Signer } from "./cms.ts";
import { children, octets, readDer, tags, timeValue } from "./der.ts";
import { validOf, verdictOn } from "./verdict.ts";

/** What is wrong with a token, in the order in which it is looked at. */
export type TimestampFault = "timestamp-unreadable" | "timestamp-of-other" | "timestamp-broken" | "timestamp-untrusted";

/** The time that a token says, where it is one for what it stands at and holds; and why it is not believed, null where it is. */
export type Timestamp = { readonly time: Date | null; readonly fault: TimestampFault | null };

/** TSTInfo: a time, and the digest of what was there at that time. */
export type TimestampInfo = { readonly time: Date | null; readonly hash: string | null; isAbout(bytes: readonly Uint8Array[]): boolean };

const timestampInfoType = "1.2.840.113549.1.9.16.1.4";
/** The extended key usage that an authority's certificate must have (RFC 3161, 2.3). */
const timeStamping = "1.3.6.1.5.5.7.3.8";

/**
 * The time in the token over some bytes, which are a signature or a file: the token must be about them, hold itself, and be an
 * authority's that is not distrusted.
 */
export function readTimestamp(token: Uint8Array, stamped: readonly Uint8Array[], trusted: readonly string[]): Timestamp {
  try {
    const data = readSignedData(token);
    const [signer] = data.signers;
    const info = timestampInfo(data);
    if (info === null || info.time === null || signer === undefined) return { time: null, fault: "timestamp-unreadable" };
    if (!info.isAbout(stamped)) return { time: null, fault: "timestamp-of-other" };
    const fault = authorityFault(data, signer, info.time, trusted);
    return { time: fault === "timestamp-broken" ? null : info.time, fault };
  } catch (error) {
    if (error instanceof RangeError) return { time: null, fault: "timestamp-unreadable" };
    throw error;
  }
}

/** What a token says; null where signed data are no token. */
export function timestampInfo({ content, contentType }: SignedData): TimestampInfo | null {
  if (content === null || contentType !== timestampInfoType) return null;
  const parts = children(readDer(content));
  const imprint = parts.find((part) => part.tag === tags.sequence);
  const [algorithm, digest] = imprint === undefined ? [] : children(imprint);
  const hash = hashOf(algorithm);
  return {
    time: timeValue(parts.find((part) => part.tag === tags.generalizedTime)),
    hash,
    isAbout: (bytes) => hash !== null && digest !== undefined && digestOf(hash, bytes).equals(octets(digest)),
  };
}

function authorityFault(data: SignedData, signer: Signer, time: Date, trusted: readonly string[]): TimestampFault | null {
  if (data.content === null || validOf(verdictOn(signer, data, [data.content])) !== true) return "timestamp-broken";
  if (signer.certificate === null || !mayStamp(signer.certificate.raw)) return "timestamp-untrusted";
  return chainOf(signer.certificate, data.certificates, trusted, time) === "untrusted" ? "timestamp-untrusted" : null;
}

/** Node calls extended key usage `keyUsage`. */
function mayStamp(certificate: Uint8Array): boolean {
  const usages: readonly string[] | undefined = new X509Certificate(certificate).keyUsage;
  return usages?.includes(timeStamping) ?? false;
}
