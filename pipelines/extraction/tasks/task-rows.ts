/** The rows of task tables (phụ lục phân công nhiệm vụ), one a task, put together where a page cuts them. */
import type { Setting } from "../deadlines/expression.ts";
import type { Part, Row } from "../document-parts.ts";
import { guessedColumns } from "./guessed-columns.ts";
import { type Columns, columnsOf, completed } from "./table-columns.ts";
import { withWholeHeads } from "./whole-heads.ts";

/**
 * The cells of one task as they are written; `number` is the printed one, `section` that of the group row above, `headed` where
 * a head says what the cells are, `label` the head of the due column, `unit` how many đồng a number of the budget counts.
 */
export type TaskRow = Record<CellRole, string> & {
  number: string | null;
  section: string | null;
  headed: boolean;
  label: string;
  unit: number;
  page: number;
};

const cellRoles = ["task", "lead", "support", "output", "due", "budget"] as const;
type CellRole = (typeof cellRoles)[number];

/**
 * The task rows of a document's tables. A table without a head of its own goes on with the one before; where there is none,
 * its cells say what its columns are.
 */
export function taskRowsOf(parts: readonly Part[], setting: Setting): TaskRow[] {
  const done: TaskRow[] = [];
  let columns: Columns | null = null;
  let section: string | null = null;
  for (const part of parts) {
    if (part.kind === "paragraph") {
      section = groupOf([part.text]) ?? section;
      continue;
    }
    const rows = withWholeHeads(part.rows);
    const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
    if (columns?.count !== width && !rows.some((row) => columnsOf(row) !== null)) columns = guessedColumns(rows, setting) ?? columns;
    for (const row of rows) {
      const head = columnsOf(row);
      const group = groupOf(row.cells);
      if (head !== null) columns = completed(head, columns, rows);
      else if (group !== null) section = group;
      else if (columns !== null && row.cells.length === columns.count) addRow(done, row, columns, section);
    }
  }
  return done;
}

/** What a group row is called by: its Roman numeral or letter, else its words. Null for a row of another kind. */
function groupOf(cells: readonly string[]): string | null {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const [first = "", second = "", ...others] = filled;
  if (others.length > 0 || first === "" || (second !== "" && !/^(?:[IVX]+|[A-H])[.)]?$/u.test(first))) return null;
  const named = /^(?<mark>[IVX]{1,5}|[A-H])(?:[.)]\s*|\s+)(?<name>\p{L}.*)$/su.exec(second === "" ? first : `${first} ${second}`)?.groups;
  if (named?.name !== undefined && (cells.length > 1 || isCapitals(named.name))) return named.mark ?? null;
  return cells.length > 2 && cells[0]?.trim() === first && /\p{L}{2}/u.test(first) && second === "" ? first.replace(/\s+/g, " ") : null;
}

const isCapitals = (text: string) => text === text.toLocaleUpperCase("vi");

function addRow(rows: TaskRow[], { cells, page }: Row, columns: Columns, section: string | null): void {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  if (filled.length === 0 || filled.every((cell) => /^\(?\d{1,2}\)?$/u.test(cell))) return;
  const row = taskRow(cells, columns, section, page);
  const last = rows.at(-1);
  const unnumbered = row.number === null || columns.task === 0;
  if (last === undefined || !unnumbered || !isRest(row)) {
    const above = unnumbered && last?.section === section ? last : undefined;
    const task = row.task === "" && unnumbered ? (last?.task ?? "") : row.task;
    rows.push({ ...row, task, number: row.number ?? above?.number ?? null });
    return;
  }
  for (const role of cellRoles) last[role] = joined(last[role], row[role]);
}

function taskRow(cells: readonly string[], columns: Columns, section: string | null, page: number): TaskRow {
  const cell = (role: CellRole): string => (cells[columns[role] ?? -1] ?? "").trim();
  const number = /^(\d{1,3}(?:\.\d{1,3}){0,3})[.)]?$/u.exec((cells[0] ?? "").trim())?.[1] ?? null;
  return {
    ...{
      task: cell("task"),
      lead: cell("lead"),
      support: cell("support"),
      output: cell("output"),
      due: cell("due"),
      budget: cell("budget"),
    },
    ...{ number: columns.task === 0 ? null : number, section, headed: columns.headed, label: columns.label, unit: columns.unit, page },
  };
}

/** Whether a row only ends what the row before began. */
function isRest({ task, lead, due }: TaskRow): boolean {
  if (task !== "") return /^\p{Ll}/u.test(task);
  return lead === "" || /^\p{Ll}/u.test(lead) || /^\p{Ll}/u.test(due);
}

function joined(before: string, after: string): string {
  if (before === "" || after === "") return before + after;
  const goesOn = !/[.;:]\s*$/u.test(before) && !/^(?:\d{1,2}[.)]|[-+•])/u.test(after);
  return `${before}${goesOn ? " " : "\n"}${after}`;
}
