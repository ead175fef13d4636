import { describe, expect, test } from "vitest";
import { tcvn3Codes } from "#fixtures/generator/encodings/tcvn3.ts";
import { vniCodes } from "#fixtures/generator/encodings/vni.ts";
import { encodingOfFont } from "#pipelines/vietnamese/legacy/fonts.ts";
import { readLines } from "#pipelines/vietnamese/legacy/read-lines.ts";
import { foreign, notice } from "./sentences.ts";

const set = (font: string | null, ...lines: readonly string[]) => lines.map((text) => [{ text, font }]);
const textOf = (lines: Parameters<typeof readLines>[0]) => readLines(lines).lines.map((pieces) => pieces.join(""));
const body = notice.slice(3);

describe("the name of a typeface", () => {
  test.each([
    [".VnTime", "tcvn3", false],
    [".VnTimeH", "tcvn3", true],
    ["ABCDEF+.VnTimeH,BoldItalic", "tcvn3", true],
    [".VnArial-Bold", "tcvn3", false],
    ["VNI-Times", "vni", false],
    ["QWERTY+VNI-Helve,Bold", "vni", false],
  ])("%s says %s", (name, encoding, capitals) => {
    const font = encodingOfFont(name);
    expect([font?.code.encoding, font?.capitals]).toEqual([encoding, capitals]);
  });

  test.each(["Times New Roman", "UVnTime", "Vnuni", "VNIX", ""])("%s says nothing", (name) => {
    expect(encodingOfFont(name)).toBeNull();
  });
});

describe("text in a typeface of TCVN3", () => {
  test("is read as such, in capitals where the typeface draws them", () => {
    expect(
      textOf([[{ text: tcvn3Codes("ủy ban nhân dân xã"), font: ".VnTimeH" }], [{ text: tcvn3Codes("Thông báo"), font: ".VnTime" }]]),
    ).toEqual(["ỦY BAN NHÂN DÂN XÃ", "Thông báo"]);
  });

  test("needs no words to speak for it: a symbol is read too", () => {
    expect(textOf(set(".VnTime", "Sè: 12/Q§-UB"))).toEqual(["Số: 12/QĐ-UB"]);
  });

  test("stands beside text in Unicode", () => {
    const line = [
      { text: "Số: 12/QĐ-UBND của Ủy ban ", font: "Times New Roman" },
      { text: tcvn3Codes("nhân dân xã Phước Kiềng"), font: ".VnTime" },
    ];
    expect(textOf([line])).toEqual(["Số: 12/QĐ-UBND của Ủy ban nhân dân xã Phước Kiềng"]);
  });

  test("is Unicode all the same where its words are: many files keep the typeface that they had", () => {
    expect(textOf(set(".VnTimeH", ...body))).toEqual(body);
    expect(textOf(set("VNI-Times", ...body))).toEqual(body);
  });

  test("is decided line by line, and a word in Unicode stays one", () => {
    expect(textOf(set(".VnTime", tcvn3Codes(body[0] ?? ""), body[1] ?? ""))).toEqual(body.slice(0, 2));
    expect(textOf(set(".VnTime", `${tcvn3Codes("Các thôn của xã")} Vĩnh Hạ`))).toEqual(["Các thôn của xã Vĩnh Hạ"]);
  });

  test("has ư where a PDF reader gives a hyphen, and hyphens where they are meant", () => {
    expect(textOf(set(".VnTime", "D©n c-, nh- ng-êi; th«ng t- sè 5/TT-BTC; 2016-2020; - môc A"))).toEqual([
      "Dân cư, như người; thông tư số 5/TT-BTC; 2016-2020; - mục A",
    ]);
    expect(textOf(set(".VnTime", "c- VÒ viÖc cö ng-êi trùc"))).toEqual(["c- Về việc cử người trực"]);
  });

  test("comes from the private use area too", () => {
    const symbols = [...tcvn3Codes("nghĩa vụ quân sự")].map((sign) =>
      sign < "\u00A0" ? sign : String.fromCharCode(0xf000 + sign.charCodeAt(0)),
    );
    expect(textOf(set(".VnTime", symbols.join("")))).toEqual(["nghĩa vụ quân sự"]);
  });
});

describe("text in a typeface of VNI", () => {
  test("is read across pieces that tear a letter apart", () => {
    const [first, second] = ["COÄNG HO", "ØA XAÕ HOÄI"].map((text) => ({ text, font: "VNI-Times" }));
    expect(first !== undefined && second !== undefined && readLines([[first, second]]).lines).toEqual([["CỘNG HÒA XÃ HỘI", ""]]);
  });
});

describe("text without a telling typeface", () => {
  test.each([
    ["TCVN3", tcvn3Codes],
    ["VNI", vniCodes],
    ["UTF-8 read as Windows-1252", (text: string) => new TextDecoder("windows-1252").decode(Buffer.from(text))],
  ])("is read by its words where it is in %s", (_, encode) => {
    expect(textOf(set(null, ...notice.map(encode)))).toEqual(notice);
  });

  test("in a file of Unicode is converted where it is not Unicode, and only there", () => {
    const lines = [...notice.slice(0, 3), ...body.map(tcvn3Codes)];
    expect(textOf(set("Times New Roman", ...lines))).toEqual(notice);
  });

  test.each(Object.entries(foreign))("stays as it is where it is %s, alone or beside Vietnamese", (_, lines) => {
    expect(textOf(set(null, ...lines))).toEqual(lines);
    expect(textOf(set(null, ...lines, ...notice))).toEqual([...lines, ...notice]);
    expect(textOf(set(null, ...lines, ...notice.map(tcvn3Codes)))).toEqual([...lines, ...notice]);
  });

  test("stays as it is where little speaks for an encoding", () => {
    expect(textOf(set(null, "Hµ Néi", "5 µm · 3 §"))).toEqual(["Hµ Néi", "5 µm · 3 §"]);
  });
});
