import { describe, expect, test } from "vitest";
import { cutText, padText, textWidth, wrapText } from "#services/cli/terminal/text-width.ts";

const apart = "Kế hoạch số 12 của Ủy ban nhân dân xã Phước Kiềng".normalize("NFD");

describe("the width of text", () => {
  test("is the same whether Vietnamese marks are joined or apart", () => {
    expect(textWidth(apart)).toBe(textWidth(apart.normalize("NFC")));
    expect(textWidth("Ủy ban")).toBe(6);
  });

  test("counts no colours and two columns for a wide character", () => {
    expect(textWidth("\x1b[31mđỏ\x1b[39m")).toBe(2);
    expect(textWidth("漢字")).toBe(4);
  });

  test("is made up with spaces on the side that is asked for", () => {
    expect(padText("số", 5)).toBe("số   ");
    expect(padText("số", 5, "right")).toBe("   số");
    expect(padText("số".normalize("NFD"), 4)).toHaveLength("số".normalize("NFD").length + 2);
  });
});

describe("long text", () => {
  test("is cut with an ellipsis and never beyond the width", () => {
    expect(cutText("Ủy ban nhân dân", 10)).toBe("Ủy ban nh…");
    expect(cutText("Ủy ban", 10)).toBe("Ủy ban");
  });

  test("is broken at spaces, and words that are too long after their separators", () => {
    expect(wrapText("Ủy ban nhân dân xã", 8)).toEqual(["Ủy ban", "nhân dân", "xã"]);
    expect(wrapText("ke-hoach-cai-cach.pdf", 10)).toEqual(["ke-hoach-", "cai-cach.", "pdf"]);
    expect(wrapText("aaaaaaaaaaaa", 5)).toEqual(["aaaaa", "aaaaa", "aa"]);
  });

  test("keeps the line breaks that it has", () => {
    expect(wrapText("một\nhai", 20)).toEqual(["một", "hai"]);
  });

  test("never makes a line that is wider than asked for", () => {
    for (let width = 5; width < 30; width += 1) {
      for (const line of wrapText(`${apart} 132/KH-UBND.HC`, width)) expect(textWidth(line)).toBeLessThanOrEqual(width);
    }
  });
});
