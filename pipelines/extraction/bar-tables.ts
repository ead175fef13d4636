/** Tables that text draws with vertical bars: a row a line, or a bar on a line of its own before and behind every cell. */

const ruleLine = /^[\s|:+=-]+$/u;

/** Whether a line is a row between bars. */
export function isBarRow(line: string): boolean {
  return line.length > 1 && line.startsWith("|") && line.endsWith("|");
}

/** The cells of a row between bars, none for the rule below the head. Marks of paragraphs and line ends become line feeds. */
export function barCells(line: string): string[] | null {
  if (ruleLine.test(line) && /-/.test(line)) return null;
  return line.slice(1, -1).split("|").map(plainCell);
}

function plainCell(cell: string): string {
  return cell
    .replace(/<\/?(?:p|br|div|li)\s?\/?>/giu, "\n")
    .replace(/<[^<>\n]{1,40}>/gu, "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}

const farthestBar = 40;
const fewestBars = 8;
const opensAnnex = /^(?:PHỤ LỤC|BIỂU|MẪU|DANH MỤC)(?!\p{L})/u;

/** Where lines that are nothing but a bar draw a table: first and last bar, as indices of lines. */
export function loneBarTables(lines: readonly string[]): { first: number; last: number }[] {
  const runs: number[][] = [];
  let open = false;
  for (const [index, line] of lines.entries()) {
    if (opensAnnex.test(line)) open = false;
    if (line !== "|") continue;
    const run = runs.at(-1);
    if (open && run !== undefined && index - (run.at(-1) ?? 0) <= farthestBar) run.push(index);
    else runs.push([index]);
    open = true;
  }
  return runs.filter((run) => run.length >= fewestBars).map((run) => ({ first: run[0] ?? 0, last: run.at(-1) ?? 0 }));
}

/** The rows of such a table. Two bars without a cell between them end a row and begin the next. */
export function loneBarRows(lines: readonly string[]): string[][] {
  const rows: string[][] = [[]];
  let cell: string[] = [];
  for (const line of lines.slice(1)) {
    if (line !== "|") cell.push(line);
    else if (cell.length === 0) rows.push([]);
    else {
      rows.at(-1)?.push(cell.join(" "));
      cell = [];
    }
  }
  return rows.filter((row) => row.length > 0);
}
