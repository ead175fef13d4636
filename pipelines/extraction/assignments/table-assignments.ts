/** Assignments of task tables: a row each, or one for each deliverable that has a day of its own. */
import type { Assignment } from "#schemas/record.ts";
import { cellText } from "../cell-items.ts";
import { bodiesInCell } from "../tasks/body-list.ts";
import type { TaskRow } from "../tasks/task-rows.ts";
import { budgetIn } from "./budget.ts";

/** The rows that say what is to be done, as assignments. Without a head only those count in which a body is named. */
export function tableAssignments(rows: readonly TaskRow[]): Assignment[] {
  return rows
    .filter(({ task }) => /\p{L}{2}/u.test(task))
    .filter(({ headed, lead, support }) => headed || lead !== "" || support !== "")
    .map(assignmentOf);
}

function assignmentOf({ number, section, task, lead, support, output, due, budget, unit, page }: TaskRow): Assignment {
  return {
    row: number,
    section,
    task: said(task) ?? "",
    lead: bodiesInCell(lead),
    support: bodiesInCell(support),
    output: said(output),
    due: said(due),
    budget: budgetIn(budget, unit),
    page,
  };
}

/** What a cell says, on one line, without the sign that ends it; null where it is empty. */
function said(cell: string): string | null {
  const text = cellText(cell)
    .replace(/\s+/g, " ")
    .replace(/[\s.;,:]+$/u, "")
    .trim();
  return /[\p{L}\d]/u.test(text) ? text : null;
}
