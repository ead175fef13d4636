import { dayForms } from "./day-forms.ts";
import type { Expression, Form, Setting } from "./expression.ts";
import { openForms } from "./open-forms.ts";
import { periodForms } from "./period-forms.ts";
import { recurringForms } from "./recurring-forms.ts";

/** Every form of time expression that is known. */
const forms: readonly Form[] = [...dayForms, ...periodForms, ...recurringForms, ...openForms];

/**
 * All time expressions of a text, in order. Of two that overlap the one that begins first, then the longer, holds; but what
 * another sets ("theo kế hoạch …") ends where a day is given.
 */
export function findExpressions(text: string, setting: Setting): Expression[] {
  const found = forms.flatMap((form) => form(text, setting)).sort((one, other) => one.start - other.start || other.end - one.end);
  const kept: Expression[] = [];
  for (const expression of found) {
    const last = kept.at(-1);
    if (last !== undefined && expression.start < last.end) {
      if (!(isExternal(last) && expression.strength === "bounded")) continue;
      kept.pop();
    }
    kept.push(expression);
  }
  return kept;
}

const isExternal = ({ readings }: Expression): boolean => readings.some(({ kind }) => kind === "external");
