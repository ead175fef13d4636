/** Signed data (RFC 5652, CMS), with what PDF signatures carry in it. */
import { hashOf, type Scheme, schemeOf } from "./algorithms.ts";
import { type Certificate, readCertificate } from "./certificate.ts";
import { children, type Der, octets, oidText, readDer, tags, timeValue } from "./der.ts";

/** One signed-data structure: what it encloses, and who signed. */
export type SignedData = {
  /** The content where it is enclosed, null where the signature is detached. */
  readonly content: Uint8Array | null;
  readonly contentType: string;
  readonly certificates: readonly Certificate[];
  readonly signers: readonly Signer[];
};

/** One signer. `hash` and `scheme` are null where the algorithm is not known; what stands in attributes is null without them. */
export type Signer = {
  readonly certificate: Certificate | null;
  readonly hash: string | null;
  readonly scheme: Scheme | null;
  readonly signature: Uint8Array;
  readonly attributes: Der | null;
  readonly signingTime: Date | null;
  readonly messageDigest: Uint8Array | null;
  readonly contentType: string | null;
  /** The digest of the certificate that the signer says is theirs (RFC 5035), with its algorithm. */
  readonly certificateDigest: { readonly hash: string | null; readonly digest: Uint8Array } | null;
  /** The token of a time stamping authority (RFC 3161) over the signature. */
  readonly timestampToken: Uint8Array | null;
};

const oids = {
  signedData: "1.2.840.113549.1.7.2",
  contentType: "1.2.840.113549.1.9.3",
  messageDigest: "1.2.840.113549.1.9.4",
  signingTime: "1.2.840.113549.1.9.5",
  signingCertificate: "1.2.840.113549.1.9.16.2.12",
  signingCertificateV2: "1.2.840.113549.1.9.16.2.47",
  timestampToken: "1.2.840.113549.1.9.16.2.14",
};

/** Reads a ContentInfo that holds SignedData; what comes after it is left alone. Throws `RangeError` where it does not. */
export function readSignedData(bytes: Uint8Array): SignedData {
  const [type, wrapped] = children(readDer(bytes));
  if (oidText(type) !== oids.signedData) throw new RangeError("this is no signed data");
  const parts = children(required(children(required(wrapped))[0]));
  const [contentType, enclosed] = children(required(parts.find((part) => part.tag === tags.sequence)));
  const enclosedOctets = enclosed === undefined ? undefined : children(enclosed)[0];
  const signers = required(parts.findLast((part) => part.tag === tags.set));
  const list = parts.find((part) => part.tag === tags.context0);
  const certificates = (list === undefined ? [] : children(list)).flatMap(({ whole }) => readCertificate(whole) ?? []);
  return {
    content: enclosedOctets === undefined ? null : octets(enclosedOctets),
    contentType: oidText(contentType),
    certificates,
    signers: children(signers).map((signer) => readSigner(signer, certificates)),
  };
}

function readSigner(info: Der, certificates: readonly Certificate[]): Signer {
  const [, identifier, digestAlgorithm, ...others] = children(info);
  const attributes = others.find((part) => part.tag === tags.context0) ?? null;
  const [signatureAlgorithm, signature] = others.filter((part) => part.tag !== tags.context0);
  const unsigned = others.find((part) => part.tag === tags.context1) ?? null;
  const hash = hashOf(digestAlgorithm);
  return {
    certificate: certificateOf(required(identifier), certificates),
    hash,
    scheme: schemeOf(required(signatureAlgorithm), hash),
    signature: octets(required(signature)),
    attributes,
    signingTime: timeValue(attribute(attributes, oids.signingTime)),
    messageDigest: attribute(attributes, oids.messageDigest)?.content ?? null,
    contentType: attributes === null ? null : oidText(attribute(attributes, oids.contentType)),
    certificateDigest: certificateDigest(attributes),
    timestampToken: attribute(unsigned, oids.timestampToken)?.whole ?? null,
  };
}

/** The signer's certificate: by issuer and serial number, by serial number where names are spelt otherwise, or by its key. */
function certificateOf(identifier: Der, certificates: readonly Certificate[]): Certificate | null {
  if (identifier.tag !== tags.sequence) {
    return certificates.find(({ keyIdentifier }) => keyIdentifier !== null && same(keyIdentifier, octets(identifier))) ?? null;
  }
  const [issuer, serial] = children(identifier);
  const numbered = certificates.filter((certificate) => serial !== undefined && same(certificate.serial, serial.content));
  const named = numbered.find((certificate) => issuer !== undefined && same(certificate.issuer, issuer.whole));
  return named ?? (numbered.length === 1 ? numbered[0] : undefined) ?? null;
}

/** ESSCertID is over SHA-1; ESSCertIDv2 names its algorithm, or means SHA-256. */
function certificateDigest(attributes: Der | null): Signer["certificateDigest"] {
  const second = attribute(attributes, oids.signingCertificateV2);
  const value = second ?? attribute(attributes, oids.signingCertificate);
  const list = value === undefined ? undefined : children(value)[0];
  const first = list === undefined ? undefined : children(list)[0];
  const parts = first === undefined ? [] : children(first);
  const digest = parts.find(({ tag }) => tag === tags.octets)?.content;
  if (digest === undefined) return null;
  const named = parts[0]?.tag === tags.sequence ? hashOf(parts[0]) : "sha256";
  return { hash: second === undefined ? "sha1" : named, digest };
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
