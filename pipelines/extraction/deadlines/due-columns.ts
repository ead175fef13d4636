/** The due column of task tables (thời gian hoàn thành), row by row. */
import { cellText } from "../cell-items.ts";
import type { Row } from "../document-parts.ts";
import type { Setting } from "./expression.ts";
import { guessedColumns } from "./guessed-columns.ts";
import { bodiesOf } from "./leads.ts";
import type { Passage } from "./passage.ts";
import { type Columns, columnsOf, completed } from "./table-columns.ts";

/** The cells of one task, which may stand in several rows: a row is cut where a page ends. */
type TaskRow = { task: string; lead: string; support: string; due: string; label: string; page: number };

/**
 * The passages of the due columns of a document's tables. A table without a head of its own goes on with the one before;
 * where there is none, its cells say what its columns are.
 */
export function duePassages(tables: readonly (readonly Row[])[], setting: Setting): Passage[] {
  const taskRows: TaskRow[] = [];
  let columns: Columns | null = null;
  for (const rows of tables) {
    const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
    if (columns?.count !== width && !rows.some((row) => columnsOf(row) !== null)) columns = guessedColumns(rows, setting) ?? columns;
    for (const row of rows) {
      const head = columnsOf(row);
      if (head !== null) columns = completed(head, columns, rows);
      else if (columns !== null && row.cells.length === columns.count) addRow(taskRows, row, columns);
    }
  }
  return taskRows.filter(({ due }) => !/^\(?\d{0,2}\)?$/.test(due)).map(passageOf);
}

function addRow(rows: TaskRow[], { cells, page }: Row, columns: Columns): void {
  const cell = (at: number | null): string => (at === null ? "" : (cells[at] ?? "")).trim();
  const row = {
    task: cell(columns.task),
    lead: cell(columns.lead),
    support: cell(columns.support),
    due: cell(columns.due),
    label: columns.label,
    page,
  };
  const last = rows.at(-1);
  const unnumbered = cell(0) === "" || columns.task === 0;
  if (last === undefined || !unnumbered || !isRest(row)) {
    rows.push({ ...row, task: row.task === "" && unnumbered ? (last?.task ?? "") : row.task });
    return;
  }
  for (const key of ["task", "lead", "support", "due"] as const) last[key] = joined(last[key], row[key]);
}

/** Whether a row only ends what the row before began. */
function isRest({ task, lead, due }: TaskRow): boolean {
  if (task !== "") return /^\p{Ll}/u.test(task);
  return lead === "" || /^\p{Ll}/u.test(due);
}

function joined(before: string, after: string): string {
  if (before === "" || after === "") return before + after;
  const goesOn = !/[.;:]\s*$/u.test(before) && !/^(?:\d{1,2}[.)]|[-+•])/u.test(after);
  return `${before}${goesOn ? " " : "\n"}${after}`;
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
