/** The list of rule kinds (loại quy tắc) that a criteria set may use. */
import type { Rule } from "../rule.ts";
import { contentChecklist } from "./content-checklist.ts";
import { dateThreshold } from "./date-threshold.ts";
import { existence } from "./existence.ts";
import { frequency } from "./frequency.ts";
import { manual } from "./manual.ts";
import { tableColumns } from "./table-columns.ts";

/** Every rule kind; a new one is a file beside this and a line here. */
export const rules: readonly Rule[] = [contentChecklist, dateThreshold, existence, frequency, manual, tableColumns];

/** The rule of a kind, undefined where there is none. */
export function ruleOf(kind: string): Rule | undefined {
  return rules.find((rule) => rule.kind === kind);
}
