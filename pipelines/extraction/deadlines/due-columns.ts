/** The due column of task tables (thời gian hoàn thành), row by row. */
import type { Row } from "./grid.ts";
import { bodiesOf } from "./leads.ts";
import type { Passage } from "./passage.ts";

/** Which column holds what; null where the head names none. */
export type Columns = { count: number; due: number; label: string; task: number | null; lead: number | null; support: number | null };

/** What the heads of columns say (Nghị quyết, kế hoạch: phụ lục phân công nhiệm vụ). */
export const columnHeads = {
  due: /(?:thời\s*(?:gian|hạn|điểm)|tiến\s*độ|(?<!\p{L})hạn\s|ngày\s+hoàn\s*thành|kỳ\s+báo\s+cáo)/iu,
  task: /(?:nhiệm\s*vụ|nội\s*dung|công\s*việc|hoạt\s*động|giải\s*pháp)/iu,
  lead: /(?:chủ\s*trì|tham\s*mưu|đơn\s*vị\s+thực\s*hiện|cơ\s*quan\s+thực\s*hiện|người\s+thực\s*hiện|bộ\s*phận\s+thực\s*hiện|phụ\s*trách|trách\s*nhiệm|đầu\s*mối|chịu\s+trách)/iu,
  support: /phối\s*hợp/iu,
};

/** The columns that a row is the head of; null for a row of another kind. */
export function columnsOf({ cells }: Row): Columns | null {
  if (cells.filter((cell) => cell !== "").length < 3 || cells.some((cell) => cell.length > 120)) return null;
  const find = (pattern: RegExp, but: RegExp | null): number | null => {
    const at = cells.findIndex((cell) => pattern.test(cell) && !(but?.test(cell) ?? false));
    return at < 0 ? null : at;
  };
  const due = find(columnHeads.due, columnHeads.task);
  if (due === null) return null;
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

/** The passages of the due columns of a document's tables. A table without a head of its own goes on with the one before. */
export function duePassages(tables: readonly (readonly Row[])[]): Passage[] {
  const passages: Passage[] = [];
  let columns: Columns | null = null;
  for (const rows of tables) {
    for (const row of rows) {
      const head = columnsOf(row);
      if (head !== null) columns = head;
      else if (columns !== null && row.cells.length === columns.count) addRow(passages, row, columns);
    }
  }
  return passages;
}

function addRow(passages: Passage[], { cells, page }: Row, columns: Columns): void {
  const cell = (at: number | null): string => (at === null ? "" : (cells[at] ?? "")).trim();
  const due = cell(columns.due);
  const last = passages.at(-1);
  const own = [cells[0] ?? "", cell(columns.task), cell(columns.lead)].some((text) => text.trim() !== "");
  if (!own && last !== undefined) {
    // A row that was cut at the end of a page.
    if (due !== "") last.text = goesOn(last.text, due) ? `${last.text} ${due}` : `${last.text}\n${due}`;
    return;
  }
  const lead = bodiesOf(cell(columns.lead));
  const bodies = lead.length > 0 ? lead : bodiesOf(cell(columns.support));
  const task = cell(columns.task).replace(/\s+/g, " ") || (last?.task ?? null);
  const text = /^\(?\d{0,2}\)?$/.test(due) ? "" : due;
  passages.push({ text, page, role: "due", label: columns.label, bodies, task, owned: bodies.length > 0, looksBack: false });
}

const goesOn = (before: string, after: string): boolean =>
  before !== "" && !/[.;:]\s*$/u.test(before) && !/^(?:\d{1,2}[.)]|[-+•])/u.test(after);
