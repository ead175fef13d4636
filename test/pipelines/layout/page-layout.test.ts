import { describe, expect, test } from "vitest";
import { layoutPage } from "#pipelines/layout/page-layout.ts";
import type { PageText } from "#schemas/page-text.ts";
import { drawnLine, drawnPage, writtenPage } from "./drawn-page.ts";

const told = (page: PageText) =>
  layoutPage(page).blocks.map((block) => (block.kind === "table" ? `table of ${block.cells.length}` : `${block.column}: ${block.text}`));

describe("a page image", () => {
  const head = [
    drawnLine(150, [260, "UBND HUYỆN"], [800, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]),
    drawnLine(200, [180, "PHÒNG NỘI VỤ"], [980, "Độc lập - Tự do - Hạnh phúc"]),
    drawnLine(280, [250, "Số: 12/PNV-TH"], [880, "Thạch Bàng, ngày 05 tháng 3 năm 2020"]),
    drawnLine(340, [200, "V/v báo cáo quý I"]),
  ];

  test("has its head read column by column, left before right", () => {
    expect(told(drawnPage([...head, drawnLine(500, [500, "Kính gửi: Ủy ban nhân dân các xã."])]))).toEqual([
      "left: UBND HUYỆN",
      "left: PHÒNG NỘI VỤ",
      "left: Số: 12/PNV-TH",
      "left: V/v báo cáo quý I",
      "right: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "right: Độc lập - Tự do - Hạnh phúc",
      "right: Thạch Bàng, ngày 05 tháng 3 năm 2020",
      "full: Kính gửi: Ủy ban nhân dân các xã.",
    ]);
  });

  test("has its foot read column by column", () => {
    const foot = [
      drawnLine(1800, [200, "Nơi nhận:"], [1000, "TM. ỦY BAN NHÂN DÂN"]),
      drawnLine(1850, [200, "- Như trên;"], [1080, "CHỦ TỊCH"]),
      drawnLine(1900, [200, "- Lưu: VT."]),
      drawnLine(2050, [1050, "Lò Văn Bình"]),
    ];
    expect(told(drawnPage(foot))).toEqual([
      "left: Nơi nhận:",
      "left: - Như trên;",
      "left: - Lưu: VT.",
      "right: TM. ỦY BAN NHÂN DÂN",
      "right: CHỦ TỊCH",
      "right: Lò Văn Bình",
    ]);
  });

  test("has lines that go on joined to paragraphs, a symbol cut at the line end too", () => {
    const body = [
      drawnLine(600, [300, "Thực hiện Kế hoạch nâng cao chất lượng phục vụ nhân dân, căn cứ 20-"]),
      drawnLine(650, [200, "NQ/TW của Ban Chấp hành Trung ương về tiếp tục xây dựng và hoàn thiện"]),
      drawnLine(700, [200, "thể chế."]),
      drawnLine(760, [300, "Nội dung tiếp theo của văn bản này."]),
    ];
    expect(told(drawnPage(body))).toEqual([
      "full: Thực hiện Kế hoạch nâng cao chất lượng phục vụ nhân dân, căn cứ 20-NQ/TW của Ban Chấp hành Trung ương về tiếp tục xây dựng và hoàn thiện thể chế.",
      "full: Nội dung tiếp theo của văn bản này.",
    ]);
  });

  test("has a printed grid read as a table, with cells that span", () => {
    const across = (y: number, from = 200, to = 1500) => ({ x1: from, y1: y, x2: to, y2: y });
    const down = (x: number, from = 600, to = 900) => ({ x1: x, y1: from, x2: x, y2: to });
    const rulings = [across(600), across(700, 800), across(800), across(900), down(200), down(800), down(1150, 700), down(1500)];
    const lines = [
      drawnLine(640, [220, "Nhiệm vụ"], [820, "Thời gian"]),
      drawnLine(740, [820, "Từ"], [1170, "Đến"]),
      drawnLine(840, [220, "Rà soát"], [820, "Quý I"], [1170, "Quý II"]),
    ];
    const [table] = layoutPage(drawnPage(lines, rulings)).blocks;
    const cells =
      table?.kind === "table"
        ? table.cells.map(({ row, column, rowSpan, columnSpan, text }) => [row, column, rowSpan, columnSpan, text])
        : [];
    expect(cells).toEqual([
      [0, 0, 2, 1, "Nhiệm vụ"],
      [0, 1, 1, 2, "Thời gian"],
      [1, 1, 1, 1, "Từ"],
      [1, 2, 1, 1, "Đến"],
      [2, 0, 1, 1, "Rà soát"],
      [2, 1, 1, 1, "Quý I"],
      [2, 2, 1, 1, "Quý II"],
    ]);
  });
});

describe("a file of text", () => {
  test("has its head and foot told apart by what the lines say", () => {
    const page = writtenPage([
      "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "XÃ PHƯỚC KIỀNG",
      "Số: 07/KH-UBND Phước Kiềng, ngày 02 tháng 12 năm 2019",
      "KẾ HOẠCH",
      "Nơi nhận:",
      "- Lưu: VT. TM. ỦY BAN NHÂN DÂN",
      "CHỦ TỊCH",
    ]);
    expect(told(page)).toEqual([
      "left: ỦY BAN NHÂN DÂN",
      "right: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "left: XÃ PHƯỚC KIỀNG",
      "left: Số: 07/KH-UBND",
      "right: Phước Kiềng, ngày 02 tháng 12 năm 2019",
      "full: KẾ HOẠCH",
      "left: Nơi nhận:",
      "left: - Lưu: VT.",
      "right: TM. ỦY BAN NHÂN DÂN",
      "right: CHỦ TỊCH",
    ]);
  });

  test("keeps the tables that it gives where they stand", () => {
    const cell = (column: number, text: string) => ({ row: 0, column, rowSpan: 1, columnSpan: 1, lines: [text] });
    const page = { ...writtenPage(["Trước bảng", "Sau bảng"]), tables: [{ beforeLine: 1, cells: [cell(0, "a"), cell(1, "b")] }] };
    expect(told(page)).toEqual(["full: Trước bảng", "table of 2", "full: Sau bảng"]);
  });
});
