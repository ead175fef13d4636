import { describe, expect, test } from "vitest";
import type { Box } from "#schemas/geometry.ts";
import { contentOf, copyOf, pageOf, word } from "./copy-content.ts";
import { type FoundText, runsInPdfjs, wordsInPdfium } from "./readers.ts";

const widthPx = 1654;

/** Every letter of Vietnamese with every tone, small and capital, in NFC (134 with marks). */
const alphabet = [..."aăâbcdđeêghiklmnoôơpqrstuưvxyfjwz"]
  .flatMap((letter) =>
    (/[aăâeêioôơuưy]/u.test(letter) ? ["", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"] : [""]).map((tone) =>
      (letter + tone).normalize("NFC"),
    ),
  )
  .flatMap((letter) => [letter, letter.toUpperCase()]);

/** The ink that the letters of a word have in print, in shares of the type size above and below the base line. */
function printed(text: string, at: { x: number; baseline: number; size: number }): Box {
  const marks = (letter: string) => letter.normalize("NFD").match(/[\u0300-\u0309]/g)?.length ?? 0;
  const tops = [...text].map((letter) => {
    if (/\p{Lu}|\p{N}|[(/]/u.test(letter)) return marks(letter) > 0 ? 0.9 : 0.67;
    const low = /^[acegmnopqrsuvwxyz]/u.test(letter.normalize("NFD")) ? 0.46 : 0.68;
    return Math.min(0.9, low + 0.22 * marks(letter));
  });
  const bottom = /[gjpqy(,;]|\u0323/u.test(text.normalize("NFD")) ? 0.21 : 0;
  const top = Math.max(...tops);
  return [
    at.x,
    Math.round(at.baseline - top * at.size),
    Math.round(0.45 * at.size * [...text].length),
    Math.round((top + bottom) * at.size),
  ];
}

/** Lines of words, each set as print sets it. */
function setLines(lines: readonly string[], options: { size: number; climb?: number }) {
  return lines.map((text, index) => {
    let x = 150;
    return text.split(" ").map((part) => {
      const baseline = 200 + 60 * index - (options.climb ?? 0) * x;
      const placed = word(part, printed(part, { x, baseline, size: options.size }));
      x += (placed.box?.[2] ?? 0) + 10;
      return placed;
    });
  });
}

const text = [
  "Số: 63/KH-UBND Phước Kiềng, ngày 11 tháng 12 năm 2019",
  "Thực hiện Quyết định số 2417/QĐ-UBND của Ủy ban nhân dân huyện",
  "về việc ban hành Kế hoạch cải cách hành chính (CCHC) năm 2020",
  "ỦY BAN NHÂN DÂN XÃ PHƯỚC KIỀNG - cam xem",
];

function far(found: Box, wanted: Box): number {
  const middle = ([x, y, width, height]: Box) => [x + width / 2, y + height / 2] as const;
  const [a, b] = [middle(found), middle(wanted)];
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a[0] + a[2], b[0] + b[2]) - Math.max(a[0], b[0]);
  const height = Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1]);
  const both = Math.max(0, width) * Math.max(0, height);
  return both / (a[2] * a[3] + b[2] * b[3] - both);
}

