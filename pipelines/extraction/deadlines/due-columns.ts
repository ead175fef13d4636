/** The due column of task tables (thời gian hoàn thành), row by row. */
import { cellText } from "../cell-items.ts";
import { bodiesOf } from "../tasks/leads.ts";
import type { TaskRow } from "../tasks/task-rows.ts";
import type { Passage } from "./passage.ts";

/** The passages of the due cells; cells that hold nothing or the number of their column have none. */
export function duePassages(rows: readonly TaskRow[]): Passage[] {
  return rows.filter(({ due }) => !/^\(?\d{0,2}\)?$/.test(due)).map(passageOf);
}

function passageOf({ task, lead, support, due, label, page }: TaskRow): Passage {
  const leads = bodiesOf(cellText(lead));
  const bodies = leads.length > 0 ? leads : bodiesOf(cellText(support));
  const name = cellText(task).replace(/\s+/g, " ");
  return {
    text: cellText(due),
    page,
    role: "due",
    label,
    bodies,
    task: name === "" ? null : name,
    owned: bodies.length > 0,
    looksBack: false,
  };
}
