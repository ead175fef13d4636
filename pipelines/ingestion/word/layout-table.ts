import { foldText } from "#pipelines/vietnamese/text.ts";
import type { PageCell } from "#schemas/page-text.ts";

/** Words that stand in the two-column head and foot of an administrative document (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
const headAndFoot = [
  /cong h[oa]+ xa hoi chu nghia viet nam/,
  /doc lap\s*-\s*tu do\s*-\s*hanh phuc/,
  /dang cong san viet nam/,
  /^noi nhan\s*:/m,
  /^(?:tm|kt|tl|tuq|q)\.\s*\p{L}/mu,
];
const widest = 3;
const longest = 6;

/**
 * Whether a table is there to set head or foot in columns (borderless in print), and says nothing as a table: two columns,
 * or three with a gap, few rows, and it opens the document or holds what stands in heads and feet.
 */
export function isLayoutTable(cells: readonly PageCell[], opensDocument: boolean): boolean {
  const columns = Math.max(0, ...cells.map((cell) => cell.column + cell.columnSpan));
  const rows = Math.max(0, ...cells.map((cell) => cell.row + cell.rowSpan));
  if (columns > widest || rows > longest) return false;
  if (columns < 2 && rows < 2) return true;
  const text = cells.flatMap((cell) => cell.lines.map(foldText)).join("\n");
  return text === "" || headAndFoot.some((pattern) => pattern.test(text)) || (opensDocument && rows <= 3);
}
