import { describe, expect, test } from "vitest";
import { readAssignments } from "#pipelines/extraction/assignments/index.ts";
import { type DrawnBlock, documentPart } from "../document-part.ts";

const assignmentsIn = (...pages: readonly (readonly DrawnBlock[])[]) =>
  readAssignments(documentPart(pages, { issuedOn: "2026-01-10", subject: "Kế hoạch cải cách hành chính năm 2026" }));

const head = [
  "TT",
  "Nội dung nhiệm vụ",
  "Cơ quan chủ trì",
  "Cơ quan phối hợp",
  "Sản phẩm",
  "Thời gian hoàn thành",
  "Kinh phí (triệu đồng)",
];

describe("a task table", () => {
  test("gives each row with its number, its section, its bodies one by one, its output, its time and its money in đồng", () => {
    const [one, two] = assignmentsIn([
      [
        head,
        ["I", "CẢI CÁCH THỂ CHẾ", "", "", "", "", ""],
        ["1", "Rà soát văn bản", "Phòng Tư pháp", "Các phòng, ban; UBND các xã, phường", "Báo cáo", "Quý II/2026", "12,5"],
        ["2", "Tập huấn", "Phòng Nội vụ, Văn phòng HĐND và UBND", "", "Lớp tập huấn", "Trước ngày 30/9/2026", "20.000.000 đồng"],
      ],
    ]);
    expect(one).toEqual({
      row: "1",
      section: "I",
      task: "Rà soát văn bản",
      lead: ["Phòng Tư pháp"],
      support: ["Các phòng, ban", "UBND các xã, phường"],
      output: "Báo cáo",
      due: "Quý II/2026",
      budget: 12_500_000,
      page: 1,
    });
    expect(two).toMatchObject({ row: "2", lead: ["Phòng Nội vụ", "Văn phòng HĐND và UBND"], support: [], budget: 20_000_000 });
  });

  test("is one over pages, also where a page cuts a row; a row without a number goes with the number above", () => {
    const found = assignmentsIn(
      [[head, ["1", "Xây dựng kế hoạch tuyên truyền", "Phòng Văn hóa", "Các cơ quan, đơn vị", "Kế hoạch;", "Tháng 2/2026", ""]]],
      [
        [
          head,
          ["", "về cải cách hành chính", "và Thông tin", "", "báo cáo", "", ""],
          ["", "Tổ chức cuộc thi", "Đài Truyền thanh", "", "Cuộc thi", "Quý III", ""],
        ],
      ],
    );
    expect(found).toMatchObject([
      { row: "1", task: "Xây dựng kế hoạch tuyên truyền về cải cách hành chính", lead: ["Phòng Văn hóa và Thông tin"], page: 1 },
      { row: "1", task: "Tổ chức cuộc thi", lead: ["Đài Truyền thanh"], page: 2 },
    ]);
  });

  test("has one head, also where it takes two rows", () => {
    const [only] = assignmentsIn([
      [
        ["TT", "Công việc", "Phân công thực hiện", "", "Thời gian"],
        ["", "", "Cơ quan chủ trì", "Phối hợp", ""],
        ["1", "Thay biển tên đường", "Phòng Kinh tế", "Thanh tra huyện\nCác tổ dân phố", "Quý II/2026"],
      ],
    ]);
    expect(only).toMatchObject({ row: "1", lead: ["Phòng Kinh tế"], support: ["Thanh tra huyện", "Các tổ dân phố"], due: "Quý II/2026" });
  });

  test("needs no time: who does what is enough", () => {
    const table = [
      ["STT", "Nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp"],
      ["1", "Số hóa hồ sơ", "Sở Nội vụ", "Sở Tài chính và các sở, ban, ngành"],
    ];
    expect(assignmentsIn([table])).toMatchObject([
      { task: "Số hóa hồ sơ", lead: ["Sở Nội vụ"], support: ["Sở Tài chính", "các sở, ban, ngành"], due: null },
    ]);
  });
});

