import { describe, expect, test } from "vitest";
import { withTables } from "#pipelines/ocr/tables/text-tables.ts";
import type { PageText, Ruling } from "#schemas/page-text.ts";
import { drawnLine, drawnPage } from "../../layout/drawn-page.ts";

const across = (y: number, from = 200, to = 1500): Ruling => ({ x1: from, y1: y, x2: to, y2: y });
const down = (x: number, from = 600, to = 900): Ruling => ({ x1: x, y1: from, x2: x, y2: to });

/** The cells as row, column, rows, columns, text. */
function cellsOf(lines: PageText["lines"], rulings: Ruling[]): unknown[] {
  const { tables } = withTables({ ...drawnPage(lines, rulings), textFrom: "text-layer" });
  return tables.flatMap(({ cells }) => cells.map((cell) => [cell.row, cell.column, cell.rowSpan, cell.columnSpan, cell.lines.join("|")]));
}

describe("a page of text with a printed grid", () => {
  const lines = [
    drawnLine(640, [220, "Nhiệm vụ"], [820, "Thời gian"]),
    drawnLine(740, [820, "Từ"], [1170, "Đến"]),
    drawnLine(840, [220, "Rà soát"], [820, "Quý I"], [1170, "Quý II"]),
  ];

  test("has its cells, also those that span", () => {
    const rulings = [across(600), across(700, 800), across(800), across(900), down(200), down(800), down(1150, 700), down(1500)];
    expect(cellsOf(lines, rulings)).toEqual([
      [0, 0, 2, 1, "Nhiệm vụ"],
      [0, 1, 1, 2, "Thời gian"],
      [1, 1, 1, 1, "Từ"],
      [1, 2, 1, 1, "Đến"],
      [2, 0, 1, 1, "Rà soát"],
      [2, 1, 1, 1, "Quý I"],
      [2, 2, 1, 1, "Quý II"],
    ]);
  });

  test("has none where the lines only frame a text or underline it", () => {
    expect(cellsOf(lines, [across(600), across(900), down(200), down(1500)])).toEqual([]);
    expect(cellsOf(lines, [across(690, 600, 900), across(900, 600, 900)])).toEqual([]);
  });
});
