/** Signatures in XML (XML Signature 1.1, W3C; in Office files ISO/IEC 29500-2, 13): found and named, not verified. */
import { readCertificate } from "./certificate.ts";
import type { ReadSignature } from "./doubt.ts";
import { signingTime } from "./signing-time.ts";

const namespace = "http://www.w3.org/2000/09/xmldsig#";
const opening = /<((?:[\w.-]+:)?Signature)[\s>]/g;
const certificate = /<(?:[\w.-]+:)?X509Certificate(?:\s[^<>]*)?>([^<]+)</;
const digestMethod = /<(?:[\w.-]+:)?DigestMethod\s[^<>]*Algorithm\s*=\s*["'][^"'<>]*#([\w-]+)["']/;
/** XAdES (ETSI EN 319 132-1) writes the first, Office the second. */
const times = [
  /<(?:[\w.-]+:)?SigningTime(?:\s[^<>]*)?>([^<]+)</,
  /<(?:[\w.-]+:)?SignatureTime[\s>][\s\S]{0,400}?Value(?:\s[^<>]*)?>([^<]+)</,
];

/**
 * The signatures in an XML text, those in others left out. Their time is what the signer's computer wrote; without an offset it is
 * taken for Vietnam's. Gives none for text that is no XML.
 */
export function xmlSignatures(text: string): ReadSignature[] {
  if (!text.includes(namespace)) return [];
  const found: ReadSignature[] = [];
  let end = 0;
  for (const match of text.matchAll(opening)) {
    if (match.index < end) continue;
    const close = text.indexOf(`</${match[1]}`, match.index);
    end = close < 0 ? text.length : close;
    found.push(describe(text.slice(match.index, end)));
  }
  return found;
}

function describe(text: string): ReadSignature {
  const named = readCertificate(Buffer.from(certificate.exec(text)?.[1] ?? "", "base64"));
  const signature = {
    signer: named?.commonName ?? null,
    organization: named?.organization ?? null,
    issuer: named?.issuerName ?? null,
    ...signingTime(null, "", timeIn(text)),
    digest: digestMethod.exec(text)?.[1]?.toLowerCase() ?? null,
    valid: null,
    certificateInForce: null,
    chain: "not-checked" as const,
    coversWholeFile: false,
    coveredBytes: null,
    fileBytes: null,
    revision: null,
    revisions: null,
    subFilter: "XMLDSig",
  };
  return { signature, doubts: ["form-not-checked"] };
}

function timeIn(text: string): Date | null {
  const written = times.flatMap((pattern) => pattern.exec(text)?.[1] ?? [])[0]?.trim() ?? "";
  const parts = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?$/.exec(written);
  const time = parts === null ? Number.NaN : Date.parse(`${parts[1]}${parts[2] ?? "+07:00"}`);
  return Number.isNaN(time) ? null : new Date(time);
}
