/** What the columns of a task table hold, as its head names them (Nghị quyết, kế hoạch: phụ lục phân công nhiệm vụ). */
import { beginsWith, findPhrase } from "#pipelines/vietnamese/phrase.ts";
import { cellText } from "../cell-items.ts";
import type { Row } from "../document-parts.ts";
import { leadsOf } from "./leads.ts";

/**
 * Which column holds what; null where neither head nor cells say it. `headed` where a head was read that names them; `label` is
 * the head of the due column, `unit` how many đồng a number of the budget column counts.
 */
export type Columns = Record<Role, number | null> & { count: number; headed: boolean; label: string; unit: number };

type Role = "due" | "task" | "lead" | "support" | "output" | "budget";

/** What the heads of columns say. */
export const columnHeads: Record<Role, RegExp> = {
  due: /^(?:thời\s*(?:gian|hạn|điểm)|tiến\s*độ|hạn\s|ngày\s+hoàn\s*thành|kỳ\s+báo\s+cáo|mốc\s+thời\s+gian)/iu,
  task: /(?:nhiệm\s*vụ|nội\s*dung|công\s*việc|hoạt\s*động|giải\s*pháp)/iu,
  lead: /(?:chủ\s*trì|tham\s*mưu|đơn\s*vị\s+thực\s*hiện|cơ\s*quan\s+thực\s*hiện|người\s+thực\s*hiện|bộ\s*phận\s+thực\s*hiện|phụ\s*trách|phân\s*công|trách\s*nhiệm|đầu\s*mối|chịu\s+trách)/iu,
  support: /phối\s*hợp/iu,
  output: /(?:sản\s*phẩm|đầu\s*ra|kết\s*quả(?!\s+thực\s+hiện\s+năm))/iu,
  budget: /(?:kinh\s*phí|dự\s*toán|ngân\s*sách)/iu,
};

/** The same, for heads that were read with mistakes. */
const headPhrases: Record<Role, readonly string[]> = {
  due: ["Thời gian", "Thời hạn", "Tiến độ"],
  task: ["Nhiệm vụ", "Nội dung", "Công việc", "Hoạt động"],
  lead: ["Chủ trì", "Cơ quan thực hiện", "Đơn vị thực hiện"],
  support: ["Phối hợp"],
  output: ["Sản phẩm", "Kết quả đầu ra"],
  budget: ["Kinh phí", "Dự toán"],
};

function isHead(role: Role, cell: string): boolean {
  if (columnHeads[role].test(cell)) return true;
  const words = cell.split(/\s+/);
  if (words.length > 6) return false;
  return headPhrases[role].some((phrase) => (role === "due" ? beginsWith(cell, phrase) : findPhrase(words, phrase) !== null));
}

/** The columns that a row is the head of; null for a row of another kind. */
export function columnsOf({ cells }: Row): Columns | null {
  const filled = cells.filter((cell) => cell !== "");
  if (filled.length < 3 || cells.some((cell) => cell.length > 80)) return null;
  // A number opens a row of the table; where a scan has one in place of "TT", all else must be heads.
  if (/^\d+[.)]?(?:\s|$)/.test(cells[0] ?? "") && cells.slice(1).some((cell) => !isAnyHead(cell))) return null;
  const find = (role: Role, but: (cell: string) => boolean): number | null => {
    const [exact, close] = [
      cells.findIndex((cell) => columnHeads[role].test(cell) && !but(cell)),
      cells.findIndex((cell) => isHead(role, cell) && !but(cell)),
    ];
    return exact >= 0 ? exact : close >= 0 ? close : null;
  };
  const due = find("due", (cell) => columnHeads.task.test(cell));
  const task = find("task", (cell) => columnHeads.due.test(cell));
  const lead = find("lead", (cell) => /phối\s*hợp(?!.*chủ\s*trì)/iu.test(cell));
  if (due === null ? task === null || lead === null : task === null && lead === null) return null;
  const taken = [due, task, lead];
  const support = cells.findIndex((cell, at) => !taken.includes(at) && isHead("support", cell));
  const rest = (role: Role) =>
    indexOrNull(cells.findIndex((cell, at) => ![...taken, support].includes(at) && columnHeads[role].test(cell)));
  const budget = rest("budget");
  return {
    count: cells.length,
    headed: true,
    due,
    label: (cells[due ?? -1] ?? "").replace(/\s+/g, " "),
    task,
    lead,
    support: indexOrNull(support),
    output: rest("output"),
    budget,
    unit: unitOf(cells[budget ?? -1] ?? ""),
  };
}

/** Whether a cell is the head of a column that task tables have. */
export const isAnyHead = (cell: string) => Object.values(columnHeads).some((head) => head.test(cell));

const indexOrNull = (index: number) => (index < 0 ? null : index);

/** How many đồng the head of a budget column says that its numbers count: `(triệu đồng)`, `ĐVT: 1.000 đ`. */
function unitOf(head: string): number {
  if (/tỷ/iu.test(head)) return 1e9;
  if (/triệu|tr\.?\s*đ/iu.test(head)) return 1e6;
  return /(?:nghìn|ngàn|1[.,]?000)\s*đ?/iu.test(head) ? 1e3 : 1;
}

/** A head with what it leaves open: the head before it says it on a further page of a table, else the cells below do. */
export function completed(head: Columns, before: Columns | null, rows: readonly Row[]): Columns {
  if (before !== null && head.count < before.count && head.label === before.label) return before;
  const goesOn = before !== null && before.count === head.count && before.due === head.due;
  const known = goesOn
    ? {
        ...head,
        task: head.task ?? before.task,
        lead: head.lead ?? before.lead,
        support: head.support ?? before.support,
        output: head.output ?? before.output,
        budget: head.budget ?? before.budget,
      }
    : head;
  return known.lead === null ? { ...known, lead: leadColumn(rows, known) } : known;
}

/** The first column of which nearly every cell opens with a body, those left out of which it is known what they hold. */
export function leadColumn(rows: readonly Row[], but: Pick<Columns, "count" | "due" | "task" | "support">, after = 0): number | null {
  for (let column = after; column < but.count; column++) {
    if (column === but.due || column === but.task || column === but.support) continue;
    const cells = rows.map(({ cells }) => cellText(cells[column] ?? "")).filter((cell) => cell !== "");
    const named = cells.filter((cell) => cell.length < 120 && leadsOf(cell).length > 0);
    if (named.length >= 2 && named.length >= cells.length * nearlyAll) return column;
  }
  return null;
}

/** The share of cells that says what a column holds. */
export const nearlyAll = 0.7;
