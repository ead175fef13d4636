import { describe, expect, test } from "vitest";
import { inkInBlank } from "#pipelines/ocr/blanks/blank-ink.ts";
import { findBlankPlaces } from "#pipelines/ocr/blanks/blank-places.ts";
import { asDigits, handwritingOf } from "#pipelines/ocr/blanks/handwriting.ts";
import type { ReadWord } from "#pipelines/ocr/recognition.ts";
import { fill, inkOfDrawn, paper, ring } from "./drawn-page.ts";

/** Words of one row, set with letters half as wide as a line is high. */
const row = (y: number, x: number, ...texts: readonly string[]): ReadWord[] => {
  let left = x;
  return texts.map((text) => {
    const width = text.length * 16;
    const word: ReadWord = { text, confidence: 0.95, box: [left, y, width, 30] };
    left += width + 12;
    return word;
  });
};
const page = { width: 1650, height: 2300 };
const rolesIn = (words: readonly ReadWord[]) => findBlankPlaces(words, page).map(({ role, read }) => `${role} ${read}`);
const country = row(150, 800, "CỘNG", "HÒA", "XÃ", "HỘI", "CHỦ", "NGHĨA");

describe("the blanks of a head", () => {
  test("are found between its printed words", () => {
    const head = [
      ...country,
      ...row(300, 200, "Số:", "05", "/KH-UBND"),
      ...row(302, 900, "Phước", "Kiềng,", "ngày", "02", "tháng", "01", "năm", "2020"),
    ];
    expect(rolesIn(head)).toEqual(["number 05", "day 02", "month 01"]);
  });

  test("are found where print and hand were read as one word", () => {
    const head = [...country, ...row(300, 200, "Số:0Q/TTr-UBND"), ...row(302, 900, "Lam", "Giang,", "ngàyÂD", "tháng{0năm", "2020")];
    expect(rolesIn(head)).toEqual(["number 0Q", "day ÂD", "month {0"]);
  });

  test("are found empty", () => {
    const words = row(302, 900, "Lam", "Giang,", "ngày", "tháng", "01", "năm", "2020").map((word, index): ReadWord => {
      const [x, y, width, height] = word.box;
      return { ...word, box: [index >= 3 ? x + 90 : x, y, width, height] };
    });
    const places = findBlankPlaces([...country, ...words], page);
    expect(places[0]).toMatchObject({ role: "day", read: null });
    expect(places[0]?.area.width).toBeGreaterThan(80);
  });

  test.each([
    ["5ố:", "ngay", "thang"],
    ["S6:", "ngàv", "thảng"],
    ["So:", "ngảy", "tháng"],
  ])("are found where their printed words were read as %s, %s and %s", (label, day, month) => {
    const head = [
      ...country,
      ...row(300, 200, label, "4Ê", "/KH-UBND"),
      ...row(302, 900, "Lam", "Giang,", day, "Ø2", month, "01", "năm", "201]"),
    ];
    expect(rolesIn(head)).toEqual(["number 4Ê", "day Ø2", "month 01"]);
  });

  test("are found on dotted lines", () => {
    const head = [
      ...country,
      ...row(300, 200, "Số:", "......28......", "/QĐ-SNV"),
      ...row(302, 900, "Lam", "Giang,", "ngày", "...21...", "tháng", "....R....", "năm", "2019"),
    ];
    expect(rolesIn(head)).toEqual(["number ......28......", "day ...21...", "month ....R...."]);
  });

  test("end before a slash that the number was written over, and before one behind which a seal hides the label", () => {
    const over = findBlankPlaces([...country, ...row(300, 200, "Số:", "2#", "UBND-NV")], page);
    expect(over).toMatchObject([{ role: "number", sure: true }]);
    const hidden = findBlankPlaces([...country, ...row(300, 330, "/UBND-TH")], page);
    expect(hidden).toMatchObject([{ role: "number", read: null, sure: false }]);
    const right = (hidden[0]?.area.x ?? 0) + (hidden[0]?.area.width ?? 0);
    expect(Math.abs(right - 330)).toBeLessThan(2);
  });

  test("are found in the note under an annex's head, which a clerk fills in too", () => {
    const note = ["(Kèm", "theo", "Kế", "hoạch", "số", "4A.", "/KH-UBND", "ngày", "2S", "tháng", "3", "năm", "2024", "của", "UBND"];
    expect(rolesIn(row(260, 300, ...note))).toEqual(["number 4A.", "day 2S", "month 3"]);
  });

  test("are none in running text that ends with a day, where no title stands over it", () => {
    expect(rolesIn(row(400, 200, "đã", "họp", "ngày", "02", "tháng", "01", "năm", "2019"))).toEqual([]);
  });

  test("are not the numbers and dates of other documents in the text", () => {
    const text = row(400, 200, "Căn", "cứ", "Quyết", "định", "số", "12/QĐ-UBND", "ngày", "02", "tháng", "01", "năm", "2019", "của");
    expect(rolesIn([...country, ...text])).toEqual([]);
  });
});

