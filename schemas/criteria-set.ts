/** Criteria sets (bộ tiêu chí chấm điểm CCHC): law as data, one file a set. */
import { z } from "zod";
import { IsoDate } from "./identifiers.ts";

/** The same words in both languages. */
export const BilingualText = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });
export type BilingualText = z.infer<typeof BilingualText>;

/** A day of the year before or after the index year: `yearOffset: -1, day: "12-05"` is 5 December of the year before. */
export const RelativeDay = z.strictObject({ yearOffset: z.int(), day: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/) });
export type RelativeDay = z.infer<typeof RelativeDay>;

/** Groups of phrases: one phrase of every group must stand in the text (mỗi nhóm có ít nhất một cụm từ). */
export const PhraseGroups = z.array(z.array(z.string().min(1)).min(1));
export type PhraseGroups = z.infer<typeof PhraseGroups>;

/**
 * The documents that may prove a criterion (tài liệu kiểm chứng). `issuer` is the unit itself, the body above it, or any;
 * `year` is the year that the subject names, as an offset from the index year; where it names none, the document must
 * have been issued from `from` to `to`, both inclusive.
 */
export const EvidenceWanted = z.strictObject({
  types: z.array(z.string().min(1)).min(1),
  subject: PhraseGroups.min(1),
  notSubject: z.array(z.string().min(1)).default([]),
  issuer: z.enum(["unit", "superior", "any"]),
  year: z.int(),
  from: RelativeDay,
  to: RelativeDay,
});
export type EvidenceWanted = z.infer<typeof EvidenceWanted>;

/** Where a number of points comes from: printed in the set, seen in an appraisal, or full marks by definition. */
export const PointsBasis = z.enum(["stated", "observed", "max"]);
export type PointsBasis = z.infer<typeof PointsBasis>;

/**
 * One rung (nấc điểm): the points as long as no more than `shortfall` is wanting, in the measure of the criterion's rule
 * (days late, documents missing, contents missing, columns missing). `all` is the rung where there is no evidence.
 */
export const Rung = z.strictObject({
  shortfall: z.union([z.number().nonnegative(), z.literal("all")]),
  points: z.number().nonnegative(),
  basis: PointsBasis,
});
export type Rung = z.infer<typeof Rung>;

/** How a criterion is proved: by documents, by a measured result, by points given elsewhere, by a survey. */
export const CriterionKind = z.enum(["documents", "result", "external", "survey"]);
export type CriterionKind = z.infer<typeof CriterionKind>;

/** The rule of a criterion. Its other keys belong to its kind: see the parameters in `pipelines/appraisal/rules/`. */
export const CriterionRule = z.looseObject({ kind: z.string().min(1) });
export type CriterionRule = z.infer<typeof CriterionRule>;

/** A criterion (tiêu chí). `units` are the first words of the unit's place (xã, phường, …) it is for; null is every unit. */
export const Criterion = z.strictObject({
  id: z.string().min(1),
  part: z.string().min(1),
  name: z.string().min(1),
  max: z.number().positive(),
  kind: CriterionKind,
  units: z.array(z.string().min(1)).min(1).nullable().default(null),
  evidence: EvidenceWanted.nullable(),
  rule: CriterionRule,
  rungs: z.array(Rung).min(1),
  note: BilingualText.nullable().default(null),
});
export type Criterion = z.infer<typeof Criterion>;

/** A part of a set (phần, lĩnh vực). `parent` is the id of the part it belongs to; `derived` is inferred, not printed. */
export const CriteriaPart = z.strictObject({
  id: z.string().min(1),
  parent: z.string().min(1).nullable().default(null),
  name: z.string().min(1).nullable(),
  max: z.number().positive(),
  basis: z.enum(["stated", "derived"]),
});
export type CriteriaPart = z.infer<typeof CriteriaPart>;

/** A text that a set rests on (căn cứ ban hành). */
export const LegalBasis = z.strictObject({ symbol: z.string().min(1), issuedOn: IsoDate, issuer: z.string().min(1) });
export type LegalBasis = z.infer<typeof LegalBasis>;

/** A criteria set. `indexYears` are the years that it may score; `completeness` says what of the decision is not in it. */
export const CriteriaSet = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: BilingualText,
  legalBasis: z.array(LegalBasis).min(1),
  province: z.string().min(1),
  level: z.enum(["province", "department", "district", "commune"]),
  inForce: z.strictObject({ from: IsoDate, until: IsoDate.nullable() }),
  indexYears: z.strictObject({ from: z.int(), until: z.int().nullable() }),
  total: z.number().positive(),
  completeness: z.strictObject({ complete: z.boolean(), vi: z.string().min(1), en: z.string().min(1) }),
  parts: z.array(CriteriaPart).min(1),
  criteria: z.array(Criterion).min(1),
});
export type CriteriaSet = z.infer<typeof CriteriaSet>;
