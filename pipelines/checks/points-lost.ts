/** Points of criteria do not make those of their part (điểm thành phần không khớp điểm của phần, lĩnh vực). */
import type { Finding } from "#schemas/finding.ts";
import type { CriterionReference, DocumentRecord } from "#schemas/record.ts";
import { type Check, type CheckedFile, contradiction, groundsOnPage, isOwnText } from "./check.ts";
import { numberText, sameNumber } from "./sums/written-number.ts";

type Scored = CriterionReference & {
  readonly path: readonly number[];
  readonly lost: number;
  readonly max: number;
  readonly score: number;
};

const romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

/** "II" and "2.1.3" as the way to a criterion; part II of a set has the criteria 2.1, 2.2 … */
function pathOf(id: string): number[] | null {
  const part = romans.indexOf(id);
  if (part >= 0) return [part + 1];
  const steps = id.split(".").map(Number);
  return steps.every((step) => Number.isInteger(step) && step > 0) ? steps : null;
}

function scored({ criteria }: DocumentRecord): Scored[] {
  return criteria.flatMap((each) => {
    const path = each.id === null ? null : pathOf(each.id);
    if (path === null || each.score === null || each.max === null || each.score > each.max) return [];
    return [{ ...each, path, lost: each.max - each.score, max: each.max, score: each.score }];
  });
}

const isUnder = ({ path }: Scored, above: Scored): boolean =>
  path.length > above.path.length && above.path.every((step, index) => path[index] === step);

/** The criteria right under one: with none of the list between them. */
const childrenOf = (parent: Scored, all: readonly Scored[]): Scored[] =>
  all.filter((each) => isUnder(each, parent) && !all.some((other) => isUnder(other, parent) && isUnder(each, other)));

function said(file: CheckedFile, parent: Scored, children: readonly Scored[], sum: number, sure: boolean): Finding {
  const words = {
    vi: `${parent.id} mất ${numberText(parent.lost)} điểm, các tiêu chí nêu ra mất ${numberText(sum)} điểm`,
    en: `${parent.id} lost ${numberText(parent.lost)} points, the criteria named under it ${numberText(sum)}`,
  };
  const grounds = [parent, ...children].map(({ page, id, name, score, max }) =>
    groundsOnPage(file, page, `${id} ${name ?? ""} ${numberText(score)}/${numberText(max)}`),
  );
  return contradiction("sum/points", sure && isOwnText(file, parent.page), words, grounds);
}

/**
 * Compares what a part lost with what the criteria under it lost: more cannot be. Less may be where only some are named; it is worth a
 * question where every other part of the document is made by its criteria.
 */
export const pointsLost: Check = {
  code: "sum/points",
  run: (file) =>
    file.documents.flatMap((document) => {
      const all = scored(document);
      const parts = all
        .map((parent) => ({ parent, children: childrenOf(parent, all) }))
        .filter(({ children }) => children.length > 0)
        .map((part) => ({ ...part, sum: part.children.reduce((sum, { lost }) => sum + lost, 0) }));
      const wrong = parts.filter(({ parent, sum }) => !sameNumber(sum, parent.lost));
      const namesAll = wrong.length <= 1 && parts.length > 2;
      return wrong.flatMap(({ parent, children, sum }) => {
        const exceeds = sum > parent.lost;
        return exceeds || namesAll ? [said(file, parent, children, sum, exceeds)] : [];
      });
    }),
};
