/** What one signature dictionary of a PDF proves. */
import type { Signature } from "#schemas/signature.ts";
import { digestOf } from "./algorithms.ts";
import { chainOf, isInForce } from "./chain.ts";
import { readSignedData, type SignedData, type Signer } from "./cms.ts";
import type { Doubt, ReadSignature } from "./doubt.ts";
import { type RangeFault, revisionEnds, type SignedRange, signedRange } from "./signed-range.ts";
import { signingTime } from "./signing-time.ts";
import { readTimestamp, type Timestamp, timestampInfo } from "./timestamp.ts";
import { type Verdict, validOf, verdictOn } from "./verdict.ts";

/** A signature dictionary (ISO 32000-1, 12.8.1); `time` is its `/M` as written. */
export type SignatureDictionary = {
  readonly contents: Uint8Array;
  readonly byteRange: readonly number[];
  readonly subFilter: string;
  readonly time: string;
};

/** `ETSI.RFC3161`: a time stamp over the whole file, in the place of a signature. */
const fileTimestamp = "ETSI.RFC3161";
/** The digest that `adbe.pkcs7.sha1` encloses. */
const enclosedHash = "sha1";
const space = 0x20;

/**
 * The signatures of a file in the order in which they were added to it; a dictionary that several people signed gives one for
 * each. `trusted` are certificates in PEM. Never throws: what cannot be read costs that signature.
 */
export function readPdfSignatures(
  dictionaries: readonly SignatureDictionary[],
  file: Uint8Array,
  trusted: readonly string[],
): ReadSignature[] {
  if (dictionaries.length === 0) return [];
  const ends = revisionEnds(file);
  const found = dictionaries
    .map((dictionary) => ({ dictionary, range: signedRange(dictionary.byteRange, file) }))
    .sort((a, b) => claimedEnd(a.dictionary) - claimedEnd(b.dictionary));
  // Behind the last signature of a file that was cut off there may have been another one.
  const lastEnd = Math.max(...found.map(({ range }) => (range === "cut-off" ? file.length : range === "odd-range" ? 0 : range.end)));
  return found.flatMap(({ dictionary, range }) => {
    const place = placeOf(range, file, ends);
    const isLast = typeof range !== "string" && range.end === lastEnd;
    const later: Doubt[] = isLast && hasContent(file.subarray(range.end)) ? ["changed-later"] : [];
    return describe(dictionary, range, trusted).map(({ signature, doubts }) => {
      return { signature: { ...signature, ...place }, doubts: [...doubts, ...later] };
    });
  });
}

type Described = { signature: Omit<Signature, keyof ReturnType<typeof placeOf>>; doubts: Doubt[] };

function describe(dictionary: SignatureDictionary, range: SignedRange | RangeFault, trusted: readonly string[]): Described[] {
  const data = readContents(typeof range === "string" ? dictionary.contents : range.contents);
  if (data !== null && data.signers.length > 0)
    return data.signers.map((signer) => describeSigner(signer, data, dictionary, range, trusted));
  const doubt = typeof range === "string" ? range : "contents-unreadable";
  const time = signingTime(null, dictionary.time, null);
  const unknown = { signer: null, organization: null, issuer: null, digest: null, certificateInForce: null } as const;
  const signature = { ...unknown, ...time, valid: validOf(doubt), chain: "not-checked" as const, subFilter: nameOfForm(dictionary) };
  return [{ signature, doubts: [doubt] }];
}

function describeSigner(
  signer: Signer,
  data: SignedData,
  dictionary: SignatureDictionary,
  range: SignedRange | RangeFault,
  trusted: readonly string[],
): Described {
  const subFilter = nameOfForm(dictionary);
  const verdict = typeof range === "string" ? range : verdictOnFile(signer, data, subFilter, range.pieces);
  const stamp = typeof range === "string" ? null : timestampOf(signer, subFilter, range, trusted);
  const time = signingTime(stamp, dictionary.time, signer.signingTime);
  const trust = trustIn(signer, data, trusted, time.signedAt);
  const { commonName = null, organization = null, issuerName = null } = signer.certificate ?? {};
  const digest = subFilter === fileTimestamp ? (timestampInfo(data)?.hash ?? null) : data.content === null ? signer.hash : enclosedHash;
  const names = { signer: commonName, organization, issuer: issuerName };
  const doubts = [
    ...(verdict === "holds" ? [] : [verdict]),
    ...(stamp === null || stamp.fault === null ? [] : [stamp.fault]),
    ...(trust.certificateInForce === false ? ["certificate-not-in-force" as const] : []),
    ...(trust.chain === "untrusted" && trust.certificateInForce !== false ? ["untrusted" as const] : []),
  ];
  return { signature: { ...names, ...time, ...trust, digest, valid: validOf(verdict), subFilter }, doubts };
}

function nameOfForm({ subFilter }: SignatureDictionary): string {
  return subFilter === "" ? "unknown" : subFilter;
}

/** Null where the contents are no signed data (`adbe.x509.rsa_sha1`) or broken. */
function readContents(contents: Uint8Array): SignedData | null {
  try {
    return readSignedData(contents);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** What is enclosed is a time stamp of the file or its digest (`adbe.pkcs7.sha1`); anything else would be no signature of it. */
function verdictOnFile(
  signer: Signer,
  data: SignedData,
  subFilter: string,
  pieces: readonly Uint8Array[],
): Verdict | "contents-unreadable" {
  const info = subFilter === fileTimestamp ? timestampInfo(data) : null;
  if (subFilter === fileTimestamp && info === null) return "contents-unreadable";
  if (data.content === null) return verdictOn(signer, data, pieces);
  const isAboutFile = info === null ? digestOf(enclosedHash, pieces).equals(data.content) : info.isAbout(pieces);
  return isAboutFile ? verdictOn(signer, data, [data.content]) : "content-changed";
}

/** The time stamp over the signature, or the signature where it is one of the file itself. Null where there is none. */
function timestampOf(signer: Signer, subFilter: string, range: SignedRange, trusted: readonly string[]): Timestamp | null {
  if (subFilter === fileTimestamp) return readTimestamp(range.contents, range.pieces, trusted);
  return signer.timestampToken === null ? null : readTimestamp(signer.timestampToken, [signer.signature], trusted);
}

function trustIn(
  { certificate }: Signer,
  { certificates }: SignedData,
  trusted: readonly string[],
  signedAt: string | null,
): Pick<Signature, "chain" | "certificateInForce"> {
  if (certificate === null) return { chain: "not-checked", certificateInForce: null };
  const time = signedAt === null ? null : new Date(signedAt);
  return {
    chain: chainOf(certificate, certificates, trusted, time),
    certificateInForce: time === null ? null : isInForce(certificate, time),
  };
}

function placeOf(range: SignedRange | RangeFault, file: Uint8Array, ends: readonly number[]) {
  const fileBytes = file.length;
  if (typeof range === "string") return { coversWholeFile: false, coveredBytes: null, fileBytes, revision: null, revisions: null };
  const revision = Math.max(1, ends.filter((end) => end <= range.end).length);
  return {
    coversWholeFile: range.end === fileBytes,
    coveredBytes: range.coveredBytes,
    fileBytes,
    revision,
    revisions: Math.max(revision, ends.length),
  };
}

/** Where the range says that the signed part ends, also where the file is shorter. */
function claimedEnd({ byteRange }: SignatureDictionary): number {
  return (byteRange[2] ?? 0) + (byteRange[3] ?? 0);
}

/** Line ends and zeros behind the end say nothing. */
function hasContent(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte > space);
}
