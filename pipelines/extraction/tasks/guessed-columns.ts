/** The columns of a task table whose head could not be read: what most of their cells hold. */
import { findSymbols } from "#pipelines/vietnamese/symbol.ts";
import { cellText } from "../cell-items.ts";
import type { Setting } from "../deadlines/expression.ts";
import { findExpressions } from "../deadlines/expressions.ts";
import { saysOnlyTime } from "../deadlines/only-time.ts";
import type { Row } from "../document-parts.ts";
import { type Columns, columnHeads, leadColumn, nearlyAll } from "./table-columns.ts";

/** Days alone are birthdays and days of issue too; a table of tasks says "trước ngày", "Quý II", "hàng tháng". */
const settingShare = 0.5;
const fewestTimes = 2;
const shortestTask = 12;

/** The due column by its times, the task column by its width, the lead column by its bodies; null for other tables. */
export function guessedColumns(rows: readonly Row[], setting: Setting): Columns | null {
  const count = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const filled = rows.filter(({ cells }) => cells.length === count && cells.filter((cell) => cell.trim() !== "").length >= 3);
  const column = (at: number) => filled.map(({ cells }) => cellText(cells[at] ?? "")).filter((cell) => cell !== "");
  const columns = Array.from({ length: count }, (_, at) => column(at));
  if (columns.some((cells) => cells.filter((cell) => findSymbols(cell).length > 0).length > cells.length / 2)) return null;
  const due = columns.findIndex((cells) => isDue(cells, setting));
  if (due < 0) return null;
  const widths = columns.map((cells, at) => (at === due ? 0 : cells.reduce((sum, cell) => sum + cell.length, 0) / (cells.length || 1)));
  const widest = Math.max(...widths);
  const known = {
    count,
    due,
    task: widest < shortestTask ? null : widths.indexOf(widest),
    support: null,
    output: null,
    budget: null,
    unit: 1,
  };
  const label = rows.map(({ cells }) => (cells[due] ?? "").replace(/\s+/g, " ")).find((cell) => columnHeads.due.test(cell));
  const tasks = filled.filter(({ cells }) => saysOnlyTime(cellText(cells[due] ?? ""), setting));
  const lead = leadColumn(tasks, known);
  // Those who help stand behind the one who leads.
  const support = lead === null ? null : leadColumn(tasks, known, lead + 1);
  return { ...known, headed: false, label: label ?? "", lead, support };
}

function isDue(cells: readonly string[], setting: Setting): boolean {
  const times = cells.filter((cell) => saysOnlyTime(cell, setting));
  const below = cells.length - (times.includes(cells[0] ?? "") ? 0 : 1);
  if (times.length < fewestTimes || times.length < below * nearlyAll) return false;
  const bound = times.filter((cell) => findExpressions(cell, { ...setting, placed: true }).some(({ strength }) => strength !== "bare"));
  return bound.length >= times.length * settingShare;
}
