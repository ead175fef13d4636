/** Whether a signer's signature holds (RFC 5652, 5.4 and 5.6). */
import { X509Certificate } from "node:crypto";
import { digestOf, isSigned } from "./algorithms.ts";
import type { SignedData, Signer } from "./cms.ts";
import { tags, withTag } from "./der.ts";
import type { RangeFault } from "./signed-range.ts";

/** It holds, or what is wrong with it. */
export type Verdict =
  | "holds"
  | "content-changed"
  | "signature-broken"
  | "certificate-exchanged"
  | "certificate-missing"
  | "algorithm-unknown";

/** What leaves open whether a signature holds; everything else that is wrong speaks against it. */
const open: ReadonlySet<string> = new Set(["certificate-missing", "algorithm-unknown", "contents-unreadable"]);

/** What the signature says of some content, which is enclosed in it or lies apart. */
export function verdictOn(signer: Signer, { contentType }: SignedData, content: readonly Uint8Array[]): Verdict {
  if (signer.hash === null || signer.scheme === null) return "algorithm-unknown";
  if (signer.attributes !== null) {
    if (signer.messageDigest === null || signer.contentType !== contentType) return "signature-broken";
    if (!digestOf(signer.hash, content).equals(signer.messageDigest)) return "content-changed";
  }
  if (signer.certificate === null) return "certificate-missing";
  if (!isOwnCertificate(signer, signer.certificate.raw)) return "certificate-exchanged";
  // The attributes are signed as a set, and stored under another tag.
  const message = signer.attributes === null ? content : [withTag(tags.set, signer.attributes)];
  try {
    const { publicKey } = new X509Certificate(signer.certificate.raw);
    return isSigned(signer.scheme, publicKey, message, signer.signature) ? "holds" : "signature-broken";
  } catch {
    return "algorithm-unknown";
  }
}

/** Whether a signature holds, by what was found: null where that leaves it open. */
export function validOf(found: Verdict | RangeFault | "contents-unreadable"): boolean | null {
  return open.has(found) ? null : found === "holds";
}

function isOwnCertificate({ certificateDigest: said }: Signer, certificate: Uint8Array): boolean {
  return said === null || said.hash === null || digestOf(said.hash, [certificate]).equals(said.digest);
}
