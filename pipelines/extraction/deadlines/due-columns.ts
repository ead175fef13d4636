/** The due column of task tables (thời gian hoàn thành), row by row. */
import type { Row } from "../document-parts.ts";
import { bodiesOf } from "./leads.ts";
import type { Passage } from "./passage.ts";

/** Which column holds what; null where the head names none. */
export type Columns = { count: number; due: number; label: string; task: number | null; lead: number | null; support: number | null };

/** What the heads of columns say (Nghị quyết, kế hoạch: phụ lục phân công nhiệm vụ). */
export const columnHeads = {
  due: /^(?:thời\s*(?:gian|hạn|điểm)|tiến\s*độ|hạn\s|ngày\s+hoàn\s*thành|kỳ\s+báo\s+cáo|mốc\s+thời\s+gian)/iu,
  task: /(?:nhiệm\s*vụ|nội\s*dung|công\s*việc|hoạt\s*động|giải\s*pháp)/iu,
  lead: /(?:chủ\s*trì|tham\s*mưu|đơn\s*vị\s+thực\s*hiện|cơ\s*quan\s+thực\s*hiện|người\s+thực\s*hiện|bộ\s*phận\s+thực\s*hiện|phụ\s*trách|trách\s*nhiệm|đầu\s*mối|chịu\s+trách)/iu,
  support: /phối\s*hợp/iu,
};

/** The columns that a row is the head of; null for a row of another kind. */
export function columnsOf({ cells }: Row): Columns | null {
  if (cells.filter((cell) => cell !== "").length < 3 || cells.some((cell) => cell.length > 80) || /^\d/.test(cells[0] ?? "")) return null;
  const find = (pattern: RegExp, but: RegExp | null): number | null => {
    const at = cells.findIndex((cell) => pattern.test(cell) && !(but?.test(cell) ?? false));
    return at < 0 ? null : at;
  };
  const due = find(columnHeads.due, columnHeads.task);
  if (due === null || (find(columnHeads.task, null) === null && find(columnHeads.lead, null) === null)) return null;
  const lead = find(columnHeads.lead, /phối\s*hợp(?!.*chủ\s*trì)/iu);
  return {
    count: cells.length,
    due,
    label: cells[due] ?? "",
    task: find(columnHeads.task, null),
    lead,
    support: find(columnHeads.support, columnHeads.lead),
  };
}

/** The cells of one task, which may stand in several rows: a row is cut where a page ends. */
type TaskRow = { task: string; lead: string; support: string; due: string; label: string; page: number };

/** The passages of the due columns of a document's tables. A table without a head of its own goes on with the one before. */
export function duePassages(tables: readonly (readonly Row[])[]): Passage[] {
  const taskRows: TaskRow[] = [];
  let columns: Columns | null = null;
  for (const row of tables.flat()) {
    const head = columnsOf(row);
    if (head !== null) columns = columns !== null && head.count < columns.count && head.label === columns.label ? columns : head;
    else if (columns !== null && row.cells.length === columns.count) addRow(taskRows, row, columns);
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
  const leads = bodiesOf(lead);
  const bodies = leads.length > 0 ? leads : bodiesOf(support);
  const name = task.replace(/\s+/g, " ");
  return { text: due, page, role: "due", label, bodies, task: name === "" ? null : name, owned: bodies.length > 0, looksBack: false };
}
