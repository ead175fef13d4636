import { describe, expect, test } from "vitest";
import { encodeText } from "#fixtures/generator/encodings/index.ts";
import { docLines } from "#pipelines/ingestion/word/doc-text.ts";
import { isLayoutTable } from "#pipelines/ingestion/word/layout-table.ts";
import { demoFile, linesOf, problemOf, takeIn } from "./ingestion-context.ts";
import { tinyZip } from "./tiny-zip.ts";

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const cell = (texts: readonly string[], keys = "") => `<w:tc><w:tcPr>${keys}</w:tcPr>${texts.map(paragraph).join("")}</w:tc>`;
const table = (rows: readonly (readonly string[])[]) => `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join("")}</w:tr>`).join("")}</w:tbl>`;

function docx(body: string): Buffer {
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
  const relations =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
  return tinyZip([
    { name: "[Content_Types].xml", data: types },
    { name: "_rels/.rels", data: relations },
    { name: "word/document.xml", data: `<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>` },
  ]);
}

describe("a text file", () => {
  test("gives its lines as they are, a page a form feed, without its byte order mark", async () => {
    const { intake } = await takeIn(Buffer.from("\uFEFFSố: 12/KH-UBND\r\n\r\nKẾ  HOẠCH\fPhụ lục"));
    expect(intake).toMatchObject({ format: "text", pages: [{ image: null, text: { textFrom: "text" } }, {}] });
    expect(linesOf(intake)).toEqual(["Số: 12/KH-UBND", "KẾ HOẠCH"]);
    expect(linesOf(intake, 2)).toEqual(["Phụ lục"]);
  });

  test("keeps U+00AD, which is a letter in TCVN3", async () => {
    const { intake } = await takeIn(Buffer.from("ch\u00AD¬ng tr×nh"));
    expect(linesOf(intake)).toEqual(["ch\u00AD¬ng tr×nh"]);
  });

  test("in another encoding is read, and says which and how sure", async () => {
    const lines = ["Căn cứ tình hình thực tế của địa phương, Ủy ban nhân dân xã thông báo lịch trực", "Số: 12/QĐ-UB"];
    const { intake, warnings } = await takeIn(encodeText(lines.join("\r\n"), "vni"));
    expect(linesOf(intake)).toEqual(lines);
    expect(warnings).toMatchObject([{ code: "text/legacy-encoding", page: null }]);
    expect(warnings[0]?.message).toContain("VNI");
    expect(warnings[0]?.message).toContain("100%");
    expect(warnings[0]?.messageEn).toContain("VNI");
  });

  test("that fits no encoding is refused", async () => {
    expect(await problemOf(Buffer.from([0x43, 0xe9, 0x6e, 0x67, 0x20, 0xb5]))).toMatchObject({ code: "text/unknown-encoding" });
  });
});

describe("a DOCX", () => {
  test("gives the two columns of its head cell by cell, and its tables as tables", async () => {
    const head = table([[cell(["UBND XÃ PHƯỚC KIỀNG", "Số: 5/KH-UBND"]), cell(["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"])]]);
    const tasks = table([
      [cell(["TT"]), cell(["Nhiệm vụ"]), cell(["Thời gian"])],
      [cell(["1"]), cell(["Tuyên truyền"], '<w:gridSpan w:val="2"/>')],
    ]);
    const { intake } = await takeIn(docx(`${head}${paragraph("KẾ HOẠCH")}${tasks}${paragraph("Nơi nhận:")}`));
    expect(intake.format).toBe("docx");
    expect(linesOf(intake)).toEqual([
      "UBND XÃ PHƯỚC KIỀNG",
      "Số: 5/KH-UBND",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "KẾ HOẠCH",
      "Nơi nhận:",
    ]);
    expect(intake.pages[0]?.text?.tables).toHaveLength(1);
    expect(intake.pages[0]?.text?.tables[0]?.beforeLine).toBe(4);
    expect(intake.pages[0]?.text?.tables[0]?.cells.at(-1)).toEqual({
      row: 1,
      column: 1,
      rowSpan: 1,
      columnSpan: 2,
      lines: ["Tuyên truyền"],
      box: null,
    });
  });

  test("of the demo has merged cells in their places", async () => {
    const { intake } = await takeIn(demoFile(".docx"));
    const cells = intake.pages[0]?.text?.tables[0]?.cells ?? [];
    expect(cells.find((candidate) => candidate.lines[0] === "Thời gian")).toMatchObject({ row: 0, column: 3, rowSpan: 2 });
    expect(cells.find((candidate) => candidate.lines[0] === "Xã Tân Vĩnh Hạ")).toMatchObject({ row: 3, column: 1 });
  });

  test("begins a new page where it says so", async () => {
    const { intake } = await takeIn(docx(`${paragraph("một")}<w:p><w:r><w:br w:type="page"/><w:t>hai</w:t></w:r></w:p>`));
    expect([linesOf(intake, 1), linesOf(intake, 2)]).toEqual([["một"], ["hai"]]);
  });

  test("that is damaged is refused", async () => {
    expect(await problemOf(docx("<w:p>"))).toMatchObject({ code: "docx/corrupt" });
    expect(await problemOf(docx(paragraph("một")).subarray(0, 400))).toMatchObject({ code: "docx/corrupt" });
  });

  test("that unpacks to an implausible size is refused", async () => {
    expect(await problemOf(docx(" ".repeat(30_000_000)))).toMatchObject({ code: "zip/bomb" });
  });
});

describe("a table of a Word file", () => {
  const cells = (columns: number, texts: readonly string[]) =>
    texts.map((text, index) => ({
      row: Math.floor(index / columns),
      column: index % columns,
      rowSpan: 1,
      columnSpan: 1,
      lines: [text],
      box: null,
    }));

  test("is layout where it sets the foot in columns", () => {
    expect(isLayoutTable(cells(2, ["Nơi nhận:", "TM. ỦY BAN NHÂN DÂN"]), false)).toBe(true);
  });

  test("is a table where it lists tasks", () => {
    expect(isLayoutTable(cells(2, ["Nhiệm vụ", "Thời gian", "Tuyên truyền", "Quý I"]), false)).toBe(false);
  });
});

describe("the lines of a binary Word file", () => {
  test("are those of the left cell, then those of the right", () => {
    expect(docLines("UBND XÃ\nSố: 5/KH-UBND\tCỘNG HÒA\nĐộc lập\t\nKẾ HOẠCH").filter((line) => line !== "")).toEqual([
      "UBND XÃ",
      "Số: 5/KH-UBND",
      "CỘNG HÒA",
      "Độc lập",
      "KẾ HOẠCH",
    ]);
  });

  test("are put column by column where tabs set them side by side", () => {
    expect(
      docLines("UBND\tCỘNG HÒA\nXÃ A\tĐộc lập\nNơi nhận:\tTM. UBND\n- Như trên;\n- Lưu: VT.\tPhạm Văn B").filter((line) => line !== ""),
    ).toEqual(["UBND", "XÃ A", "CỘNG HÒA", "Độc lập", "Nơi nhận:", "- Như trên;", "- Lưu: VT.", "TM. UBND", "Phạm Văn B"]);
  });

  test("keep a list's marker with its text", () => {
    expect(docLines("1.\tTổ chức thực hiện")).toEqual(["1. Tổ chức thực hiện"]);
  });
});
