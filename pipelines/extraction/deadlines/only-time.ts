/** Text that says nothing but when. */
import type { Setting } from "./expression.ts";
import { findExpressions } from "./expressions.ts";

/** Whether time expressions are all that a text holds; the number of a list item does not count. */
export function saysOnlyTime(text: string, setting: Setting): boolean {
  const expressions = findExpressions(text, { ...setting, placed: true });
  const rest = expressions.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
  return expressions.length > 0 && !/[\p{L}\d]/u.test(rest.replace(/^\s*\d{1,2}[.)]/u, ""));
}