describe("prose", () => {
  test("assigns what stands under a heading that is the name of a body", () => {
    expect(
      assignmentsIn([
        "III. TỔ CHỨC THỰC HIỆN",
        "1. Phòng Nội vụ",
        "- Theo dõi, đôn đốc các đơn vị thực hiện Kế hoạch; báo cáo kết quả trước ngày 05/12/2026.",
        "- Phối hợp với Văn phòng HĐND và UBND tổ chức kiểm tra công vụ ở các xã.",
        "2. Công chức Văn phòng - Thống kê:",
        "- Tham mưu Ủy ban nhân dân xã bố trí kinh phí thực hiện.",
        "Nơi nhận:",
        "- Như trên;",
      ]),
    ).toMatchObject([
      {
        task: "Theo dõi, đôn đốc các đơn vị thực hiện Kế hoạch",
        lead: ["Phòng Nội vụ"],
        support: [],
        due: "trước ngày 05/12/2026",
      },
      { lead: ["Phòng Nội vụ"], support: ["Văn phòng HĐND và UBND"] },
      { lead: ["Công chức Văn phòng - Thống kê"], due: null },
    ]);
  });

  test.each([
    [
      "- Giao Phòng Tài chính - Kế hoạch chủ trì, phối hợp với Phòng Nội vụ và các đơn vị liên quan tham mưu kinh phí.",
      ["Phòng Tài chính - Kế hoạch"],
      ["Phòng Nội vụ", "các đơn vị liên quan"],
    ],
    [
      "Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam huyện và các đoàn thể tăng cường giám sát.",
      ["Ủy ban Mặt trận Tổ quốc Việt Nam huyện", "các đoàn thể"],
      [],
    ],
    [
      "2. Thủ trưởng các cơ quan, đơn vị, Chủ tịch UBND các xã, thị trấn chịu trách nhiệm thực hiện Kế hoạch này.",
      ["Thủ trưởng các cơ quan, đơn vị", "Chủ tịch UBND các xã, thị trấn"],
      [],
    ],
    ["- Bộ phận Tiếp nhận và trả kết quả công khai đầy đủ thủ tục hành chính.", ["Bộ phận Tiếp nhận và trả kết quả"], []],
    ["- Hội đồng thẩm định huyện thẩm định hồ sơ của các xã.", ["Hội đồng thẩm định huyện"], []],
  ])("names who acts, and with whom: %s", (text, lead, support) => {
    expect(assignmentsIn([text])).toMatchObject([{ lead, support }]);
  });

  test("behind labels speaks of the numbered item above them", () => {
    expect(
      assignmentsIn([
        "II. NỘI DUNG",
        "1.2. Nâng cao tỷ lệ hồ sơ trực tuyến",
        "- Chủ trì: Công chức Văn hóa - Xã hội.",
        "- Thực hiện: Bộ phận Một cửa và công chức có liên quan.",
        "- Thời gian hoàn thành: Quý III năm 2026.",
      ]),
    ).toEqual([
      {
        row: "1.2",
        section: "II",
        task: "Nâng cao tỷ lệ hồ sơ trực tuyến",
        lead: ["Công chức Văn hóa - Xã hội"],
        support: ["Bộ phận Một cửa", "công chức có liên quan"],
        output: null,
        due: "Quý III năm 2026",
        budget: null,
        page: 1,
      },
    ]);
  });

  test.each([
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
    "- Sở Nội vụ; các phòng, ban;",
    "TM. ỦY BAN NHÂN DÂN",
    "1. Phòng Nội vụ",
  ])("assigns nothing to anybody: %s", (text) => {
    expect(assignmentsIn([text])).toEqual([]);
  });

  test("that looks back assigns nothing", () => {
    expect(assignmentsIn(["I. ĐÁNH GIÁ KẾT QUẢ NĂM 2025", "- Phòng Nội vụ đã tham mưu ban hành đầy đủ các kế hoạch."])).toEqual([]);
  });
});

test("labels name several bodies, also such as are called like a verb", () => {
  const found = assignmentsIn([
    "1. Thay biển tên đường",
    "- Chủ trì: Sở Xây dựng; Chi cục Thủy lợi.",
    "- Phối hợp: Sở Y tế; các sở, ban, ngành.",
    "- Thời hạn: Quý II/2026.",
  ]);
  expect(found).toMatchObject([
    { row: "1", lead: ["Sở Xây dựng", "Chi cục Thủy lợi"], support: ["Sở Y tế", "các sở, ban, ngành"], due: "Quý II/2026" },
  ]);
});
