import { describe, expect, test } from "vitest";
import { readDeadlines } from "#pipelines/extraction/deadlines/index.ts";
import { type DrawnBlock, documentPart } from "../document-part.ts";

const header = { issuedOn: "2019-12-04", subject: "Cải cách hành chính năm 2020" };
const read = (...blocks: DrawnBlock[]) => readDeadlines(documentPart([blocks], header));

describe("a deadline in prose", () => {
  test("counts where it binds a day", () => {
    expect(read("Báo cáo gửi về Phòng Nội vụ huyện Thạch Bàng trước ngày 10/11/2020.")).toMatchObject([
      { kind: "date", due: "2020-11-10", bound: "before", text: "trước ngày 10/11/2020", page: 1 },
    ]);
  });

  test("belongs to the body that the item or a heading names", () => {
    expect(read("2. Công chức Văn phòng - Thống kê", "- Tổng hợp, báo cáo theo định kỳ hàng tháng.")).toMatchObject([
      { per: "month", bodies: ["Công chức Văn phòng - Thống kê"] },
    ]);
    expect(read("3. Giao Bộ phận Tư pháp định kỳ hàng quý rà soát văn bản.")).toMatchObject([
      { per: "quarter", bodies: ["Bộ phận Tư pháp"] },
    ]);
  });

  test("is read where a line ends in the middle of it", () => {
    expect(read("Các đơn vị gửi báo cáo về Văn phòng Ủy ban nhân dân xã trước ngày", "10/11/2020 để tổng hợp.")).toMatchObject([
      { due: "2020-11-10" },
    ]);
  });

  test("counts below a heading that is a label", () => {
    expect(read("IV. THỜI GIAN THỰC HIỆN", "Quý II/2020.")).toMatchObject([{ from: "2020-04-01" }]);
  });

  test("counts whole behind a label, with the leads of its item", () => {
    const item = ["1.1. Nâng cao tỷ lệ hồ sơ", "- Chủ trì: Công chức Tài chính.", "- Thời gian thực hiện/hoàn thành: Trong năm 2020."];
    expect(read(...item)).toMatchObject([{ kind: "window", to: "2020-12-31", bodies: ["Công chức Tài chính"] }]);
  });

  test.each([
    ["the document", "Kế hoạch này có hiệu lực kể từ ngày 01/01/2020."],
    ["a cited document", "Thực hiện Quyết định số 48/QĐ-UBND ngày 06/02/2020 của UBND huyện"],
    ["its basis", "Căn cứ Kế hoạch hoàn thành trước ngày 01/6/2020;"],
    ["a past event", "Phòng Nội vụ đã hoàn thành trước ngày 01/6/2019."],
    ["a title", "Đề án phát triển đến năm 2030"],
    ["a plan that is made every year", "1. Phòng Nội vụ ban hành Kế hoạch cải cách hành chính hàng năm"],
    ["what is quoted", "Tiêu chí 1.1.2 “Kế hoạch năm ban hành trước ngày 05/12” tính theo ngày ký số."],
    ["nobody's work", "- Thực hiện tốt công tác báo cáo hàng quý."],
  ])("is none where the phrase only dates %s", (_, line) => {
    expect(read(line)).toEqual([]);
  });

  test("has its own sentence for a task, not the heading above", () => {
    expect(read("IV. TỔ CHỨC THỰC HIỆN", "Văn phòng báo cáo trước ngày 10/12/2020.")).toMatchObject([
      { task: "Văn phòng báo cáo trước ngày 10/12/2020.", bodies: ["Văn phòng"] },
    ]);
  });

  test("is none where the heading looks back", () => {
    expect(read("4. Nguyên nhân của hạn chế", "- Bộ phận một cửa tổng hợp hàng tháng chưa đầy đủ.")).toEqual([]);
  });
});

describe("a deadline in a table", () => {
  const head = ["TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian hoàn thành"];

  test("is all that stands in the due column", () => {
    const rows = [
      head,
      ["1", "Lập kế hoạch", "Văn phòng", "", "Tháng 1/2020"],
      ["2", "Rà soát", "", "Tư pháp", "1. Quý II;\n2. Theo yêu cầu của cấp trên"],
    ];
    expect(read(rows)).toMatchObject([
      { kind: "window", from: "2020-01-01", bodies: ["Văn phòng"], task: "Lập kế hoạch" },
      { kind: "window", from: "2020-04-01", bodies: ["Tư pháp"], task: "Rà soát" },
      { kind: "external", text: "Theo yêu cầu của cấp trên" },
    ]);
  });

  test("is found by its times where the head cannot be read", () => {
    const rows = [
      ["|", "u~", "Ct", "h"],
      ["1", "Rà soát văn bản do xã ban hành", "Công chức Tư\npháp", "Trước ngày\n30/11/2020"],
      ["2", "Niêm yết thủ tục hành chính mới", "Văn phòng\nUBND xã", "Quý 11/2020"],
    ];
    expect(read(rows)).toMatchObject([
      { due: "2020-11-30", bound: "before", bodies: ["Công chức Tư pháp"], task: "Rà soát văn bản do xã ban hành" },
      { from: "2020-04-01", bodies: ["Văn phòng UBND xã"] },
    ]);
  });

  test("that a page end cuts is read as one", () => {
    const pages: DrawnBlock[][] = [
      [[head, ["1", "Báo cáo", "Văn phòng", "", "trước ngày 15/02 của năm"]]],
      [[head, ["", "", "", "", "sau liền kề"], ["2", "Họp", "Văn phòng", "", "Quý I"]]],
    ];
    expect(readDeadlines(documentPart(pages, header))).toMatchObject([{ due: "--02-15", yearOffset: 1 }, { from: "2020-01-01" }]);
  });

  test("is read from lines drawn with bars", () => {
    const lines = [
      "| TT | Nội dung | Đơn vị chủ trì | Thời gian |",
      "|---|---|---|---|",
      "| 1 | Tập huấn | Phòng Nội vụ | <p>Quý III</p> |",
    ];
    expect(read(...lines)).toMatchObject([{ from: "2020-07-01", bodies: ["Phòng Nội vụ"] }]);
  });

  test("is read from cells between bars of their own", () => {
    const cells = ["STT", "Nhiệm vụ", "Chủ trì", "Thời gian", "", "1", "Tập huấn về cải cách", "Phòng Nội vụ", "Quý III"];
    const lines = cells.flatMap((cell) => (cell === "" ? ["|"] : ["|", `**${cell}**`]));
    expect(read(...lines, "|", "|", "IX", "|")).toMatchObject([{ from: "2020-07-01", bodies: ["Phòng Nội vụ"] }]);
  });

  test("is read from lines of one cell each", () => {
    const cells = [
      "TT",
      "Nhiệm vụ",
      "Công chức tham mưu",
      "Phối hợp",
      "Thời gian hoàn thành",
      "1",
      "Lập kế hoạch",
      "Văn phòng",
      "Tư pháp",
      "Tháng 1/2020",
    ];
    expect(read(...cells)).toMatchObject([{ from: "2020-01-01", bodies: ["Văn phòng"] }]);
  });

  test("has no rows that talk of time limits for a head", () => {
    const rows = [
      head,
      ["1", "Chấm điểm nội dung", "Văn phòng", "", "Trước thời hạn gửi báo cáo"],
      ["2", "Rà soát", "Tư pháp", "", "Quý I"],
    ];
    expect(read(rows)).toHaveLength(2);
  });
});
