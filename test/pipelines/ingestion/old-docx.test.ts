import { describe, expect, test } from "vitest";
import { tcvn3Codes } from "#fixtures/generator/encodings/tcvn3.ts";
import { vniCodes } from "#fixtures/generator/encodings/vni.ts";
import { foreign, notice } from "../vietnamese/legacy/sentences.ts";
import { linesOf, takeIn } from "./ingestion-context.ts";
import { fonts, paragraph, run, tinyDocx } from "./tiny-docx.ts";

const style = (id: string, inside: string, type = "paragraph", more = "") =>
  `<w:style w:type="${type}" w:styleId="${id}"${more}>${inside}</w:style>`;
const inFont = (name: string) => `<w:rPr>${fonts(name)}</w:rPr>`;
const theme = (name: string) =>
  `<a:themeElements><a:fontScheme name="x"><a:majorFont/><a:minorFont><a:latin typeface="${name}"/></a:minorFont></a:fontScheme></a:themeElements>`;

async function read(parts: Parameters<typeof tinyDocx>[0]) {
  const { intake, warnings } = await takeIn(tinyDocx(parts));
  return { lines: linesOf(intake), warnings };
}

describe("a DOCX in an old encoding", () => {
  test.each([
    ["TCVN3", ".VnTime", tcvn3Codes],
    ["VNI", "VNI-Times", vniCodes],
  ])("is read by the typefaces of its runs, and says that it is %s", async (name, font, encode) => {
    const { lines, warnings } = await read({ body: notice.map((text) => paragraph("", run(encode(text), fonts(font)))).join("") });
    expect(lines).toEqual(notice);
    expect(warnings).toMatchObject([{ code: "text/legacy-encoding", page: null }]);
    expect(warnings[0]?.messageEn).toContain(`${name}`);
    expect(warnings[0]?.messageEn).toContain("by the names of its typefaces");
  });

  test("has capitals where the typeface draws them", async () => {
    const { lines } = await read({ body: paragraph("", run(tcvn3Codes("ủy ban nhân dân xã phước kiềng"), fonts(".VnTimeH"))) });
    expect(lines).toEqual(["ỦY BAN NHÂN DÂN XÃ PHƯỚC KIỀNG"]);
  });

  test("may be so in some runs of a paragraph, and in letters that are torn apart", async () => {
    const runs = [
      run("Số: 12/QĐ-UBND của Ủy ban ", fonts("Times New Roman")),
      run(tcvn3Codes("nhân "), fonts(".VnTime")),
      run(tcvn3Codes("dân xã"), fonts(".VnTime")),
      run(" Phước Kiềng", fonts("Times New Roman")),
    ];
    const torn = [run("COÄNG HO", fonts("VNI-Times")), run("ØA XAÕ HOÄI", `<w:b/>${fonts("VNI-Times")}`)];
    const { lines } = await read({ body: paragraph("", ...runs) + paragraph("", ...torn) });
    expect(lines).toEqual(["Số: 12/QĐ-UBND của Ủy ban nhân dân xã Phước Kiềng", "CỘNG HÒA XÃ HỘI"]);
  });

  const symbol = "Số: 12/QĐ-UB";
  const coded = "Sè: 12/Q§-UB";
  test.each([
    ["the style of the paragraph", paragraph('<w:pStyle w:val="Old"/>', run(coded)), style("Old", inFont(".VnTime"))],
    [
      "the style that it is based on",
      paragraph('<w:pStyle w:val="New"/>', run(coded)),
      `${style("Old", inFont(".VnTime"))}${style("New", '<w:basedOn w:val="Old"/>')}`,
    ],
    ["the style of the run", paragraph("", run(coded, '<w:rStyle w:val="Old"/>')), style("Old", inFont(".VnTime"), "character")],
    ["the usual style", paragraph("", run(coded)), style("Normal", inFont(".VnTime"), "paragraph", ' w:default="1"')],
    [
      "the document's default",
      paragraph("", run(coded)),
      `<w:docDefaults><w:rPrDefault>${inFont(".VnTime")}</w:rPrDefault></w:docDefaults>`,
    ],
    [
      "the theme",
      paragraph("", run(coded)),
      '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:hAnsiTheme="minorHAnsi"/></w:rPr></w:rPrDefault></w:docDefaults>',
    ],
  ])("may have its typeface named by %s", async (_, body, styles) => {
    expect((await read({ body, styles, theme: theme(".VnArial") })).lines).toEqual([symbol]);
  });

  test("is as its words say where none of this names a typeface that is known, also in tables", async () => {
    const table = `<w:tbl><w:tr>${["Nội dung", "Người thực hiện", "Thời gian"]
      .map((text) => `<w:tc><w:tcPr/>${paragraph("", run(tcvn3Codes(text)))}</w:tc>`)
      .join("")}</w:tr></w:tbl>`;
    const { intake, warnings } = await takeIn(
      tinyDocx({ body: notice.map((text) => paragraph("", run(tcvn3Codes(text)))).join("") + table }),
    );
    expect(linesOf(intake)).toEqual(notice);
    expect(intake.pages[0]?.text?.tables[0]?.cells.map(({ lines }) => lines.join())).toEqual(["Nội dung", "Người thực hiện", "Thời gian"]);
    expect(warnings[0]?.messageEn).toContain("by its words");
  });

  test("keeps what is Unicode in a typeface of that kind, and text of other languages", async () => {
    const others = Object.values(foreign).flat();
    const body = [...notice.map((text) => paragraph("", run(text, fonts(".VnTimeH")))), ...others.map((text) => paragraph("", run(text)))];
    const { lines, warnings } = await read({ body: body.join("") });
    expect(lines).toEqual([...notice, ...others.map((text) => text.replace(/\s+/g, " "))]);
    expect(warnings).toEqual([]);
  });
});
