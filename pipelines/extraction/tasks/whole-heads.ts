/** Heads of tables (dòng tiêu đề) that take two rows, as one. */
import type { Row } from "../document-parts.ts";
import { isAnyHead } from "./table-columns.ts";

/** The rows with every second row of a head put into the first: what stands under a cell over several columns names these. */
export function withWholeHeads(rows: readonly Row[]): Row[] {
  const whole: Row[] = [];
  for (const row of rows) {
    const above = whole.at(-1);
    if (above === undefined || !endsHead(row, above)) whole.push(row);
    else whole.splice(-1, 1, { ...above, cells: above.cells.map((cell, at) => (row.cells[at] ?? "") || cell) });
  }
  return whole;
}

/** Only heads stand in such a row, side by side, the second of them under nothing of its own; number and task hang over it. */
function endsHead({ cells }: Row, above: Row): boolean {
  const filled = cells.flatMap((cell, at) => (cell === "" ? [] : [at]));
  const [first, second] = filled;
  if (first === undefined || second === undefined || cells.length !== above.cells.length) return false;
  if (cells[0] !== "" || above.cells[second] !== "" || above.cells[first] === "") return false;
  const sideBySide = filled.every((at, index) => at === first + index);
  return (
    sideBySide && [...filled.map((at) => cells[at] ?? ""), above.cells[0] ?? ""].every((cell) => cell.length < longestHead && isHead(cell))
  );
}

const longestHead = 40;

/** `TT`, `STT`, `Số TT` name no role. */
const isHead = (cell: string): boolean => isAnyHead(cell) || /^(?:số\s+)?s?tt$/iu.test(cell.trim());
