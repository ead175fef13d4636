/** Signed data (RFC 5652) and time stamps (RFC 3161) as signing software makes them, and as it should not. */
import { constants, createHash, sign } from "node:crypto";
import { element, identifier, integer, nothing, octets, sequence, set, utcTime } from "#fixtures/generator/writers/der.ts";
import type { Holder } from "./authority.ts";

type Scheme = "rsa" | "pss" | "ecdsa" | "ed25519";

export type SignedDataWishes = {
  readonly scheme?: Scheme;
  readonly hash?: "sha1" | "sha256" | "sha384" | "sha512";
  /** `YYMMDDHHMMSSZ`; without it there is no such attribute. */
  readonly signingTime?: string;
  readonly attributes?: boolean;
  /** Certificates in it; the signer's where nobody says. */
  readonly certificates?: readonly Holder[];
  /** The certificate that the signer says is theirs. */
  readonly saysToBe?: Holder;
  /** The token of a time stamping authority, made for the value of the signature. */
  readonly token?: (signature: Buffer) => Buffer;
  readonly alsoBy?: readonly Holder[];
};

const oids = {
  data: "1.2.840.113549.1.7.1",
  signedData: "1.2.840.113549.1.7.2",
  timestampInfo: "1.2.840.113549.1.9.16.1.4",
  contentType: "1.2.840.113549.1.9.3",
  messageDigest: "1.2.840.113549.1.9.4",
  signingTime: "1.2.840.113549.1.9.5",
  signingCertificateV2: "1.2.840.113549.1.9.16.2.47",
  token: "1.2.840.113549.1.9.16.2.14",
};
const hashes = {
  sha1: "1.3.14.3.2.26",
  sha256: "2.16.840.1.101.3.4.2.1",
  sha384: "2.16.840.1.101.3.4.2.2",
  sha512: "2.16.840.1.101.3.4.2.3",
};
const schemes = { rsa: "1.2.840.113549.1.1.1", pss: "1.2.840.113549.1.1.10", ecdsa: "1.2.840.10045.2.1", ed25519: "1.3.101.112" };

/** The extended key usage of time stamping authorities. */
export const timeStamping = "1.3.6.1.5.5.7.3.8";

/** A detached signature over some bytes. */
export function signedData(content: Buffer, signer: Holder, wishes: SignedDataWishes = {}): Buffer {
  return wrapped(sequence(identifier(oids.data)), oids.data, content, signer, wishes);
}

/** The token of an authority over some bytes, at a time `YYYYMMDDHHMMSSZ`. */
export function timestampToken(stamped: Buffer, authority: Holder, time: string): Buffer {
  const imprint = sequence(sequence(identifier(hashes.sha256), nothing), octets(createHash("sha256").update(stamped).digest()));
  const info = sequence(integer(1), identifier("1.2.3"), imprint, integer(1), element(0x18, Buffer.from(time)));
  const enclosed = sequence(identifier(oids.timestampInfo), element(0xa0, octets(info)));
  return wrapped(enclosed, oids.timestampInfo, info, authority, {});
}

function wrapped(enclosed: Buffer, contentType: string, content: Buffer, signer: Holder, wishes: SignedDataWishes): Buffer {
  const certificates = (wishes.certificates ?? [signer, ...(wishes.alsoBy ?? [])]).map(({ certificate }) => certificate);
  const algorithm = sequence(identifier(hashes[wishes.hash ?? "sha256"]), nothing);
  const signers = [signer, ...(wishes.alsoBy ?? [])].map((each) => signerInfo(contentType, content, each, wishes));
  const list = certificates.length === 0 ? [] : [element(0xa0, ...certificates)];
  const body = sequence(integer(1), set(algorithm), enclosed, ...list, element(0x31, ...signers));
  return sequence(identifier(oids.signedData), element(0xa0, body));
}

function signerInfo(contentType: string, content: Buffer, signer: Holder, wishes: SignedDataWishes): Buffer {
  const { hash = "sha256", signingTime, saysToBe } = wishes;
  const scheme = wishes.scheme ?? (signer.key.asymmetricKeyType === "rsa" ? "rsa" : "ecdsa");
  const attribute = (oid: string, value: Buffer) => sequence(identifier(oid), set(value));
  const attributes = set(
    attribute(oids.contentType, identifier(contentType)),
    attribute(oids.messageDigest, octets(createHash(hash).update(content).digest())),
    ...(signingTime === undefined ? [] : [attribute(oids.signingTime, utcTime(signingTime))]),
    ...(saysToBe === undefined ? [] : [attribute(oids.signingCertificateV2, certificateDigest(saysToBe))]),
  );
  const withAttributes = wishes.attributes ?? true;
  const signature = signed(withAttributes ? attributes : content, signer, scheme, hash);
  const token = wishes.token?.(signature);
  return sequence(
    integer(1),
    sequence(signer.issuer, integer(signer.serial)),
    sequence(identifier(hashes[hash]), nothing),
    ...(withAttributes ? [Buffer.concat([Buffer.from([0xa0]), attributes.subarray(1)])] : []),
    sequence(identifier(schemes[scheme]), ...(scheme === "pss" ? [pssParameters(hash)] : [])),
    octets(signature),
    ...(token === undefined ? [] : [element(0xa1, attribute(oids.token, token))]),
  );
}

function signed(message: Buffer, { key }: Holder, scheme: Scheme, hash: string): Buffer {
  if (scheme === "ed25519") return sign(null, message, key);
  return sign(hash, message, scheme === "pss" ? { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 } : key);
}

function pssParameters(hash: keyof typeof hashes): Buffer {
  const algorithm = sequence(identifier(hashes[hash]), nothing);
  const mask = sequence(identifier("1.2.840.113549.1.1.8"), algorithm);
  return sequence(element(0xa0, algorithm), element(0xa1, mask), element(0xa2, integer(32)));
}

function certificateDigest({ certificate }: Holder): Buffer {
  return sequence(sequence(sequence(octets(createHash("sha256").update(certificate).digest()))));
}
