import { describe, expect, test } from "vitest";
import { changesBetween, mostAlike } from "#bench/ocr/edit-distance.ts";
import { matchLines } from "#bench/ocr/line-matching.ts";
import { characterErrorRate, scorePage, total } from "#bench/ocr/page-score.ts";
import { kindOfError, plainWords } from "#bench/ocr/plain-text.ts";

const letters = (text: string) => [...text];

describe("texts are made alike", () => {
  test("in what no reader can know: quotation marks, dashes, dots, white space, composed letters", () => {
    const one = plainWords("“Kế hoạch”  –  số\u00A01…\n");
    expect(one).toEqual(plainWords('"Kế hoạch" - số 1...'.normalize("NFD")));
    expect(one).toEqual(['"Kế', 'hoạch"', "-", "số", "1..."]);
  });

  test("but keep case, punctuation and every mark", () => {
    expect(plainWords("Hòa, hoà; HÒA")).toEqual(["Hòa,", "hoà;", "HÒA"]);
  });
});

describe("an error is one", () => {
  test.each([
    ["ậ", "â", "tone"],
    ["ấ", "ầ", "tone"],
    ["é", "e", "tone"],
    ["ậ", "ạ", "mark"],
    ["ơ", "o", "mark"],
    ["đ", "d", "mark"],
    ["ư", "u", "mark"],
    ["ă", "ấ", "mark"],
    ["o", "0", "letter"],
    ["Đ", "đ", "letter"],
  ])("where %s is read as %s: of the %s", (printed, read, kind) => {
    expect(kindOfError(printed, read)).toBe(kind);
  });
});

describe("changes", () => {
  test("are as few as can be", () => {
    expect(changesBetween(letters("huyện"), letters("huyen"))).toEqual([{ printed: "ệ", read: "e" }]);
    expect(changesBetween(letters("abc"), letters("xabcd"))).toHaveLength(2);
    expect(changesBetween(letters("abc"), [])).toHaveLength(3);
    expect(changesBetween(["Kế", "hoạch", "năm"], ["Kế", "năm"])).toEqual([{ printed: "hoạch", read: undefined }]);
  });

  test("are sought in whole words of a longer text", () => {
    const text = "Căn cứ Luat Tổ chức chính quyền";
    const found = mostAlike("Luật Tổ chức", text);
    expect(found).toEqual({ start: 7, end: 20 - 1, cost: 1 });
    expect(text.slice(found?.start, found?.end)).toBe("Luat Tổ chức");
    expect(mostAlike("abc", "")).toBeNull();
    expect(mostAlike("an", "xanx man")).toEqual({ start: 5, end: 8, cost: 1 });
  });
});

describe("printed lines are found again", () => {
  test("when two columns were read as one line, or one after the other", () => {
    const printed = ["ỦY BAN NHÂN DÂN", "XÃ BÌNH MINH HẠ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do"];
    const across = "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM XÃ BÌNH MINH HẠ Độc lập - Tự do";
    const down = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do ỦY BAN NHÂN DÂN XÃ BÌNH MINH HẠ";
    for (const read of [across, down]) {
      const matching = matchLines(printed, read.split(" "));
      expect(matching.lines.map((line) => line.read)).toEqual(printed);
      expect(matching.besides).toEqual([]);
    }
  });

  test("by the words that are most like them, and a short line takes nothing from a long one with an error in it", () => {
    const matching = matchLines(["5", "Thời hạn hoàn thành là 5 ngày làm việc"], "Thời hạn hoàn thanh là 5 ngày làm việc 5 rác".split(" "));
    expect(matching.lines.map((line) => line.read)).toEqual(["5", "Thời hạn hoàn thanh là 5 ngày làm việc"]);
    expect(matching.besides).toEqual(["rác"]);
  });

  test("or not at all, and then nothing is left of them", () => {
    const matching = matchLines(["Nơi nhận", "Kính gửi"], ["Kính", "gửi"]);
    expect(matching.lines).toEqual([
      { printed: "Nơi nhận", read: "" },
      { printed: "Kính gửi", read: "Kính gửi" },
    ]);
  });
});

describe("the score of a page", () => {
  test("is without errors for a perfect reading in any order", () => {
    const score = scorePage(["Điều 1. Ban hành", "kèm theo Quyết định này"], "kèm theo Quyết\nđịnh này\n\nĐiều 1. Ban hành\n");
    expect(score).toEqual({ characters: 39, errors: 0, toneErrors: 0, markErrors: 0, words: 9, wordErrors: 0 });
  });

  test("counts tone marks, other marks and letters by themselves", () => {
    const score = scorePage(["Ủy ban nhân dân huyện"], "Úy ban nhan dân huyên1");
    expect(score).toEqual({ characters: 21, errors: 4, toneErrors: 2, markErrors: 1, words: 5, wordErrors: 3 });
  });

  test("counts what was left out and what was added", () => {
    expect(scorePage(["Kế hoạch"], "")).toMatchObject({ characters: 8, errors: 8, words: 2, wordErrors: 2 });
    expect(scorePage(["Kế hoạch", "năm"], "Kế hoạch năm |")).toMatchObject({ errors: 1, wordErrors: 1 });
    expect(scorePage([], "|")).toMatchObject({ characters: 0, errors: 1 });
  });

  test("never counts more than leaving out all and adding all", () => {
    expect(scorePage(["abc"], "xyz uvw").errors).toBeLessThanOrEqual(10);
    expect(scorePage(["abc"], "xyz").errors).toBe(3);
  });

  test("of several pages is that of their characters together, and of none there is no rate", () => {
    const pages = [scorePage(["aaaa"], "aaab"), scorePage(["bb bb"], "bb bb")];
    expect(characterErrorRate(total(pages))).toBeCloseTo(1 / 9);
    expect(characterErrorRate(total([]))).toBeNull();
  });
});
