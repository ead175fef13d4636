/** What a check or a rule says. W3C EARL gives the outcomes, SARIF the levels. */
import { z } from "zod";
import { Box } from "./geometry.ts";
import { Sha256 } from "./identifiers.ts";

/** What came of looking (kết quả kiểm tra): `cannot-tell` is an answer, not a failure. */
export const Outcome = z.enum(["passed", "not-applicable", "cannot-tell", "failed"]);
export type Outcome = z.infer<typeof Outcome>;

/** A place in a source file, with the words that stand there (trích dẫn). `page` counts from 1. */
export const Grounds = z.object({
  file: z.string(),
  sha256: Sha256.nullable(),
  page: z.int().positive().nullable(),
  box: Box.nullable(),
  quotation: z.string(),
});
export type Grounds = z.infer<typeof Grounds>;

/** `code` names the check or the way in which a rule was not met, such as `evidence/late`; words for people twice. */
export const Finding = z.object({
  code: z.string().regex(/^[a-z]+\/[a-z-]+$/),
  outcome: Outcome,
  level: z.enum(["error", "warning", "note"]),
  message: z.string().min(1),
  messageEn: z.string().min(1),
  grounds: z.array(Grounds),
});
export type Finding = z.infer<typeof Finding>;
