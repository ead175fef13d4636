/** The record contract: what a file says, in the shape that `kiemchung extract --json` prints, one object a file. */
import { z } from "zod";
import { Deadline } from "./deadline.ts";
import { field } from "./field.ts";
import { IsoDate, Sha256 } from "./identifiers.ts";
import { TextFrom } from "./page-text.ts";
import { Problem } from "./problem.ts";
import { Signature } from "./signature.ts";

/** The signer (người ký): `capacity` is the line of authority above the title, such as `KT. Chủ tịch`. */
export const Signer = z.object({ name: z.string(), title: z.string().nullable(), capacity: z.string().nullable() });
export type Signer = z.infer<typeof Signer>;

/**
 * Another document named in this one (viện dẫn). `text` is the first place where it is named, `issuer` and `subject` are
 * whose document it is and what it is about, as that place goes on; null where it does not say.
 */
export const Citation = z.object({
  symbol: z.string(),
  issuedOn: IsoDate.nullable(),
  issuer: z.string().nullable().default(null),
  subject: z.string().nullable().default(null),
  text: z.string(),
  page: z.int().positive().nullable(),
});
export type Citation = z.infer<typeof Citation>;

/** A criterion of the index that the document speaks of (tiêu chí), with the points that it states. */
export const CriterionReference = z.object({
  id: z.string().nullable(),
  name: z.string().nullable(),
  score: z.number().nullable(),
  max: z.number().nullable(),
  reason: z.string().nullable(),
  page: z.int().positive().nullable(),
});
export type CriterionReference = z.infer<typeof CriterionReference>;

/** Who does what (phân công nhiệm vụ). `due` is the phrase as written, `budget` is in đồng. */
export const Assignment = z.object({
  row: z.string().nullable(),
  section: z.string().nullable(),
  task: z.string(),
  lead: z.array(z.string()),
  support: z.array(z.string()),
  output: z.string().nullable(),
  due: z.string().nullable(),
  budget: z.number().nullable(),
  page: z.int().positive().nullable(),
});
export type Assignment = z.infer<typeof Assignment>;

/** The scalar keys of a document, as they follow each other on the page. Tests hold `fields` to this list. */
export const scalarKeys = ["issuerParent", "issuer", "symbol", "place", "issuedOn", "type", "subject", "signer"] as const;
export const ScalarKey = z.enum(scalarKeys);
export type ScalarKey = z.infer<typeof ScalarKey>;

/** The grounds of every scalar key (căn cứ của từng trường). */
export const RecordFields = z.object({
  issuerParent: field(z.string()),
  issuer: field(z.string()),
  symbol: field(z.string()),
  place: field(z.string()),
  issuedOn: field(IsoDate),
  type: field(z.string()),
  subject: field(z.string()),
  signer: field(Signer),
});
export type RecordFields = z.infer<typeof RecordFields>;

/** One administrative document (văn bản) found in a file. `pages` is first and last, from 1, inclusive. */
export const DocumentRecord = z.object({
  pages: z.tuple([z.int().positive(), z.int().positive()]),
  type: z.string().nullable(),
  symbol: z.string().nullable(),
  issuedOn: IsoDate.nullable(),
  place: z.string().nullable(),
  issuer: z.string().nullable(),
  issuerParent: z.string().nullable(),
  subject: z.string().nullable(),
  signer: Signer.nullable(),
  recipients: z.array(z.string()),
  citations: z.array(Citation),
  criteria: z.array(CriterionReference),
  assignments: z.array(Assignment),
  deadlines: z.array(Deadline),
  fields: RecordFields,
  review: z.array(ScalarKey),
});
export type DocumentRecord = z.infer<typeof DocumentRecord>;

/** One page as the record shows it: its size is that of the image in whose pixels boxes are given, null where there is none. */
export const RecordPage = z.object({
  page: z.int().positive(),
  width: z.int().positive().nullable(),
  height: z.int().positive().nullable(),
  textFrom: TextFrom,
  confidence: z.number().min(0).max(1),
  rotation: z.int(),
});
export type RecordPage = z.infer<typeof RecordPage>;

/** One source file. Where `error` is given, `documents` is empty. */
export const FileRecord = z.object({
  file: z.string(),
  sha256: Sha256.nullable(),
  format: z.string().nullable(),
  pages: z.array(RecordPage),
  signatures: z.array(Signature),
  documents: z.array(DocumentRecord),
  error: Problem.nullable(),
});
export type FileRecord = z.infer<typeof FileRecord>;
