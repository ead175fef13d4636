/** What the running system gives when it is asked: the shapes of the API's answers. */
import { z } from "zod";
import { Deadline } from "./deadline.ts";
import { Finding } from "./finding.ts";
import { IsoDate, Sha256 } from "./identifiers.ts";
import { Problem, Warning } from "./problem.ts";
import { DocumentRecord, FileRecord } from "./record.ts";

/** Where a file stands: taken in, being read, read, or given up with a problem. */
export const FileState = z.enum(["received", "processing", "read", "failed"]);
export type FileState = z.infer<typeof FileState>;

/**
 * One file that was taken in, or a member of an archive (`archive.zip!/inner/path.pdf`, `parentId` is the archive).
 * `duplicateOf` is the file that has the same bytes and was here first; it is read in its place.
 */
export const FileSummary = z.object({
  id: z.uuid(),
  name: z.string(),
  sha256: Sha256.nullable(),
  byteLength: z.int().nonnegative(),
  parentId: z.uuid().nullable(),
  duplicateOf: z.uuid().nullable(),
  state: FileState,
  format: z.string().nullable(),
  pageCount: z.int().nonnegative(),
  pagesRead: z.int().nonnegative(),
  documentCount: z.int().nonnegative(),
  attempts: z.int().nonnegative(),
  error: Problem.nullable(),
  warnings: z.array(Warning),
  receivedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
});
export type FileSummary = z.infer<typeof FileSummary>;

/** How many files of a batch stand where; duplicates are counted apart and in no state. */
export const BatchCounts = z.object({
  files: z.int().nonnegative(),
  received: z.int().nonnegative(),
  processing: z.int().nonnegative(),
  read: z.int().nonnegative(),
  failed: z.int().nonnegative(),
  duplicates: z.int().nonnegative(),
});
export type BatchCounts = z.infer<typeof BatchCounts>;

/** One upload (đợt nộp): its files in the order given, archive members after their archive. */
export const Batch = z.object({
  id: z.uuid(),
  label: z.string().nullable(),
  receivedAt: z.iso.datetime(),
  /** True when no file of it is waiting or being read. */
  finished: z.boolean(),
  counts: BatchCounts,
  files: z.array(FileSummary),
});
export type Batch = z.infer<typeof Batch>;

/**
 * What became of one handed-over file: `stored` newly, `known` with this name and these bytes already, `duplicate` of a
 * file with another name, `refused` with a problem (then there is no id).
 */
export const ReceivedFile = z.object({
  name: z.string(),
  outcome: z.enum(["stored", "known", "duplicate", "refused"]),
  fileId: z.uuid().nullable(),
  sha256: Sha256.nullable(),
  error: Problem.nullable(),
});
export type ReceivedFile = z.infer<typeof ReceivedFile>;

/** The acknowledgement of an upload. Everything it names is stored durably. */
export const Receipt = z.object({ batchId: z.uuid(), files: z.array(ReceivedFile) });
export type Receipt = z.infer<typeof Receipt>;

/** A file with its record and what was said about it. `record` is null until it was read or given up. */
export const FileDetail = FileSummary.extend({ record: FileRecord.nullable(), findings: z.array(Finding) });
export type FileDetail = z.infer<typeof FileDetail>;

/** One document with the file that it stands in. */
export const DocumentView = z.object({
  id: z.string(),
  fileId: z.uuid(),
  file: z.string(),
  sha256: Sha256,
  record: DocumentRecord,
});
export type DocumentView = z.infer<typeof DocumentView>;

/** One deadline with the document that sets it. */
export const DeadlineView = z.object({
  documentId: z.string(),
  fileId: z.uuid(),
  file: z.string(),
  symbol: z.string().nullable(),
  issuer: z.string().nullable(),
  issuedOn: IsoDate.nullable(),
  /** The first and the last day on which it falls within the range that was asked for; null where no day is known. */
  first: IsoDate.nullable(),
  last: IsoDate.nullable(),
  /**
   * The last day that is in time: of what is due before a day (trước ngày D) the day before it, of what is due by a day (chậm nhất ngày D)
   * the day itself; the first of several. Null where it is not known, or nothing can be late.
   */
  lastInTime: IsoDate.nullable(),
  /** Whether days off had to be asked for of a year for which nobody announced them. */
  daysOffByLawAlone: z.boolean(),
  deadline: Deadline,
});
export type DeadlineView = z.infer<typeof DeadlineView>;

/** One finding with the file that it was found in. */
export const FindingView = z.object({ fileId: z.uuid(), file: z.string(), finding: Finding });
export type FindingView = z.infer<typeof FindingView>;

/** A page of a list; `nextOffset` is null at the end. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), total: z.int().nonnegative(), nextOffset: z.int().positive().nullable() });
export type ListOf<Item> = { items: Item[]; total: number; nextOffset: number | null };

/** One criteria set that can be asked for. */
export const CriteriaSetView = z.object({ id: z.string(), title: z.string(), source: z.string().nullable() });
export type CriteriaSetView = z.infer<typeof CriteriaSetView>;

/** Whether the system can work: each part that it needs, with words where it is not well. */
export const Health = z.object({
  ok: z.boolean(),
  parts: z.array(z.object({ part: z.enum(["database", "queue", "files"]), ok: z.boolean(), problem: Problem.nullable() })),
});
export type Health = z.infer<typeof Health>;
