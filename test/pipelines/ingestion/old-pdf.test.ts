import { describe, expect, test } from "vitest";
import { tcvn3Codes } from "#fixtures/generator/encodings/tcvn3.ts";
import { vniCodes } from "#fixtures/generator/encodings/vni.ts";
import { linesOf, takeIn } from "./ingestion-context.ts";
import { oldPdf } from "./old-pdf.ts";

const body = [
  "Thực hiện kế hoạch cải cách hành chính của huyện, xã xây dựng chương trình như sau",
  "1. Mỗi thôn cử hai người trực đêm; người trực ghi sổ, báo ngay về xã khi có việc.",
  "2. Nâng cao chất lượng giải quyết thủ tục hành chính cho người dân trên địa bàn.",
];
const inFont = (font: string, lines: readonly string[]) => lines.map((text) => [{ text, font }]);

describe("the text layer of an old PDF", () => {
  test.each([
    ["TCVN3", "by the names of its typefaces", "AAAAAA+.VnTime", tcvn3Codes],
    ["VNI", "by the names of its typefaces", "VNI-Times", vniCodes],
    ["TCVN3", "by its words", "TimesNewRoman", tcvn3Codes],
    ["VNI", "by its words", "ArialMT", vniCodes],
  ])("in %s, %s, is read, with the places of its words, and says so", async (name, how, font, encode) => {
    const { intake, warnings } = await takeIn(oldPdf(inFont(font, body.map(encode))));
    expect(linesOf(intake)).toEqual(body);
    expect(intake.pages[0]?.text?.textFrom).toBe("text-layer");
    expect(intake.pages[0]?.image).toBeNull();
    const words = intake.pages[0]?.text?.lines[1]?.words ?? [];
    expect(words.map(({ text }) => text).slice(0, 3)).toEqual(["1.", "Mỗi", "thôn"]);
    const starts = words.map(({ box }) => box?.[0] ?? Number.NaN);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(warnings.map(({ code }) => code)).toEqual(["text/legacy-encoding"]);
    for (const said of [name, how]) expect(warnings[0]?.messageEn).toContain(said);
  });

  test("in a typeface of capitals has capitals", async () => {
    const head = [{ text: tcvn3Codes("ủy ban nhân dân xã phước kiềng"), font: ".VnTimeH" }];
    const { intake } = await takeIn(oldPdf([head, ...inFont(".VnTime", body.map(tcvn3Codes))]));
    expect(linesOf(intake)[0]).toBe("ỦY BAN NHÂN DÂN XÃ PHƯỚC KIỀNG");
  });

  test("may be TCVN3 in one part of a line and plain in another", async () => {
    const mixed = [
      { text: "Email: abc@example.vn - ", font: "Arial" },
      { text: tcvn3Codes("Văn phòng của xã"), font: ".VnArial" },
    ];
    const { intake } = await takeIn(oldPdf([mixed, ...inFont(".VnTime", body.map(tcvn3Codes))]));
    expect(linesOf(intake)[0]).toBe("Email: abc@example.vn - Văn phòng của xã");
  });
});
