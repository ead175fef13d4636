import { describe, expect, test } from "vitest";
import type { Blank } from "#schemas/page-text.ts";
import { documentOf } from "../../services/fake-reading.ts";
import { contentOf, copyOf, pageOf, word } from "./copy-content.ts";
import { wordsInPdfium } from "./readers.ts";

const number: Blank = { role: "number", box: [270, 300, 60, 44], text: "63", handwriting: 0.97, confidence: 0.2, crop: null };
const head = [word("Số:", [200, 300, 60, 40]), word("63", [272, 302, 56, 40]), word("/KH-UBND", [340, 300, 200, 42])];
const symbol = documentOf(["symbol 63/KH-UBND"]);

async function said(...[lines, blanks, documents]: [Parameters<typeof pageOf>[0], Blank[], (typeof symbol)[]]): Promise<string> {
  const file = await copyOf(contentOf([pageOf(lines, { blanks })], { documents }));
  return wordsInPdfium(file, 1, 1654)
    .map((found) => found.text)
    .join(" ");
}

describe("a number written by hand", () => {
  test("is left out while a person must confirm it", async () => {
    expect(await said([head], [number], [{ ...symbol, review: ["symbol"] }])).toBe("Số: /KH-UBND");
  });

  test("is left out where nobody knows of what document it is", async () => {
    expect(await said([head], [number], [])).toBe("Số: /KH-UBND");
  });

  test("is left out where the document turned out to have another one", async () => {
    expect(await said([head], [number], [documentOf(["symbol 68/KH-UBND"])])).toBe("Số: /KH-UBND");
  });

  test("is there when the record is sure of it", async () => {
    expect(await said([head], [number], [symbol])).toBe("Số: 63 /KH-UBND");
  });

  test("is there when it was printed after all", async () => {
    expect(await said([head], [{ ...number, handwriting: 0.1 }], [])).toBe("Số: 63 /KH-UBND");
  });

  test.each([
    ["Số:63/KH-UBND", "Số: /KH-UBND"],
    ["Số:b3KH-UBND", "Số: KH-UBND"],
    ["6%/KH-UBND", "/KH-UBND"],
  ])("leaves what is printed around it where all was read as one word: %s", async (read, left) => {
    const x = read.startsWith("Số") ? 200 : 265;
    expect(await said([[word(read, [x, 300, 540 - x, 42])]], [number], [])).toBe(left);
  });
});

describe("a day written by hand", () => {
  const dateLine = ["ngày", "1l", "tháng", "12", "năm", "2019"].map((text, index) => word(text, [800 + 120 * index, 300, 100, 40]));
  const day: Blank = { role: "day", box: [925, 300, 80, 44], text: "11", handwriting: 0.9, confidence: 0.2, crop: null };
  const month: Blank = { role: "month", box: [1165, 300, 80, 44], text: "12", handwriting: 0.9, confidence: 0.2, crop: null };

  test("goes, and a month that is sure stays", async () => {
    const document = documentOf(["issued 2019-12-17"]);
    expect(await said([dateLine], [day, month], [document])).toBe("ngày tháng 12 năm 2019");
  });
});
