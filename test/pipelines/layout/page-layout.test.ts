import { describe, expect, test } from "vitest";
import { levelling, turnedPage } from "#pipelines/layout/levelled.ts";
import { layoutPage } from "#pipelines/layout/page-layout.ts";
import { PageText } from "#schemas/page-text.ts";
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

  test("has its tables between the paragraphs around them, and their words in no paragraph", () => {
    const cell = (column: number, text: string, x: number) => ({
      row: 0,
      column,
      rowSpan: 1,
      columnSpan: 1,
      lines: [text],
      box: [x, 600, 600, 100],
    });
    const lines = [
      drawnLine(500, [200, "Trước bảng."]),
      drawnLine(640, [220, "Rà soát"], [820, "Quý I"]),
      drawnLine(800, [200, "Sau bảng."]),
    ];
    const table = { beforeLine: null, box: [200, 600, 1200, 100], cells: [cell(0, "Rà soát", 200), cell(1, "Quý I", 800)] };
    const page = PageText.parse({ ...drawnPage(lines), tables: [table] });
    expect(told(page)).toEqual(["full: Trước bảng.", "table of 2", "full: Sau bảng."]);
  });

  test("is laid out as if it lay level, and its places are those of the crooked page", () => {
    const level = drawnPage([
      drawnLine(600, [200, "Nơi nhận:"], [1000, "TM. ỦY BAN NHÂN DÂN"]),
      drawnLine(650, [200, "- Như trên;"], [1080, "CHỦ TỊCH"]),
    ]);
    const crooked = { ...turnedPage(level, levelling({ ...level, skewDegrees: 3 }).back), skewDegrees: 3 };
    expect(told(crooked)).toEqual(["left: Nơi nhận:", "left: - Như trên;", "right: TM. ỦY BAN NHÂN DÂN", "right: CHỦ TỊCH"]);
    const [first] = layoutPage(crooked).blocks;
    const box = crooked.lines[0]?.words[0]?.box?.map(Math.round);
    expect(first?.kind === "paragraph" && first.lines[0]?.words[0]?.box).toEqual(box);
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
    const cell = (column: number, text: string) => ({ row: 0, column, rowSpan: 1, columnSpan: 1, lines: [text], box: null });
    const page = {
      ...writtenPage(["Trước bảng", "Sau bảng"]),
      tables: [{ beforeLine: 1, box: null, cells: [cell(0, "a"), cell(1, "b")] }],
    };
    expect(told(page)).toEqual(["full: Trước bảng", "table of 2", "full: Sau bảng"]);
  });
});
