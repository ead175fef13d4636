/** Tables of text for people: columns that share the width of the terminal, cells that wrap. */
import { padText, textWidth, wrapText } from "./text-width.ts";

/** Paints text; the identity where colours are not wanted. */
export type Paint = (text: string) => string;

/** `shrink` says how readily a column gives up width when there is too little: 0 never, 2 twice as readily as 1. */
export type TableColumn = { readonly title: string; readonly align?: "left" | "right"; readonly shrink: 0 | 1 | 2 };

/** What stands in a cell; a line feed begins a new line. `paint` is applied to every line of it. */
export type TableCell = string | { readonly text: string; readonly paint: Paint };

/** `indent` stands before every line; `rule` paints the lines between rows, `title` the head. */
export type TableStyle = { readonly width: number; readonly indent: string; readonly rule: Paint; readonly title: Paint };

const gap = "  ";
const leastWidth = 6;

/**
 * The lines of a table. As soon as one row takes more than one line, a thin line stands between rows, but not before one
 * that begins with an empty cell: it goes on with what the row above said.
 */
export function renderTable(columns: readonly TableColumn[], rows: readonly (readonly TableCell[])[], style: TableStyle): string[] {
  const widths = columnWidths(columns, rows, style.width - style.indent.length);
  const total = widths.reduce((sum, width) => sum + width, 0) + gap.length * (columns.length - 1);
  const thick = style.indent + style.rule("━".repeat(total));
  const thin = style.indent + style.rule("─".repeat(total));
  const head = renderRow(
    columns,
    columns.map(({ title }) => ({ text: title, paint: style.title })),
    widths,
    style.indent,
  );
  const bodies = rows.map((row) => renderRow(columns, row, widths, style.indent));
  const tall = bodies.some((body) => body.length > 1);
  const begins = (index: number) => index > 0 && textOf(rows[index]?.[0]) !== "";
  const body = bodies.flatMap((lines, index) => (tall && begins(index) ? [thin, ...lines] : lines));
  return [thick, ...head, thin, ...body, thick];
}

function renderRow(columns: readonly TableColumn[], row: readonly TableCell[], widths: readonly number[], indent: string): string[] {
  const cells = columns.map((_, index) => wrapText(textOf(row[index]), widths[index] ?? leastWidth));
  const height = Math.max(1, ...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => {
    const parts = columns.map((column, index) => {
      const padded = padText(cells[index]?.[line] ?? "", widths[index] ?? leastWidth, column.align);
      return paintOf(row[index])(padded);
    });
    return (indent + parts.join(gap)).trimEnd();
  });
}

/** What the cells want, cut down to what there is: from the widest of the readiest columns, one column at a time. */
function columnWidths(columns: readonly TableColumn[], rows: readonly (readonly TableCell[])[], available: number): number[] {
  const widths = columns.map((column, index) => {
    const texts = [column.title, ...rows.map((row) => textOf(row[index]))];
    return Math.max(1, ...texts.flatMap((text) => text.split("\n")).map(textWidth));
  });
  const room = available - gap.length * (columns.length - 1);
  while (widths.reduce((sum, width) => sum + width, 0) > room) {
    const weights = widths.map((width, index) => (width > leastWidth ? width * (columns[index]?.shrink ?? 0) : 0));
    const heaviest = Math.max(...weights);
    if (heaviest <= 0) break;
    const index = weights.indexOf(heaviest);
    widths[index] = (widths[index] ?? leastWidth) - 1;
  }
  return widths;
}

function textOf(cell: TableCell | undefined): string {
  return (typeof cell === "string" ? cell : (cell?.text ?? "")).normalize("NFC");
}

function paintOf(cell: TableCell | undefined): Paint {
  return typeof cell === "object" ? cell.paint : (text) => text;
}
