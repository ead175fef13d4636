/** Digital signatures (chữ ký số) of a source file. */
import { z } from "zod";

const Moment = z.iso.datetime({ offset: true }).nullable();

/**
 * What each clock says of the moment of signing, in RFC 3339: the token of a time stamping authority (dấu thời gian, RFC 3161; also
 * of one that is not trusted, whose time is not that of the signature then),
 * `/M` of the dictionary, and the signing time in the signature, from which seven hours are taken where one of the others
 * shows that software wrote Vietnam's time as if it were UTC.
 */
export const SigningClocks = z.object({ timestamp: Moment, dictionary: Moment, cms: Moment });
export type SigningClocks = z.infer<typeof SigningClocks>;

/**
 * Whether the certificate leads to one that the configuration trusts (chuỗi chứng thư số). Certificates that were called back
 * (thu hồi) are not known here.
 */
export const CertificateChain = z.enum(["trusted", "untrusted", "not-checked"]);
export type CertificateChain = z.infer<typeof CertificateChain>;

/**
 * One digital signature. `signedAt` is RFC 3339 with its offset, not the day that the document bears; `timeFrom` says which of
 * the `clocks` it is. `valid` is whether digest and signature hold (not whether the issuer is trusted), null where that could not
 * be checked; `certificateInForce` whether the certificate was in force at `signedAt`. Keys with defaults are not known of
 * signatures read before there were such keys, or not of that kind of file.
 */
export const Signature = z.object({
  signer: z.string().nullable(),
  organization: z.string().nullable(),
  /** Who issued the signer's certificate (tổ chức cung cấp dịch vụ chứng thực chữ ký số). */
  issuer: z.string().nullable().default(null),
  signedAt: Moment,
  timeFrom: z.enum(["timestamp", "cms", "dictionary"]).nullable(),
  clocks: SigningClocks.default({ timestamp: null, dictionary: null, cms: null }),
  /** The digest that was signed: `sha1` (weak: reported, not hidden), `sha256`, … */
  digest: z.string().nullable().default(null),
  valid: z.boolean().nullable(),
  certificateInForce: z.boolean().nullable().default(null),
  chain: CertificateChain.default("not-checked"),
  coversWholeFile: z.boolean(),
  /** How many bytes of the file are signed, out of how many; what is not signed is the signature itself and later updates. */
  coveredBytes: z.int().nonnegative().nullable().default(null),
  fileBytes: z.int().nonnegative().nullable().default(null),
  /** Which saved state of the file is signed, from 1 on, out of how many; later states were appended (incremental updates). */
  revision: z.int().positive().nullable().default(null),
  revisions: z.int().positive().nullable().default(null),
  /** The form: of a PDF as its dictionary names it, else `XMLDSig`. */
  subFilter: z.string(),
});
export type Signature = z.infer<typeof Signature>;
