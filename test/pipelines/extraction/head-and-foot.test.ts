import { describe, expect, test } from "vitest";
import { extraction } from "#pipelines/extraction/index.ts";
import { layoutPage } from "#pipelines/layout/page-layout.ts";
import type { PageText } from "#schemas/page-text.ts";
import type { DocumentRecord } from "#schemas/record.ts";
import { stageContext } from "#test/support/stage-context.ts";
import { drawnLine, drawnPage, writtenPage } from "../layout/drawn-page.ts";

async function read(page: PageText): Promise<DocumentRecord | undefined> {
  const outcome = await extraction.run(
    { fileName: "scan.pdf", signatures: [], text: { pages: [layoutPage(page)], tables: [] } },
    stageContext(),
  );
  return outcome.value[0];
}

const drawn = (parts: { issuer: readonly [string, string]; number: string; place?: string; name?: string }) =>
  drawnPage([
    drawnLine(150, [260, parts.issuer[0]], [800, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]),
    drawnLine(200, [220, parts.issuer[1]], [980, "Độc lập - Tự do - Hạnh phúc"]),
    drawnLine(280, [220, parts.number], [800, `${parts.place ?? "Phước Kiềng"}, ngày 02 tháng 12 năm 2019`]),
    drawnLine(400, [780, "KẾ HOẠCH"]),
    drawnLine(450, [500, "Thực hiện công tác văn thư năm 2020"]),
    drawnLine(560, [260, "Thực hiện Kế hoạch số 12/KH-UBND ngày 02/3/2019 của huyện, xã lập"]),
    drawnLine(620, [200, "kế hoạch như sau để các bộ phận thực hiện trước ngày 15/6/2020."]),
    drawnLine(900, [220, "Nơi nhận:"], [1000, "TM. ỦY BAN NHÂN DÂN"]),
    drawnLine(950, [220, "- Như trên;"], [1060, "CHỦ TỊCH"]),
    drawnLine(1150, [1020, parts.name ?? "Lò Thị Hoa"]),
  ]);

describe("the issuer", () => {
  test.each([
    [["ỦY BAN NHÂN DÂN", "HUYỆN BÀNG TRUNG"], "Số: 63/KH-UBND", "Ủy ban nhân dân huyện Bàng Trung"],
    [["UBND HUYỆN THẠCH BÀNG", "PHÒNG NỘI VỤ"], "Số: 63/KH-PNV", "Phòng Nội vụ huyện Thạch Bàng"],
    [["ỦY BAN NHÂN DÂN", "XÃ PHƯỚC KIỀNG"], "Sở 63KH - UBND", "Ủy ban nhân dân xã Phước Kiềng"],
    [["ỦY BAN NHÂN DÂN", "XÃ PHƯỚC KIỀNG"], "Sở - ố2 /TTT", "Ủy ban nhân dân xã Phước Kiềng"],
    [["ỦY BAN NHÂN DÂN", "XÃ PHƯỚC KIỀNG"], "Số: Ô(0HCT - KHTH", "Ủy ban nhân dân xã Phước Kiềng"],
    [["ỦY BAN NHÂN DÂN", "XÃ LỘC ĐIỀN BẦN"], "Số: 63/KH-UBND", "Ủy ban nhân dân xã Lộc Điền Bần"],
  ] as const)("of %s over %s is %s", async (issuer, number, name) => {
    expect((await read(drawn({ issuer, number })))?.issuer).toBe(name);
  });

  test("has its place spelled as before the date where both have the same letters", async () => {
    const page = drawn({ issuer: ["ỦY BAN NHÂN DÂN", "HUYỆN THẠCH BẰNG"], number: "Số: 63/KH-UBND", place: "Thạch Bàng" });
    expect((await read(page))?.issuer).toBe("Ủy ban nhân dân huyện Thạch Bàng");
  });

  test("is asked where only a place was read", async () => {
    const record = await read(drawn({ issuer: ["TY DÂN", "SƠN TÂY"], number: "Số: 63/KH-UBND" }));
    expect(record?.review).toContain("issuer");
  });

  test("and its superior stay as written in text that was not recognised", async () => {
    const record = await read(
      writtenPage([
        "UBND HUYỆN THẠCH BÀNG",
        "PHÒNG NỘI VỤ",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Số: 34/TB-PNV",
        "Thạch Bàng, ngày 26 tháng 6 năm 2020",
        "THÔNG BÁO",
        "Lịch kiểm tra",
      ]),
    );
    expect(record).toMatchObject({ issuer: "Phòng Nội vụ huyện Thạch Bàng", issuerParent: "Ủy ban nhân dân huyện Thạch Bàng" });
    expect(record?.review).not.toContain("issuer");
  });
});

