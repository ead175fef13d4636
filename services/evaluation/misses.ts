/** What went wrong, one by one, so that somebody can look. */
import type { FileJudgement, MeasuredList } from "./judgement.ts";
import type { MeasuredKey } from "./same-value.ts";

/**
 * A value or an entry of a list that is not as truth has it. `truth` and `read` are null where the other is all there is;
 * entries of lists are JSON without empty keys. `inReview`: a person is asked.
 */
export type Miss = {
  readonly file: string;
  readonly key: MeasuredKey | MeasuredList;
  readonly truth: string | null;
  readonly read: string | null;
  readonly inReview: boolean;
};

/** The misses of a file: values first, then entries. What is given with doubt where the page shows nothing is none. */
export function missesOf({ file, values, lists }: FileJudgement): Miss[] {
  const wrong = values.filter(({ verdict, inReview }) =>
    verdict === "invented" ? !inReview : verdict === "wrong" || verdict === "absent",
  );
  return [
    ...wrong.map(({ key, truth, read, inReview }) => ({ file, key, truth, read, inReview })),
    ...lists.flatMap(({ key, missing, surplus }) => [
      ...missing.map((entry) => ({ file, key, truth: entryText(entry), read: null, inReview: false })),
      ...surplus.map((entry) => ({ file, key, truth: null, read: entryText(entry), inReview: false })),
    ]),
  ];
}

function entryText(entry: object): string {
  const told = Object.entries(entry).filter(
    ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return JSON.stringify(Object.fromEntries(told));
}
