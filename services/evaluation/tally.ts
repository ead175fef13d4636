/** Judgements counted: values by key, lists by key, files. */
import { type FileJudgement, type ListJudgement, type MeasuredList, measuredLists, type ValueJudgement } from "./judgement.ts";
import { type MeasuredKey, measuredKeys } from "./same-value.ts";

/**
 * How many values truth states, and what became of them. `flagged`: wrong or absent, and a person is asked; `asked`: a person is
 * asked, needlessly or not; `asserted`: given without asking, and right ones in any case; `invented`: asserted where the page
 * shows none. `recall` is the share of right ones, `wrongAsserted` the share of asserted ones that are not right, 0 to 1.
 */
type ValueTally = {
  readonly stated: number;
  readonly right: number;
  readonly wrong: number;
  readonly absent: number;
  readonly flagged: number;
  readonly asked: number;
  readonly asserted: number;
  readonly invented: number;
  readonly recall: number;
  readonly wrongAsserted: number;
};

/** How many entries there are, were found, and go together; precision, recall and their harmonic mean, 0 to 1. */
export type ListTally = {
  readonly truth: number;
  readonly found: number;
  readonly matched: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
};

/** `errors` are files that were not read, `errorsExpected` those of them that truth says must be refused. */
export type FileTally = {
  readonly files: number;
  readonly errors: number;
  readonly errorsExpected: number;
  readonly filesWithRightCount: number;
  readonly truth: number;
  readonly found: number;
};

/** The tally of one key; `byHand`: of the values that a hand wrote alone. */
export type KeyTally = { readonly key: MeasuredKey; readonly byHand: boolean; readonly tally: ValueTally };

/** What clerks fill in after a paper was printed, and signed: counted once more by itself. */
const oftenByHand = ["symbol", "issuedOn"] as const;

/** Counts values by key, then those written by hand. */
export function tallyValues(values: readonly ValueJudgement[]): KeyTally[] {
  const of = (key: MeasuredKey) => values.filter((value) => value.key === key);
  return [
    ...measuredKeys.map((key) => ({ key, byHand: false, tally: tallyOf(of(key)) })),
    ...oftenByHand.map((key) => ({ key, byHand: true, tally: tallyOf(of(key).filter(({ byHand }) => byHand)) })),
  ];
}

function tallyOf(values: readonly ValueJudgement[]): ValueTally {
  const count = (holds: (value: ValueJudgement) => boolean) => values.filter(holds).length;
  const stated = ({ truth }: ValueJudgement) => truth !== null;
  const right = count(({ verdict }) => verdict === "right");
  const asserted = count(({ verdict, inReview, read }) => verdict === "right" || (read !== null && !inReview));
  const all = count(stated);
  return {
    stated: all,
    right,
    wrong: count(({ verdict }) => verdict === "wrong"),
    absent: count(({ verdict }) => verdict === "absent"),
    flagged: count(({ verdict, inReview }) => inReview && (verdict === "wrong" || verdict === "absent")),
    asked: count((value) => value.inReview && stated(value)),
    asserted,
    invented: count(({ verdict, inReview }) => verdict === "invented" && !inReview),
    recall: share(right, all),
    wrongAsserted: asserted === 0 ? 0 : (asserted - right) / asserted,
  };
}

/** Counts entries of lists. */
export function tallyLists(lists: readonly ListJudgement[]): Map<MeasuredList, ListTally> {
  return new Map(
    measuredLists.map((key) => {
      const own = lists.filter((list) => list.key === key);
      const sum = (part: "truth" | "found" | "matched") => own.reduce((total, list) => total + list[part], 0);
      const [truth, found, matched] = [sum("truth"), sum("found"), sum("matched")];
      const [precision, recall] = [share(matched, found), share(matched, truth)];
      const f1 = matched > 0 ? (2 * precision * recall) / (precision + recall) : truth + found === 0 ? 1 : 0;
      return [key, { truth, found, matched, precision, recall, f1 }];
    }),
  );
}

/** Counts files and documents. */
export function tallyFiles(files: readonly FileJudgement[]): FileTally {
  const unread = files.filter(({ read }) => !read);
  const sum = (part: "truth" | "found") => files.reduce((total, { documents }) => total + documents[part], 0);
  return {
    files: files.length,
    errors: unread.length,
    errorsExpected: unread.filter(({ refusalExpected }) => refusalExpected).length,
    filesWithRightCount: files.filter(({ documents }) => documents.truth === documents.found).length,
    truth: sum("truth"),
    found: sum("found"),
  };
}

/** Of nothing, nothing is missing. */
const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
