/** Signed data (RFC 5652, CMS), with what PDF signatures carry in it. */
import { constants, createHash, createVerify, X509Certificate } from "node:crypto";
import { children, type Der, octets, oidText, readDer, tags, timeValue } from "./der.ts";
import { nameOf } from "./distinguished-name.ts";

/** One signed-data structure with its (first) signer. */
export type SignedData = {
  /** The content where it is enclosed, null where the signature is detached. */
  readonly content: Uint8Array | null;
  readonly certificate: Uint8Array | null;
  readonly hash: string | null;
  readonly attributes: Der | null;
  readonly signature: Uint8Array;
  readonly signatureOid: string;
  readonly signingTime: Date | null;
  readonly messageDigest: Uint8Array | null;
  /** The token of a time stamping authority (RFC 3161) over the signature. */
  readonly timestampToken: Uint8Array | null;
};

const oids = {
  signingTime: "1.2.840.113549.1.9.5",
  messageDigest: "1.2.840.113549.1.9.4",
  timestampToken: "1.2.840.113549.1.9.16.2.14",
  rsaPss: "1.2.840.113549.1.1.10",
};

const hashes: Readonly<Record<string, string>> = {
  "1.3.14.3.2.26": "sha1",
  "2.16.840.1.101.3.4.2.1": "sha256",
  "2.16.840.1.101.3.4.2.2": "sha384",
  "2.16.840.1.101.3.4.2.3": "sha512",
};

/** The name that node gives the hash of an AlgorithmIdentifier, null for one that we do not know. */
export function hashOf(algorithm: Der | undefined): string | null {
  return algorithm === undefined ? null : (hashes[oidText(children(algorithm)[0])] ?? null);
}

/** Reads a ContentInfo that holds SignedData. Throws where it does not. */
export function readSignedData(bytes: Uint8Array): SignedData {
  const [, wrapped] = children(readDer(bytes));
  const signedData = children(required(wrapped))[0];
  const parts = children(required(signedData));
  const enclosed = children(required(parts.find((part) => part.tag === tags.sequence)))[1];
  const enclosedOctets = enclosed === undefined ? undefined : children(enclosed)[0];
  const signerSet = required(parts.findLast((part) => part.tag === tags.set));
  const signer = children(required(children(signerSet)[0]));
  const [, identifier, digestAlgorithm] = signer;
  const attributes = signer.find((part) => part.tag === tags.context0 && part !== identifier) ?? null;
  const rest = signer.slice(attributes === null ? 3 : 4);
  const [signatureAlgorithm, signature] = rest;
  const unsigned = rest.find((part) => part.tag === tags.context1) ?? null;
  const certificates = parts.find((part) => part.tag === tags.context0);
  return {
    content: enclosedOctets === undefined ? null : octets(enclosedOctets),
    certificate: signerCertificate(certificates === undefined ? [] : children(certificates), required(identifier)),
    hash: hashOf(digestAlgorithm),
    attributes,
    signature: required(signature).content,
    signatureOid: oidText(children(required(signatureAlgorithm))[0]),
    signingTime: timeValue(attribute(attributes, oids.signingTime)),
    messageDigest: attribute(attributes, oids.messageDigest)?.content ?? null,
    timestampToken: attribute(unsigned, oids.timestampToken)?.whole ?? null,
  };
}

/** Whether digest and signature hold over the content. Null where the algorithm or the certificate is not known. */
export function isSignatureValid(data: SignedData, content: readonly Uint8Array[]): boolean | null {
  if (data.hash === null || data.certificate === null || data.attributes === null) return null;
  const digest = digestOf(data.hash, content);
  if (data.messageDigest === null || !digest.equals(data.messageDigest)) return false;
  try {
    const verifier = createVerify(data.hash).update(Buffer.concat([Uint8Array.of(tags.set), data.attributes.whole.subarray(1)]));
    const key = new X509Certificate(data.certificate).publicKey;
    if (data.signatureOid !== oids.rsaPss) return verifier.verify(key, data.signature);
    return verifier.verify({ key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO }, data.signature);
  } catch {
    return null;
  }
}

/** The digest of bytes that lie apart. */
export function digestOf(hash: string, content: readonly Uint8Array[]): Buffer {
  const digest = createHash(hash);
  for (const piece of content) digest.update(piece);
  return digest.digest();
}

/** The certificate that the signer is identified by (issuer and serial number); where there is one alone, that one. */
function signerCertificate(certificates: readonly Der[], identifier: Der): Uint8Array | null {
  const [issuer, serial] = identifier.tag === tags.sequence ? children(identifier) : [];
  const found = certificates.find((certificate) => {
    const names = nameOf(certificate.whole);
    return (
      issuer !== undefined &&
      serial !== undefined &&
      names !== null &&
      same(names.issuer, issuer.whole) &&
      same(names.serial, serial.content)
    );
  });
  return (found ?? (certificates.length === 1 ? certificates[0] : undefined))?.whole ?? null;
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

/** The first value of an attribute. */
function attribute(attributes: Der | null, oid: string): Der | undefined {
  const found = attributes === null ? undefined : children(attributes).find((candidate) => oidText(children(candidate)[0]) === oid);
  const values = found === undefined ? undefined : children(found)[1];
  return values === undefined ? undefined : children(values)[0];
}

function required<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new RangeError("a part of the signature is missing");
  return value;
}
