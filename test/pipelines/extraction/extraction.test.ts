import { describe, expect, test } from "vitest";
import { extraction } from "#pipelines/extraction/index.ts";
import { layoutPage } from "#pipelines/layout/page-layout.ts";
import type { PageText } from "#schemas/page-text.ts";
import type { DocumentRecord } from "#schemas/record.ts";
import { Signature } from "#schemas/signature.ts";
import { stageContext } from "#test/support/stage-context.ts";
import { drawnLine, drawnPage, writtenPage } from "../layout/drawn-page.ts";

async function documentsIn(pages: PageText[], hints: { fileName?: string; signatures?: Signature[] } = {}): Promise<DocumentRecord[]> {
  const text = { pages: pages.map(layoutPage), tables: [] };
  const outcome = await extraction.run(
    { fileName: hints.fileName ?? "scan.pdf", signatures: hints.signatures ?? [], text },
    stageContext(),
  );
  return outcome.value;
}

const head = [
  "ỦY BAN NHÂN DÂN",
  "XÃ PHƯỚC KIỀNG",
  "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "Độc lập - Tự do - Hạnh phúc",
  "Số: 46/QĐ-UBND",
  "Phước Kiềng, ngày 02 tháng 12 năm 2019",
];

const decision = [
  ...head,
  "QUYẾT ĐỊNH",
  "Về việc ban hành Kế hoạch cải cách hành chính",
  "xã Phước Kiềng năm 2020",
  "ỦY BAN NHÂN DÂN XÃ PHƯỚC KIỀNG",
  "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
  "QUYẾT ĐỊNH:",
  "Điều 1. Nay ban hành Kế hoạch cải cách hành chính năm 2020.",
  "Nơi nhận:",
  "- Như Điều 3;",
  "- Phòng Nội vụ huyện;",
  "- Lưu: VT.",
  "TM. ỦY BAN NHÂN DÂN",
  "KT. CHỦ TỊCH",
  "PHÓ CHỦ TỊCH",
  "Lò Thị Hoa",
];

const plan = [
  "KẾ HOẠCH",
  "Cải cách hành chính xã Phước Kiềng năm 2020",
  "(Ban hành kèm theo Quyết định số 46/QĐ-UBND ngày 02/12/2019 của UBND xã)",
  "I. MỤC TIÊU",
];

describe("a decision", () => {
  test("is read head and foot", async () => {
    const [record] = await documentsIn([writtenPage(decision)]);
    expect(record).toMatchObject({
      type: "QĐ",
      symbol: "46/QĐ-UBND",
      issuedOn: "2019-12-02",
      place: "Phước Kiềng",
      issuer: "Ủy ban nhân dân xã Phước Kiềng",
      subject: "Ban hành Kế hoạch cải cách hành chính xã Phước Kiềng năm 2020",
      signer: { name: "Lò Thị Hoa", title: "Phó Chủ tịch", capacity: "KT. Chủ tịch" },
      recipients: ["Như Điều 3", "Phòng Nội vụ huyện", "Lưu: VT"],
      review: [],
    });
  });

  test("and the plan that is attached to it are two documents, the plan without number and date of its own", async () => {
    const [own, attached, ...more] = await documentsIn([writtenPage([...decision, ...plan])]);
    expect(more).toEqual([]);
    expect(own?.type).toBe("QĐ");
    expect(attached).toMatchObject({
      type: "KH",
      symbol: null,
      issuedOn: null,
      issuer: "Ủy ban nhân dân xã Phước Kiềng",
      subject: "Cải cách hành chính xã Phước Kiềng năm 2020",
      review: [],
    });
  });

  test("and an annex table after its signature are one document", async () => {
    const annex = ["PHỤ LỤC", "DANH SÁCH CÁC NHIỆM VỤ", "(Kèm theo Quyết định số 46/QĐ-UBND)"];
    expect(await documentsIn([writtenPage(decision), writtenPage(annex, 2)])).toHaveLength(1);
  });
});

test("two letters scanned into one file are two documents, a form with an empty number is none", async () => {
  const letter = (number: string) => [
    "SỞ NỘI VỤ",
    ...head.slice(2, 4),
    `Số: ${number}/SNV-TH`,
    head[5] ?? "",
    "V/v báo cáo",
    "Kính gửi: Các phòng.",
  ];
  const form = ["ĐƠN VỊ …", ...head.slice(2, 4), "Số:      /BC-ĐV", "…, ngày … tháng … năm …", "BÁO CÁO"];
  const documents = await documentsIn([writtenPage(letter("12")), writtenPage(letter("15"), 2), writtenPage(form, 3)]);
  expect(documents.map(({ type, symbol, pages }) => [type, symbol, pages])).toEqual([
    ["CV", "12/SNV-TH", [1, 1]],
    ["CV", "15/SNV-TH", [2, 3]],
  ]);
});

