/** Tables of plain text. */

/** Rows under their titles, columns as wide as they must be; all but the first `leftColumns` are set to the right. */
export function printTable(titles: readonly string[], rows: readonly (readonly string[])[], leftColumns = 1): void {
  const widths = titles.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    widths
      .map((width, column) => (column < leftColumns ? (cells[column] ?? "").padEnd(width) : (cells[column] ?? "").padStart(width)))
      .join("  ")
      .trimEnd();
  const rule = widths.map((width) => "─".repeat(width)).join("──");
  process.stdout.write(`${[line(titles), rule, ...rows.map(line)].join("\n")}\n\n`);
}
