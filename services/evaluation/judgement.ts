/** One file's record held to its truth: a judgement on every value and list that truth speaks of. */
import type { DocumentRecord, FileRecord } from "#schemas/record.ts";
import { sameAssignment, sameCitation, sameCriterion, sameDeadline } from "./same-entry.ts";
import { type MeasuredKey, measuredKeys, sameValue } from "./same-value.ts";
import type { TrueDocument, TrueFile } from "./truth.ts";

/** The lists that are measured, in the order in which they are told. */
export const measuredLists = ["citations", "criteria", "deadlines", "assignments"] as const;
export type MeasuredList = (typeof measuredLists)[number];

/**
 * What became of one value. `invented`: the page shows none; `open`: neither shows nor says one. `inReview`: a person is asked.
 * `confidence` is what the record states of a value that it gives, 0 to 1.
 */
export type ValueJudgement = {
  readonly file: string;
  readonly key: MeasuredKey;
  readonly verdict: "right" | "wrong" | "absent" | "invented" | "open";
  readonly inReview: boolean;
  readonly byHand: boolean;
  readonly confidence: number;
  readonly truth: string | null;
  readonly read: string | null;
};

/** What became of one list: how many true entries there are and how many were read, without optional ones; those that go together. */
export type ListJudgement = {
  readonly file: string;
  readonly key: MeasuredList;
  readonly truth: number;
  readonly found: number;
  readonly matched: number;
  readonly missing: readonly object[];
  readonly surplus: readonly object[];
};

/** `read` is false where there is no record, or one with an error; `refusalExpected` where truth says that it must be so. */
export type FileJudgement = {
  readonly file: string;
  readonly read: boolean;
  readonly refusalExpected: boolean;
  readonly documents: { readonly truth: number; readonly found: number };
  readonly values: readonly ValueJudgement[];
  readonly lists: readonly ListJudgement[];
};

/** Judges a file; without a record, as one that was not read: all that its documents state is absent. */
export function judgeFile({ file, error, documents }: TrueFile, record: FileRecord | null): FileJudgement {
  const found = record?.documents ?? [];
  const pairs = documents.map((truth, index) => ({ truth, read: counterpart(truth, index, documents.length, found) }));
  return {
    file,
    read: record !== null && record.error === null,
    refusalExpected: error,
    documents: { truth: documents.length, found: found.length },
    values: pairs.flatMap(({ truth, read }) => judgeValues(file, truth, read)),
    lists: pairs.flatMap(({ truth, read }) => judgeLists(file, truth, read)),
  };
}

/** Documents go by their order; where more or fewer were found than there are, one of the same type comes first. */
function counterpart({ type }: TrueDocument, index: number, count: number, found: readonly DocumentRecord[]): DocumentRecord | null {
  const sameType = found.length === count ? undefined : found.find((document) => document.type === type);
  return sameType ?? found[index] ?? null;
}

function judgeValues(file: string, truth: TrueDocument, read: DocumentRecord | null): ValueJudgement[] {
  return measuredKeys.flatMap((key) => {
    const wanted = truth[key];
    if (wanted === undefined) return [];
    const given = read === null ? null : key === "signer" ? (read.signer?.name ?? null) : read[key];
    return {
      file,
      key,
      verdict: verdictOf(key, wanted, given, truth.issuerParent ?? ""),
      inReview: read?.review.includes(key) ?? false,
      byHand: truth.handwritten.includes(key),
      confidence: read?.fields[key].confidence ?? 0,
      truth: wanted,
      read: given,
    };
  });
}

function verdictOf(key: MeasuredKey, truth: string | null, read: string | null, parent: string): ValueJudgement["verdict"] {
  if (truth === null) return read === null ? "open" : "invented";
  if (read === null) return "absent";
  return sameValue(key, truth, read, parent) ? "right" : "wrong";
}

function judgeLists(file: string, truth: TrueDocument, read: DocumentRecord | null): ListJudgement[] {
  const { optional } = truth;
  const judged = {
    citations: matchEntries(truth.citations, optional.citations, read?.citations, sameCitation),
    criteria: matchEntries(truth.criteria, optional.criteria, read?.criteria, sameCriterion),
    deadlines: matchEntries(truth.deadlines, optional.deadlines, read?.deadlines, sameDeadline),
    assignments: matchEntries(truth.assignments, optional.assignments, read?.assignments, sameAssignment),
  };
  return measuredLists.flatMap((key) => (judged[key] === null ? [] : { file, key, ...judged[key] }));
}

/** Each true entry takes the first that is the same and still free; then optional ones take theirs, which nobody counts. */
function matchEntries<Entry extends object>(
  truth: readonly Entry[] | undefined,
  optional: readonly Entry[] | undefined,
  read: readonly Entry[] | undefined,
  same: (truth: Entry, read: Entry) => boolean,
): Omit<ListJudgement, "file" | "key"> | null {
  if (truth === undefined) return null;
  const surplus = [...(read ?? [])];
  const take = (wanted: Entry): boolean => {
    const at = surplus.findIndex((entry) => same(wanted, entry));
    if (at >= 0) surplus.splice(at, 1);
    return at >= 0;
  };
  const missing = truth.filter((wanted) => !take(wanted));
  const matched = truth.length - missing.length;
  for (const spare of optional ?? []) take(spare);
  return { truth: truth.length, found: matched + surplus.length, matched, missing, surplus };
}
