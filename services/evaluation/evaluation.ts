/** All that is told of a reader's work on files with truth. */
import { type Calibration, calibrationByKey, calibrationOf } from "./calibration.ts";
import type { FileJudgement, MeasuredList } from "./judgement.ts";
import type { MeasuredKey } from "./same-value.ts";
import { type FileTally, type KeyTally, type ListTally, tallyFiles, tallyLists, tallyValues } from "./tally.ts";

/** The figures: of files, of values, of lists, and of stated confidence. */
export type Evaluation = {
  readonly documents: FileTally;
  readonly scalars: readonly KeyTally[];
  readonly lists: ReadonlyMap<MeasuredList, ListTally>;
  readonly calibration: { readonly fields: ReadonlyMap<MeasuredKey, Calibration>; readonly all: Calibration };
};

/** Sums up the judgements on files. */
export function evaluationOf(files: readonly FileJudgement[]): Evaluation {
  const values = files.flatMap((file) => file.values);
  return {
    documents: tallyFiles(files),
    scalars: tallyValues(values),
    lists: tallyLists(files.flatMap(({ lists }) => lists)),
    calibration: { fields: calibrationByKey(values), all: calibrationOf(values) },
  };
}

/** The figures as JSON: keys by name, values by hand under the key with `*`. */
export function evaluationJson({ documents, scalars, lists, calibration }: Evaluation) {
  return {
    documents,
    scalars: Object.fromEntries(scalars.map(({ key, byHand, tally }) => [byHand ? `${key}*` : key, tally])),
    lists: Object.fromEntries(lists),
    calibration: { fields: Object.fromEntries(calibration.fields), all: calibration.all },
  };
}
