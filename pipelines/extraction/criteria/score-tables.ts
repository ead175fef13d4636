/** Criteria in tables of points (phụ lục tự đánh giá, chấm điểm). */
import type { CriterionReference } from "#schemas/record.ts";
import type { Row } from "../document-parts.ts";
import { pointsOf } from "./points.ts";

type Columns = { count: number; id: number | null; name: number; max: number; score: number | null; reason: number | null };

const heads = {
  id: /^(?:số\s*)?s?tt$|^mã|^mục$|^số\s+thứ\s+tự|^ký\s+hiệu/iu,
  name: /tiêu\s*chí|lĩnh\s*vực|nội\s*dung|chỉ\s*số/iu,
  max: /tối\s*đa|điểm\s*chuẩn|thang\s*điểm/iu,
  score: /tự\s*(?:đánh\s*giá|chấm)|đạt\s*được|điểm\s*đạt|thẩm\s*định|kết\s*quả\s*chấm|điểm\s*chấm/iu,
  reason: /giải\s*trình|lý\s*do|nguyên\s*nhân|ghi\s*chú/iu,
};

/** The rows of points of a document's tables, in order. A table without a head of its own goes on with the one before. */
export function scoreTables(tables: readonly (readonly Row[])[]): CriterionReference[] {
  const found: CriterionReference[] = [];
  let columns: Columns | null = null;
  for (const row of tables.flat()) {
    const head = columnsOf(row);
    if (head !== null) columns = head;
    else if (columns !== null && row.cells.length === columns.count) found.push(...criterionOf(row, columns));
  }
  return found;
}

function columnsOf({ cells }: Row): Columns | null {
  const find = (pattern: RegExp): number | null => {
    const at = cells.findIndex((cell) => cell.length < 80 && pattern.test(cell.replace(/\s+/g, " ").trim()));
    return at < 0 ? null : at;
  };
  const [name, max] = [find(heads.name), find(heads.max)];
  if (name === null || max === null || name === max) return null;
  return { count: cells.length, id: find(heads.id), name, max, score: find(heads.score), reason: find(heads.reason) };
}

function criterionOf({ cells, page }: Row, columns: Columns): CriterionReference[] {
  const cell = (at: number | null): string => (at === null ? "" : (cells[at] ?? "")).replace(/\s+/g, " ").trim();
  const [max, score] = [pointsOf(cell(columns.max)), pointsOf(cell(columns.score))];
  const name = cell(columns.name);
  if (max === null || !/\p{L}{2}/u.test(name)) return [];
  const id = /^(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,4})(?=[.)]?$)/u.exec(cell(columns.id))?.[0] ?? null;
  const reason = cell(columns.reason);
  return [{ id, name, score, max, reason: reason === "" ? null : reason, page }];
}
