import { describe, expect, test } from "vitest";
import { wholeTables } from "#pipelines/layout/whole-tables.ts";
import type { Block, Table, TextPage } from "#schemas/document-text.ts";
import type { Box } from "#schemas/geometry.ts";

/** A table of single cells, 1000 pixels wide; `edges` say where columns begin. */
function drawnTable(rows: readonly (readonly string[])[], edges = [0, 100, 700]): Table {
  const right = (column: number) => edges[column + 1] ?? 1000;
  const cells = rows.flatMap((texts, row) =>
    texts.map((text, column) => {
      const left = edges[column] ?? 0;
      const box: Box = [left, 100 + 50 * row, right(column) - left, 50];
      return { row, column, rowSpan: 1, columnSpan: 1, text, box };
    }),
  );
  return { kind: "table", box: [0, 100, 1000, 50 * rows.length], cells };
}

function paragraph(text: string): Block {
  return { kind: "paragraph", column: "full", text, box: null, lines: [{ text, box: null, words: [], confidence: 1 }] };
}

function pageOf(page: number, ...blocks: Block[]): TextPage {
  return { page, widthPx: 1000, heightPx: 1400, textFrom: "ocr", confidence: 1, rotation: 0, blanks: [], blocks };
}

const head = ["TT", "Nhiệm vụ", "Thời gian"];
const rowsOf = (pages: readonly TextPage[]) =>
  wholeTables(pages).map(({ cells }) =>
    [...Map.groupBy(cells, ({ row }) => row).values()].map((row) => row.map(({ text }) => text.replaceAll("\n", "|")).join(" / ")),
  );

describe("a table over two pages", () => {
  const first = drawnTable([head, ["1", "Rà soát văn bản", "Quý I"], ["2", "Tuyên truyền trên hệ thống", "Quý II"]]);

  test("is one, and its head that is repeated stands in it once, also where it was read a little differently", () => {
    const second = drawnTable([
      ["TT", "Nhiêm vụ", "Thời gian"],
      ["3", "Báo cáo", "Tháng 12"],
    ]);
    const pages = [pageOf(1, paragraph("KẾ HOẠCH"), first), pageOf(2, paragraph("2"), second, paragraph("Nơi nhận:"))];
    expect(rowsOf(pages)).toEqual([
      ["TT / Nhiệm vụ / Thời gian", "1 / Rà soát văn bản / Quý I", "2 / Tuyên truyền trên hệ thống / Quý II", "3 / Báo cáo / Tháng 12"],
    ]);
    expect(wholeTables(pages)[0]?.parts).toEqual([
      { page: 1, box: first.box, firstRow: 0, repeatedRows: 0, goesOn: false },
      { page: 2, box: second.box, firstRow: 3, repeatedRows: 1, goesOn: false },
    ]);
  });

  test("has the row that the page break cuts put together, with both its places", () => {
    const second = drawnTable([head, ["", "truyền thanh của xã", ""], ["3", "Báo cáo", "Tháng 12"]]);
    const [table] = wholeTables([pageOf(1, first), pageOf(2, second)]);
    const cut = table?.cells.find(({ row, column }) => row === 2 && column === 1);
    expect(cut?.text).toBe("Tuyên truyền trên hệ thống\ntruyền thanh của xã");
    expect(cut?.places.map(({ page }) => page)).toEqual([1, 2]);
    expect(table?.parts[1]).toMatchObject({ firstRow: 2, goesOn: true });
    expect(table?.cells.filter(({ row }) => row === 3).map(({ text }) => text)).toEqual(["3", "Báo cáo", "Tháng 12"]);
  });

  test("keeps a row apart whose number alone was not read", () => {
    const second = drawnTable([head, ["", "Tổ chức hội nghị", "Quý III"]]);
    expect(rowsOf([pageOf(1, first), pageOf(2, second)])[0]).toHaveLength(4);
  });

  test("goes on without a head where the columns begin at the same places", () => {
    const rows = [["3", "Báo cáo", "Tháng 12"]];
    expect(rowsOf([pageOf(1, first), pageOf(2, drawnTable(rows, [0, 105, 690]))])).toHaveLength(1);
    expect(rowsOf([pageOf(1, first), pageOf(2, drawnTable(rows, [0, 400, 690]))])).toHaveLength(2);
  });

  test("is two where text stands between, where a page does, or where the columns are more", () => {
    const second = drawnTable([head, ["3", "Báo cáo", "Tháng 12"]]);
    expect(rowsOf([pageOf(1, first, paragraph("Ghi chú của bảng")), pageOf(2, second)])).toHaveLength(2);
    expect(rowsOf([pageOf(1, first), pageOf(2), pageOf(3, second)])).toHaveLength(2);
    const wider = drawnTable([[...head, "Kinh phí"]], [0, 100, 700, 850]);
    expect(rowsOf([pageOf(1, first), pageOf(2, wider)])).toHaveLength(2);
  });
});
