/** Digital signatures (chữ ký số) of a source file. */
import { z } from "zod";

/**
 * One digital signature. `signedAt` is RFC 3339 with its offset; `timeFrom` says which clock it is; `valid` whether
 * digest and signature hold (not whether the issuer is trusted), null where that was not checked.
 */
export const Signature = z.object({
  signer: z.string().nullable(),
  organization: z.string().nullable(),
  signedAt: z.iso.datetime({ offset: true }).nullable(),
  timeFrom: z.enum(["timestamp", "cms", "dictionary"]).nullable(),
  valid: z.boolean().nullable(),
  coversWholeFile: z.boolean(),
  subFilter: z.string(),
});
export type Signature = z.infer<typeof Signature>;
