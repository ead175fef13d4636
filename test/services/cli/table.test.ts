import { describe, expect, test } from "vitest";
import { renderTable } from "#services/cli/terminal/table.ts";
import { textWidth } from "#services/cli/terminal/text-width.ts";

const plain = (text: string) => text;
const style = (width: number) => ({ width, indent: "  ", rule: plain, title: plain });
const columns = [
  { title: "Tệp", shrink: 2 },
  { title: "Số, ký hiệu", shrink: 0 },
  { title: "Trang", align: "right", shrink: 0 },
] as const;

describe("a table", () => {
  test("lines its columns up, whichever way the marks are written", () => {
    const lines = renderTable(
      columns,
      [
        ["kế hoạch.pdf".normalize("NFD"), "12/KH-UBND", "3"],
        ["b.pdf", "1/QĐ-UBND", "12"],
      ],
      style(80),
    );
    expect(lines).toEqual([
      "  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━",
      "  Tệp           Số, ký hiệu  Trang",
      "  ────────────────────────────────",
      "  kế hoạch.pdf  12/KH-UBND       3",
      "  b.pdf         1/QĐ-UBND       12",
      "  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━",
    ]);
  });

  test("wraps the columns that may shrink, and puts lines between rows when one does", () => {
    const lines = renderTable(
      columns,
      [
        ["thư mục/kế hoạch cải cách hành chính năm 2020.pdf", "12/KH-UBND", "3"],
        ["b.pdf", "—", "1"],
      ],
      style(44),
    );
    expect(Math.max(...lines.map(textWidth))).toBeLessThanOrEqual(44);
    expect(lines.some((line) => line.includes("12/KH-UBND"))).toBe(true);
    expect(lines.filter((line) => line.includes("──"))).toHaveLength(2);
  });

  test("paints every line of a cell after it was measured", () => {
    const red = (text: string) => `\x1b[31m${text}\x1b[39m`;
    const [, , , first = "", second = ""] = renderTable(
      [
        { title: "A", shrink: 1 },
        { title: "B", shrink: 0 },
      ],
      [[{ text: "một hai", paint: red }, "x"]],
      style(14),
    );
    expect(first).toContain("\x1b[31m");
    expect(textWidth(first)).toBeLessThanOrEqual(14);
    expect(second).toBeDefined();
  });

  test("leaves a cell empty that a row does not have", () => {
    expect(renderTable(columns, [["a.pdf"]], style(60))).toHaveLength(5);
  });
});
