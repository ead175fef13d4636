/** A dossier (hồ sơ chấm điểm): what a unit's documents prove of a criteria set in one index year. */
import { z } from "zod";
import { BilingualText, PointsBasis } from "./criteria-set.ts";
import { Finding, Outcome } from "./finding.ts";
import { IsoDate, Sha256 } from "./identifiers.ts";

/**
 * Points (điểm) as a range. `proposed` is null where more than one number is possible; `basis` is that of the rung that
 * was reached, null where none was.
 */
export const Points = z.object({
  proposed: z.number().nonnegative().nullable(),
  min: z.number().nonnegative(),
  max: z.number().nonnegative(),
  basis: PointsBasis.nullable(),
});
export type Points = z.infer<typeof Points>;

/** A sum of points: `listedMax` is what the criteria of the set give at most, `max` what the part or set is worth. */
export const PointsSum = z.object({
  proposed: z.number().nonnegative().nullable(),
  min: z.number().nonnegative(),
  max: z.number().nonnegative(),
  listedMax: z.number().nonnegative(),
  worth: z.number().nonnegative(),
});
export type PointsSum = z.infer<typeof PointsSum>;

/**
 * A document that was taken as evidence of a criterion, and why. A match is `possible` where something of it could not be
 * read. `pages` is first and last, attached documents included.
 */
export const EvidenceMatch = z.object({
  file: z.string(),
  sha256: Sha256.nullable(),
  pages: z.tuple([z.int().positive(), z.int().positive()]),
  type: z.string().nullable(),
  symbol: z.string().nullable(),
  issuedOn: IsoDate.nullable(),
  dateConfirmed: z.boolean(),
  issuer: z.string().nullable(),
  subject: z.string().nullable(),
  match: z.enum(["certain", "possible"]),
  confidence: z.number().min(0).max(1),
  reasons: z.array(BilingualText),
});
export type EvidenceMatch = z.infer<typeof EvidenceMatch>;

/**
 * What has to happen next: nothing (`scored`), a field must be confirmed, a document must be handed in, a person must
 * judge or be given an explanation (giải trình), or the criterion does not concern the unit (`excluded`).
 */
export const CriterionState = z.enum(["scored", "needs-confirmation", "needs-evidence", "needs-explanation", "excluded"]);
export type CriterionState = z.infer<typeof CriterionState>;

/** What the evidence says of one criterion: points, what they rest on, and what has to happen next. */
export const CriterionAppraisal = z.object({
  id: z.string(),
  part: z.string(),
  name: z.string(),
  max: z.number().positive(),
  state: CriterionState,
  outcome: Outcome,
  points: Points,
  evidence: z.array(EvidenceMatch),
  findings: z.array(Finding),
});
export type CriterionAppraisal = z.infer<typeof CriterionAppraisal>;

/** The points of a part, those of the parts inside it included. */
export const PartAppraisal = z.object({ id: z.string(), parent: z.string().nullable(), name: z.string().nullable(), points: PointsSum });
export type PartAppraisal = z.infer<typeof PartAppraisal>;

/** The appraisal of one unit in one index year. `findings` concern the dossier as a whole. */
export const Dossier = z.object({
  set: z.object({ id: z.string(), title: BilingualText }),
  unit: z.string(),
  year: z.int(),
  criteria: z.array(CriterionAppraisal),
  parts: z.array(PartAppraisal),
  total: PointsSum,
  findings: z.array(Finding),
});
export type Dossier = z.infer<typeof Dossier>;
