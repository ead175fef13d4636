/** Algorithms of signatures, by their object identifiers (RFC 3370, RFC 4055, RFC 5754, RFC 8419). */
import { constants, createHash, type KeyObject, verify } from "node:crypto";
import { children, type Der, oidText, tags } from "./der.ts";

/** Digests that a signature may rest on. Those that anybody can forge (MD5 and older) are left unknown. */
const hashes: Readonly<Record<string, string>> = {
  "1.3.14.3.2.26": "sha1",
  "2.16.840.1.101.3.4.2.4": "sha224",
  "2.16.840.1.101.3.4.2.1": "sha256",
  "2.16.840.1.101.3.4.2.2": "sha384",
  "2.16.840.1.101.3.4.2.3": "sha512",
};

/** Signature algorithms that name their digest; null stands for those that take it from the signer's digest algorithm. */
const schemes: Readonly<Record<string, string | null>> = {
  "1.2.840.113549.1.1.1": null,
  "1.2.840.113549.1.1.5": "sha1",
  "1.2.840.113549.1.1.14": "sha224",
  "1.2.840.113549.1.1.11": "sha256",
  "1.2.840.113549.1.1.12": "sha384",
  "1.2.840.113549.1.1.13": "sha512",
  "1.2.840.10045.2.1": null,
  "1.2.840.10045.4.1": "sha1",
  "1.2.840.10045.4.3.1": "sha224",
  "1.2.840.10045.4.3.2": "sha256",
  "1.2.840.10045.4.3.3": "sha384",
  "1.2.840.10045.4.3.4": "sha512",
};
const rsaPss = "1.2.840.113549.1.1.10";
const ed25519 = "1.3.101.112";

/** How a signature is to be verified. `hash` is null where the message itself is signed (Ed25519). */
export type Scheme = { readonly hash: string | null; readonly padding: "none" | "pss" };

/** The name that node gives the hash of an AlgorithmIdentifier, null for one that we do not know. */
export function hashOf(algorithm: Der | undefined): string | null {
  return algorithm === undefined ? null : (hashes[oidText(children(algorithm)[0])] ?? null);
}

/** The scheme of an AlgorithmIdentifier, with the signer's digest where it names none. Null for one that we do not know. */
export function schemeOf(algorithm: Der, digest: string | null): Scheme | null {
  const [identifier, parameters] = children(algorithm);
  const oid = oidText(identifier);
  if (oid === ed25519) return { hash: null, padding: "none" };
  if (oid === rsaPss) return pssScheme(parameters);
  const hash = oid in schemes ? (schemes[oid] ?? digest) : null;
  return hash === null ? null : { hash, padding: "none" };
}

/** RSASSA-PSS-params: the digest, which the mask must use too, for node knows no other; SHA-1 where none is named. */
function pssScheme(parameters: Der | undefined): Scheme | null {
  const parts = parameters === undefined || parameters.tag !== tags.sequence ? [] : children(parameters);
  const named = parts.find(({ tag }) => tag === tags.context0);
  const mask = parts.find(({ tag }) => tag === tags.context1);
  const hash = named === undefined ? "sha1" : hashOf(children(named)[0]);
  const [, maskDigest] = mask === undefined ? [] : children(mask).flatMap(children);
  const maskHash = maskDigest === undefined ? "sha1" : hashOf(maskDigest);
  return hash === null || hash !== maskHash ? null : { hash, padding: "pss" };
}

/** Whether a signature over a message holds. Throws where node cannot use the key. */
export function isSigned(scheme: Scheme, key: KeyObject, message: readonly Uint8Array[], signature: Uint8Array): boolean {
  const whole = message.length === 1 && message[0] !== undefined ? message[0] : Buffer.concat(message);
  if (scheme.padding === "none") return verify(scheme.hash, whole, key, signature);
  const pss = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO };
  return verify(scheme.hash, whole, pss, signature);
}

/** The digest of bytes that lie apart. */
export function digestOf(hash: string, content: readonly Uint8Array[]): Buffer {
  const digest = createHash(hash);
  for (const piece of content) digest.update(piece);
  return digest.digest();
}
