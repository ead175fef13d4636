/** Names in certificates (ITU-T X.501, X.509). */
import { children, type Der, oidText, readDer, stringText, tags } from "./der.ts";

const commonName = "2.5.4.3";
const organization = "2.5.4.10";

/** What identifies a certificate, and whose it is. `issuer` is the name as encoded, `serial` the number's octets. */
export type CertificateName = {
  readonly issuer: Uint8Array;
  readonly serial: Uint8Array;
  readonly commonName: string | null;
  readonly organization: string | null;
};

/** Reads the names of a certificate; null where it is none. */
export function nameOf(certificate: Uint8Array): CertificateName | null {
  try {
    const body = children(readDer(certificate))[0];
    if (body === undefined) return null;
    const parts = children(body);
    const [serial, , issuer, , subject] = parts[0]?.tag === tags.context0 ? parts.slice(1) : parts;
    if (serial === undefined || issuer === undefined || subject === undefined) return null;
    return {
      issuer: issuer.whole,
      serial: serial.content,
      commonName: namePart(subject, commonName),
      organization: namePart(subject, organization),
    };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function namePart(name: Der, oid: string): string | null {
  for (const pair of children(name).flatMap(children)) {
    const [type, value] = children(pair);
    if (oidText(type) === oid && value !== undefined) return stringText(value).normalize("NFC").trim() || null;
  }
  return null;
}
