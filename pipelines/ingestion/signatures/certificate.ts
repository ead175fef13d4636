/** Certificates (chứng thư số; ITU-T X.509, RFC 5280), as far as node does not read them. */
import { children, type Der, octets, oidText, readDer, stringText, tags, timeValue } from "./der.ts";

const oids = {
  commonName: "2.5.4.3",
  organization: "2.5.4.10",
  keyIdentifier: "2.5.29.14",
  basicConstraints: "2.5.29.19",
};

/** `issuer` is the name as encoded, `serial` the number's octets, `from` and `to` when it is in force. */
export type Certificate = {
  readonly raw: Uint8Array;
  readonly issuer: Uint8Array;
  readonly serial: Uint8Array;
  readonly commonName: string | null;
  readonly organization: string | null;
  readonly issuerName: string | null;
  readonly from: Date | null;
  readonly to: Date | null;
  readonly keyIdentifier: Uint8Array | null;
  /** How many authorities may stand between it and a signer; null where it does not say. */
  readonly pathLength: number | null;
  /** The extensions that nobody may use the certificate without understanding. */
  readonly critical: readonly string[];
};

type Extension = { readonly oid: string; readonly critical: boolean; readonly value: Der };

/** Reads a certificate; null where it is none. */
export function readCertificate(raw: Uint8Array): Certificate | null {
  try {
    const whole = readDer(raw);
    const body = children(whole)[0];
    if (body === undefined) return null;
    const parts = children(body);
    const [serial, , issuer, period, subject] = parts[0]?.tag === tags.context0 ? parts.slice(1) : parts;
    if (serial === undefined || issuer === undefined || period === undefined || subject === undefined) return null;
    const extensions = extensionsIn(parts);
    const keyIdentifier = extensions.find(({ oid }) => oid === oids.keyIdentifier)?.value;
    const [from, to] = children(period);
    return {
      raw: whole.whole,
      issuer: issuer.whole,
      serial: serial.content,
      commonName: namePart(subject, oids.commonName),
      organization: namePart(subject, oids.organization),
      issuerName: namePart(issuer, oids.commonName) ?? namePart(issuer, oids.organization),
      from: timeValue(from),
      to: timeValue(to),
      keyIdentifier: keyIdentifier === undefined ? null : octets(keyIdentifier),
      pathLength: pathLength(extensions),
      critical: extensions.filter(({ critical }) => critical).map(({ oid }) => oid),
    };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function extensionsIn(parts: readonly Der[]): Extension[] {
  const list = parts.find((part) => part.tag === tags.context3);
  return (list === undefined ? [] : children(list).flatMap(children)).flatMap((extension) => {
    const fields = children(extension);
    const value = fields.find(({ tag }) => tag === tags.octets);
    const critical = fields.some(({ tag, content }) => tag === tags.boolean && content[0] !== 0);
    return value === undefined ? [] : [{ oid: oidText(fields[0]), critical, value: readDer(value.content) }];
  });
}

function pathLength(extensions: readonly Extension[]): number | null {
  const value = extensions.find(({ oid }) => oid === oids.basicConstraints)?.value;
  const length = value === undefined ? undefined : children(value).find(({ tag }) => tag === tags.integer);
  return length === undefined ? null : length.content.reduce((sum, octet) => sum * 256 + octet, 0);
}

function namePart(name: Der, oid: string): string | null {
  for (const pair of children(name).flatMap(children)) {
    const [type, value] = children(pair);
    if (oidText(type) === oid && value !== undefined) return stringText(value).normalize("NFC").trim() || null;
  }
  return null;
}
