/** Whether a certificate leads to one that is trusted (RFC 5280, 6.1, without lists of certificates that were called back). */
import { X509Certificate } from "node:crypto";
import type { CertificateChain } from "#schemas/signature.ts";
import { type Certificate, readCertificate } from "./certificate.ts";

/** More authorities one above the other than there are in any state's hierarchy. */
const longest = 8;

/**
 * Critical extensions that are looked at here or by node, or bind issuers of other certificates alone: basic constraints, key
 * usage, extended key usage, certificate policies. An authority that asks for more is not followed.
 */
const understood: ReadonlySet<string> = new Set(["2.5.29.19", "2.5.29.15", "2.5.29.37", "2.5.29.32"]);

/**
 * `trusted` are certificates in PEM; any of them ends the chain, also one that is no root, because signatures of Vietnam's
 * authorities do not bring the certificates between. `beside` are those in the signature. Without a time nothing is asked about
 * when certificates are in force.
 */
export function chainOf(
  certificate: Certificate,
  beside: readonly Certificate[],
  trusted: readonly string[],
  time: Date | null,
): CertificateChain {
  if (trusted.length === 0) return "not-checked";
  const anchors = linksOf(trusted.map((pem) => new X509Certificate(pem).raw));
  const others = linksOf(beside.map(({ raw }) => raw));
  return linksOf([certificate.raw]).some((link) => leadsTo(link, anchors, others, time, 0)) ? "trusted" : "untrusted";
}

type Link = { readonly x509: X509Certificate; readonly certificate: Certificate };

function linksOf(raws: readonly Uint8Array[]): Link[] {
  return raws.flatMap((raw) => {
    const certificate = readCertificate(raw);
    if (certificate === null) return [];
    try {
      return [{ x509: new X509Certificate(raw), certificate }];
    } catch {
      return [];
    }
  });
}

function leadsTo(link: Link, anchors: readonly Link[], others: readonly Link[], time: Date | null, authorities: number): boolean {
  if (!isInForce(link.certificate, time)) return false;
  if (anchors.some(({ x509 }) => x509.raw.equals(link.x509.raw))) return true;
  if (authorities >= longest || link.certificate.critical.some((oid) => !understood.has(oid))) return false;
  const isAbove = (candidate: Link) => isIssuer(candidate, link, authorities);
  if (anchors.some((anchor) => isAbove(anchor) && isInForce(anchor.certificate, time))) return true;
  const rest = others.filter((other) => other !== link);
  return rest.some((other) => isAbove(other) && leadsTo(other, anchors, rest, time, authorities + 1));
}

/** `below`: how many authorities already stand between this one and the signer. */
function isIssuer({ x509, certificate }: Link, issued: Link, below: number): boolean {
  if (!x509.ca || (certificate.pathLength !== null && certificate.pathLength < below)) return false;
  try {
    return issued.x509.checkIssued(x509) && issued.x509.verify(x509.publicKey);
  } catch {
    return false;
  }
}

/** Whether a certificate was in force at some time; without a time, or where it does not say, it counts as such. */
export function isInForce({ from, to }: Certificate, time: Date | null): boolean {
  return time === null || ((from === null || from <= time) && (to === null || time <= to));
}
