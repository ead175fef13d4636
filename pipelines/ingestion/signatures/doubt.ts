/** What is not as it should be with a digital signature that was read. */
import { z } from "zod";
import { Signature } from "#schemas/signature.ts";

/** `changed-later`: bytes were appended that no signature is over. The words for each stand in `doubt-words.ts`. */
export const Doubt = z.enum([
  "content-changed",
  "signature-broken",
  "certificate-exchanged",
  "odd-range",
  "cut-off",
  "certificate-missing",
  "algorithm-unknown",
  "contents-unreadable",
  "form-not-checked",
  "certificate-not-in-force",
  "untrusted",
  "timestamp-unreadable",
  "timestamp-of-other",
  "timestamp-broken",
  "timestamp-untrusted",
  "changed-later",
]);
export type Doubt = z.infer<typeof Doubt>;

/** A signature with what is not as it should be. */
export const ReadSignature = z.object({ signature: Signature, doubts: z.array(Doubt) });
export type ReadSignature = z.infer<typeof ReadSignature>;