describe("the invisible text", () => {
  test("has every letter of Vietnamese, as two readers find it", async () => {
    expect(new Set(alphabet.filter((letter) => /[^\w]/u.test(letter))).size).toBe(134);
    const rows = Array.from({ length: Math.ceil(alphabet.length / 12) }, (_, row) => alphabet.slice(12 * row, 12 * row + 12).join(""));
    const file = await copyOf(contentOf([pageOf(rows.map((row, index) => [word(row, [100, 100 + 70 * index, 600, 40])]))]));
    expect(wordsInPdfium(file, 1, widthPx).map((found) => found.text)).toEqual(rows);
    expect((await runsInPdfjs(file, 1, widthPx)).map((found) => found.text)).toEqual(rows);
  });

  test("has letters outside the first plane, and signs that other fonts lack", async () => {
    const odd = ["😀→✓", "½№", "中文"];
    const file = await copyOf(contentOf([pageOf([odd.map((part, index) => word(part, [100 + 200 * index, 100, 150, 40]))])]));
    expect(
      wordsInPdfium(file, 1, widthPx)
        .map((found) => found.text)
        .join(" "),
    ).toBe(odd.join(" "));
  });

  test.each([
    ["level", 0],
    ["askew", 0.02],
  ])("stands on a %s page within two pixels of where it was read, and is as large", async (_, climb) => {
    const lines = setLines(text, { size: 38, climb });
    const file = await copyOf(contentOf([pageOf(lines)]));
    const wanted = lines.flat();
    const found = wordsInPdfium(file, 1, widthPx);
    expect(found.map((each) => each.text)).toEqual(wanted.map((each) => each.text));
    for (const [index, { box, text: said }] of found.entries()) {
      const read = wanted[index]?.box ?? expect.unreachable();
      expect.soft(far(box, read), said).toBeLessThan(2);
      expect.soft(Math.abs(box[2] - read[2]), said).toBeLessThan(1);
      if (/\p{L}/u.test(said)) expect.soft(overlap(box, read), said).toBeGreaterThan(0.8);
    }
  });

  test("makes runs of pdf.js that begin and end with the words they hold", async () => {
    const lines = setLines(text, { size: 38 });
    const runs = await runsInPdfjs(await copyOf(contentOf([pageOf(lines)])), 1, widthPx);
    const words = lines.flat();
    let at = 0;
    for (const run of runs) {
      const count = run.text.trim().split(/\s+/).length;
      const held = words.slice(at, at + count);
      expect(run.text.trim()).toBe(held.map((each) => each.text).join(" "));
      const [first, last] = [held[0]?.box ?? expect.unreachable(), held.at(-1)?.box ?? expect.unreachable()];
      expect(Math.abs(run.box[0] - first[0])).toBeLessThan(2);
      expect(Math.abs(run.box[0] + run.box[2] - last[0] - last[2])).toBeLessThan(2);
      expect(run.box[1]).toBeLessThan(first[1] + first[3] / 2);
      expect(run.box[1] + run.box[3]).toBeGreaterThan(first[1] + first[3] / 2);
      at += count;
    }
    expect(at).toBe(words.length);
    expect(runs.length).toBeLessThan(words.length / 2);
  });

  test("reads from line to line, with one space between words", async () => {
    const touching = [word("liền", [100, 400, 80, 40]), word("nhau", [180, 400, 90, 40]), word("chồng", [265, 400, 120, 48])];
    const file = await copyOf(contentOf([pageOf([...setLines(text.slice(0, 2), { size: 38 }), touching])]));
    const said = (all: readonly FoundText[]) => all.map((each) => each.text).join(" ");
    expect(said(wordsInPdfium(file, 1, widthPx))).toBe([...text.slice(0, 2), "liền nhau chồng"].join(" "));
  });

  test("follows words that stand on their end, as in narrow columns", async () => {
    const file = await copyOf(contentOf([pageOf([[word("Ghichú", [300, 400, 40, 260])]])]));
    const [found] = wordsInPdfium(file, 1, widthPx);
    expect(found?.text).toBe("Ghichú");
    expect(overlap(found?.box ?? expect.unreachable(), [300, 400, 40, 260])).toBeGreaterThan(0.7);
  });

  test("has a size of its own for what is no part of its line", async () => {
    const lines = [
      setLines(["một hai ba bốn"], { size: 38 })[0] ?? [],
      [word("TO", [100, 900, 300, 160]), word("nhỏ", [420, 1000, 60, 28])],
    ];
    const found = wordsInPdfium(await copyOf(contentOf([pageOf(lines)])), 1, widthPx);
    const large = found.find((each) => each.text === "TO");
    expect(overlap(large?.box ?? expect.unreachable(), [100, 900, 300, 160])).toBeGreaterThan(0.8);
  });
});
