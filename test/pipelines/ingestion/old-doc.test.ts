import { describe, expect, test } from "vitest";
import { tcvn3Codes } from "#fixtures/generator/encodings/tcvn3.ts";
import { viqr } from "#fixtures/generator/encodings/viqr.ts";
import { vniCodes } from "#fixtures/generator/encodings/vni.ts";
import { doc } from "#fixtures/generator/writers/doc.ts";
import { foreign, notice } from "../vietnamese/legacy/sentences.ts";
import { linesOf, takeIn } from "./ingestion-context.ts";

describe("a binary Word file", () => {
  test("in Unicode is read as it is", async () => {
    const { intake, warnings } = await takeIn(doc(notice));
    expect(intake.format).toBe("doc");
    expect(linesOf(intake)).toEqual(notice);
    expect(warnings).toEqual([]);
  });

  test.each([
    ["TCVN3", tcvn3Codes],
    ["VNI", vniCodes],
    ["VIQR", viqr],
  ])("in %s is read by its words, and says so", async (name, encode) => {
    const { intake, warnings } = await takeIn(doc(notice.map(encode)));
    expect(linesOf(intake)).toEqual(notice);
    expect(warnings).toMatchObject([{ code: "text/legacy-encoding", page: null }]);
    expect(warnings[0]?.message).toContain(name);
  });

  test("has the columns of its foot told apart also where their words are in TCVN3", async () => {
    const foot = ["Nơi nhận:\tTM. ỦY BAN NHÂN DÂN", "- Như trên;\tCHỦ TỊCH", "- Lưu: VT.\tPhạm Văn Thử"];
    const { intake } = await takeIn(doc([...notice, ...foot].map(tcvn3Codes)));
    expect(linesOf(intake).slice(-6)).toEqual([
      "Nơi nhận:",
      "- Như trên;",
      "- Lưu: VT.",
      "TM. ỦY BAN NHÂN DÂN",
      "CHỦ TỊCH",
      "Phạm Văn Thử",
    ]);
  });

  test.each(Object.entries(foreign))("in %s stays as it is", async (_, lines) => {
    const { intake, warnings } = await takeIn(doc(lines));
    expect(linesOf(intake).join(" ")).toBe(lines.join(" ").replace(/\s+/g, " "));
    expect(warnings).toEqual([]);
  });
});
