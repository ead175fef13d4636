/** Truth (đáp án): what a perfect reader would say of a file, in the shape of the record contract, as far as somebody wrote it down. */
import { z } from "zod";
import { DeadlineKind } from "#schemas/deadline.ts";
import { IsoDate } from "#schemas/identifiers.ts";

const Text = z.string().nullish();
const Count = z.number().nullish();
const Bodies = z.array(z.string()).nullish();

const TrueCitation = z.object({ symbol: Text, issuedOn: IsoDate.nullish() });
const TrueCriterion = z.object({ id: Text, name: Text, score: Count, max: Count });
const TrueAssignment = z.object({ task: Text, lead: Bodies, support: Bodies });
const TrueDeadline = z.object({
  kind: DeadlineKind,
  text: Text,
  due: Text,
  bound: Text,
  from: Text,
  to: Text,
  rrule: Text,
  times: Count,
  per: Text,
  yearOffset: Count,
});

const lists = {
  citations: z.array(TrueCitation).optional(),
  criteria: z.array(TrueCriterion).optional(),
  deadlines: z.array(TrueDeadline).optional(),
  assignments: z.array(TrueAssignment).optional(),
};

/** A signer is compared by name, whatever else is told of them. */
const TrueSigner = z.preprocess(
  (signer) => (typeof signer === "string" ? { name: signer } : signer),
  z
    .object({ name: z.string() })
    .transform(({ name }) => name)
    .nullish(),
);

/**
 * The truth of one document. A key that is not there is not measured; null says that the page does not show it. `handwritten`
 * names the values that a hand wrote; what is `optional` may be found or not.
 */
const TrueDocument = z.object({
  type: Text,
  symbol: Text,
  issuedOn: IsoDate.nullish(),
  place: Text,
  issuer: Text,
  issuerParent: Text,
  subject: Text,
  signer: TrueSigner,
  ...lists,
  handwritten: z.array(z.string()).default([]),
  optional: z.object(lists).default({}),
});
export type TrueDocument = z.infer<typeof TrueDocument>;

/** The truth of one file; a member of an archive is `archive.zip!/inner/path.pdf`. `error`: the file must be refused. */
export const TrueFile = z.object({ file: z.string().min(1), error: z.boolean().default(false), documents: z.array(TrueDocument) });
export type TrueFile = z.infer<typeof TrueFile>;

/** An entry of a list, as truth or a record has it. */
export type Citation = z.infer<typeof TrueCitation>;
export type Criterion = z.infer<typeof TrueCriterion>;
export type Deadline = z.infer<typeof TrueDeadline>;
export type Assignment = z.infer<typeof TrueAssignment>;