test("an abstract may open like a body, and the body begins where it cites", async () => {
  const record = await read(drawn({ issuer: ["ỦY BAN NHÂN DÂN", "XÃ PHƯỚC KIỀNG"], number: "Số: 63/KH-UBND" }));
  expect(record?.subject).toBe("Thực hiện công tác văn thư năm 2020");
});

test("a signer whose name is in no list is named without a question", async () => {
  const record = await read(drawn({ issuer: ["ỦY BAN NHÂN DÂN", "XÃ PHƯỚC KIỀNG"], number: "Số: 63/KH-UBND", name: "Dương Văn Trước" }));
  expect(record?.signer).toEqual({ name: "Dương Văn Trước", title: "Chủ tịch", capacity: "TM. Ủy ban nhân dân" });
  expect(record?.review).not.toContain("signer");
});

describe("in text that was not recognised", () => {
  const written = (parts: { issuer: readonly string[]; under?: readonly string[]; foot?: readonly string[] }) =>
    read(
      writtenPage([
        ...parts.issuer,
        "Số: 34/TB-PKT",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Bến Cỏ, ngày 26 tháng 6 năm 2020",
        "THÔNG BÁO",
        "Lịch kiểm tra",
        ...(parts.under ?? ["Lịch cụ thể như sau:"]),
        "Nơi nhận:",
        "- Như trên.",
        ...(parts.foot ?? ["CHỦ TỊCH", "Lê Văn Tám"]),
      ]),
    );

  test.each([
    [["ĐẢNG BỘ TỈNH LAM GIANG", "HUYỆN ỦY THẠCH BÀNG"], "Huyện ủy Thạch Bàng"],
    [["SỞ TÀI NGUYÊN VÀ MÔI", "TRƯỜNG"], "Sở Tài nguyên và Môi trường"],
    [["ỦY BAN NHÂN DÂN XÃ CỒN", "LÁ"], "Ủy ban nhân dân xã Cồn Lá"],
  ])("the issuer of %j is %s", async (issuer, name) => {
    expect((await written({ issuer }))?.issuer).toBe(name);
  });

  test.each(["Giàng A Páo", "Kpă H’Mrao", "Điểu Krấp", "Ksor Y Blưn", "ThS. Lê Văn Tám"])("%s signs under that name", async (name) => {
    const record = await written({ issuer: ["UBND XÃ PHƯỚC KIỀNG"], foot: ["CHỦ TỊCH", name] });
    expect(record?.signer?.name).toBe(name.replace("ThS. ", ""));
  });

  test.each([
    ["Kính mời ông, bà có tên dưới đây tới dự.", "Lịch kiểm tra"],
    ["I. NỘI DUNG", "Lịch kiểm tra"],
    ["tại các xã, thị trấn", "Lịch kiểm tra tại các xã, thị trấn"],
  ])("an abstract over %j is %s", async (line, subject) => {
    expect((await written({ issuer: ["UBND XÃ PHƯỚC KIỀNG"], under: [line] }))?.subject).toBe(subject);
  });

  test("who copied a document did not sign it, and its number is cited by nobody", async () => {
    const copy = [
      "UBND HUYỆN THẠCH BÀNG",
      "Số: 12/SY-UBND",
      "SAO Y",
      "Thạch Bàng, ngày 27 tháng 6 năm 2020",
      "CHÁNH VĂN PHÒNG",
      "Đỗ Thị Sáu",
    ];
    const under = ["Lịch cụ thể như sau:", ..."abcdefgh".split("").map((letter) => `${letter}) Điểm trường thứ nhất của xã.`)];
    const record = await written({ issuer: ["UBND XÃ PHƯỚC KIỀNG"], under, foot: ["CHỦ TỊCH", "Lê Văn Tám", ...copy] });
    expect(record).toMatchObject({ signer: { name: "Lê Văn Tám", title: "Chủ tịch" }, citations: [], symbol: "34/TB-PKT" });
  });
});