const drawn = (draw: (raster: ReturnType<typeof paper>) => void) => {
  const text = paper(400, 120);
  for (const x of [240, 262, 284, 306]) ring(text, { x, y: 40, width: 16, height: 24 }, 3);
  draw(text);
  return { text, ink: inkOfDrawn(text), blue: paper(400, 120, 0) };
};
const place = {
  role: "day",
  area: { x: 60, y: 36, width: 120, height: 32 },
  reference: { x: 236, y: 36, width: 90, height: 32 },
  read: "00",
  sure: true,
} as const;
const sameReadings = { first: "00", second: "00" };

describe("the ink in a blank", () => {
  test("is printed where it has the height, place and stroke of the digits beside it", () => {
    const { digits, cues } = inkInBlank(
      drawn((text) => {
        for (const x of [80, 102]) ring(text, { x, y: 40, width: 16, height: 24 }, 3);
      }),
      { ...place, area: { ...place.area, width: 64 } },
    );
    expect(digits).toHaveLength(2);
    expect(handwritingOf(cues, sameReadings)).toBeLessThan(0.2);
  });

  test("is written by hand where there is more room than print would take", () => {
    const roomy = { ...place, area: { ...place.area, width: 150 } };
    const inked = drawn((text) => {
      for (const x of [120, 142]) ring(text, { x, y: 40, width: 16, height: 24 }, 3);
    });
    expect(handwritingOf(inkInBlank(inked, roomy).cues, sameReadings)).toBeGreaterThan(0.5);
  });

  test("leaves out the rule that it stands on, and joins what a scan broke", () => {
    const { digits } = inkInBlank(
      drawn((text) => {
        for (const x of [80, 102]) ring(text, { x, y: 38, width: 16, height: 26 }, 3);
        fill(text, { x: 70, y: 64, width: 70, height: 2 });
        fill(text, { x: 80, y: 50, width: 16, height: 2 }, 255);
      }),
      place,
    );
    expect(digits.map(({ x, width }) => [x, width])).toEqual([
      [80, 16],
      [102, 16],
    ]);
  });

  test("is written by hand where it is taller and hangs lower", () => {
    const { cues } = inkInBlank(
      drawn((text) => {
        for (const x of [80, 108]) ring(text, { x, y: 30, width: 22, height: 42 }, 3);
      }),
      place,
    );
    expect(handwritingOf(cues, sameReadings)).toBeGreaterThan(0.9);
  });

  test("is written by hand where it is blue and the print is not", () => {
    const inked = drawn((text) => {
      for (const x of [80, 102]) ring(text, { x, y: 40, width: 16, height: 24 }, 3);
    });
    fill(inked.blue, { x: 60, y: 0, width: 120, height: 120 }, 60);
    expect(handwritingOf(inkInBlank(inked, place).cues, sameReadings)).toBeGreaterThan(0.9);
  });

  test("is none where there are only the dots of a dotted line", () => {
    const dotted = drawn((text) => {
      for (const x of [70, 80, 90, 100, 110, 120]) fill(text, { x, y: 61, width: 3, height: 3 });
    });
    expect(inkInBlank(dotted, place).digits).toEqual([]);
  });

  test("is doubted more where two readings of it differ", () => {
    const { cues } = inkInBlank(
      drawn((text) => {
        for (const x of [80, 102]) ring(text, { x, y: 40, width: 16, height: 24 }, 3);
      }),
      place,
    );
    expect(handwritingOf(cues, { first: "07", second: "01" })).toBeGreaterThan(handwritingOf(cues, sameReadings));
    expect(asDigits("Il]")).toBe("111");
  });
});