test("the issuer of a document without a head is the body that acts in it", async () => {
  const [record] = await documentsIn([
    writtenPage([
      "KẾ HOẠCH",
      "Công tác năm 2020",
      "Thực hiện chỉ đạo của huyện, UBND xã xây dựng kế hoạch như sau:",
      "- Cán bộ xã Phước Kiềng;",
      "- Dân xã Phước Kiềng.",
    ]),
  ]);
  expect(record).toMatchObject({ type: "KH", issuer: "Ủy ban nhân dân xã Phước Kiềng", symbol: null, issuedOn: null });
});

describe("a number and a day that were written by hand", () => {
  const page = (blanks: PageText["blanks"]) => ({
    ...drawnPage([
      drawnLine(150, [260, "ỦY BAN NHÂN DÂN"], [800, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]),
      drawnLine(200, [220, "XÃ PHƯỚC KIỀNG"], [980, "Độc lập - Tự do - Hạnh phúc"]),
      drawnLine(280, [220, "Số: 46/KH-UBND"], [800, "Phước Kiềng, ngày 02 tháng 12 năm 2019"]),
      drawnLine(400, [780, "KẾ HOẠCH"]),
      drawnLine(450, [500, "Cải cách hành chính năm 2020"]),
    ]),
    blanks,
  });
  const blank = (role: "number" | "day", text: string | null, confidence = 0.2) => ({
    role,
    box: [300, 280, 60, 30] satisfies [number, number, number, number],
    text,
    raw: null,
    handwriting: 0.9,
    confidence: text === null ? 0 : confidence,
    crop: role === "day" ? "d".repeat(64) : "e".repeat(64),
  });
  const signedOn = (signedAt: string): Signature =>
    Signature.parse({
      signer: "UBND xã Phước Kiềng",
      organization: null,
      signedAt,
      timeFrom: "timestamp",
      valid: true,
      coversWholeFile: true,
      subFilter: "ETSI.CAdES.detached",
    });

  test("are given, and asked", async () => {
    const [record] = await documentsIn([page([blank("number", "46"), blank("day", "02")])]);
    expect(record).toMatchObject({ symbol: "46/KH-UBND", issuedOn: "2019-12-02", review: expect.arrayContaining(["symbol", "issuedOn"]) });
  });

  test("are null, and asked, where the ink could not be read", async () => {
    const [record] = await documentsIn([page([blank("number", null), blank("day", null)])]);
    expect(record).toMatchObject({ symbol: null, issuedOn: null, review: expect.arrayContaining(["symbol", "issuedOn"]) });
  });

  test("are asserted where another source says the same", async () => {
    const [record] = await documentsIn([page([blank("number", "46"), blank("day", "02", 0.9)])], {
      fileName: "46 KH.pdf",
      signatures: [signedOn("2019-12-02T09:00:00+07:00")],
    });
    expect(record?.review).not.toContain("symbol");
    expect(record?.review).not.toContain("issuedOn");
    expect(record?.fields.symbol.witnesses.map(({ source, value }) => [source, value])).toEqual([
      ["handwriting", "46/KH-UBND"],
      ["file-name", "46/KH-UBND"],
    ]);
  });

  test("are shown as pictures of their ink", async () => {
    const [record] = await documentsIn([page([blank("number", "46"), blank("day", "02")])]);
    expect(record?.fields.symbol.blanks).toMatchObject([{ role: "number", page: 1, crop: "e".repeat(64) }]);
    expect(record?.fields.issuedOn.blanks).toMatchObject([{ role: "day", crop: "d".repeat(64) }]);
  });

  test("are told by the notes of their annexes, but not by those of another body", async () => {
    const annex = (issuer: string) => writtenPage(["PHỤ LỤC", `(Kèm theo Kế hoạch số 46/KH-UBND ngày 02/12/2019 của ${issuer})`], 2);
    const unread = page([blank("number", null), blank("day", null)]);
    const signatures = [signedOn("2019-12-02T09:00:00+07:00")];
    const [own] = await documentsIn([unread, annex("UBND xã Phước Kiềng")], { signatures });
    expect(own).toMatchObject({ symbol: "46/KH-UBND", issuedOn: "2019-12-02", review: expect.arrayContaining(["symbol"]) });
    expect(own?.review).not.toContain("issuedOn");
    const [others] = await documentsIn([unread, annex("UBND huyện Thạch Bàng")], { signatures });
    expect(others).toMatchObject({ symbol: null, review: expect.arrayContaining(["symbol", "issuedOn"]) });
  });

  test("are only proposed from the signature where the ink could not be read", async () => {
    const [record] = await documentsIn([page([blank("number", null), blank("day", null)])], {
      signatures: [signedOn("2019-12-04T09:00:00+07:00")],
    });
    expect(record).toMatchObject({
      issuedOn: "2019-12-04",
      fields: { issuedOn: { source: "signature" } },
      review: expect.arrayContaining(["issuedOn"]),
    });
  });
});
