/** Tables of which only the words are left: a cell a line, as a text file or a bad scan gives them. */

import { bodiesOf } from "../tasks/leads.ts";
import { columnHeads } from "../tasks/table-columns.ts";
import type { Setting } from "./expression.ts";
import { saysOnlyTime } from "./only-time.ts";
import type { Passage } from "./passage.ts";

const firstHead = /^(?:số\s*)?s?tt\.?$/iu;
const widestTable = 14;

/** How many cells before the due cell its leads stand. */
type LooseHead = { label: string; leadBefore: number | null };

/**
 * Finds heads of tables among the lines (from "TT" to "Thời gian hoàn thành") and makes due cells of the lines below them
 * that say nothing but a time.
 */
export function withLooseColumns(passages: readonly Passage[], setting: Setting): Passage[] {
  let head: LooseHead | null = null;
  const done: Passage[] = [];
  for (const [index, passage] of passages.entries()) {
    head = headAt(passages, index) ?? head;
    const due = head !== null && passage.role === "prose" && passage.text.length < 200 && saysOnlyTime(passage.text, setting);
    done.push(due && head !== null ? { ...passage, ...dueCell(done, head) } : passage);
  }
  return done;
}

function headAt(passages: readonly Passage[], index: number): LooseHead | null {
  const label = passages[index]?.text ?? "";
  if (label.length > 40 || label.includes(":") || !columnHeads.due.test(label)) return null;
  const before = passages.slice(Math.max(0, index - widestTable), index).map(({ text }) => text);
  const first = before.findLastIndex((text) => firstHead.test(text.trim()));
  if (first < 0) return null;
  const lead = before.findLastIndex((text, at) => at > first && columnHeads.lead.test(text));
  return { label, leadBefore: lead < 0 ? null : before.length - lead };
}

/** A second line of one due cell has the leads of the first. */
function dueCell(before: readonly Passage[], { label, leadBefore }: LooseHead): Pick<Passage, "role" | "label" | "bodies" | "owned"> {
  const last = before.at(-1);
  const leads = last?.role === "due" ? last.bodies : leadBefore === null ? [] : bodiesOf(before.at(-leadBefore)?.text ?? "");
  return { role: "due", label, bodies: leads, owned: leads.length > 0 };
}
