import { describe, expect, test } from "vitest";
import { DocumentText } from "#schemas/document-text.ts";
import { PageText } from "#schemas/page-text.ts";
import { quotationFinder } from "#services/cli/drawings/word-places.ts";

/** A word for each of the text's, 100 px wide, beginning at a place. */
const wordsAt = (text: string, x: number, y: number) =>
  text.split(" ").map((word, index) => ({ text: word, box: [x + 110 * index, y, 100, 20], confidence: 1, handwriting: null, raw: null }));
const lineOf = (text: string, x: number, y: number) => ({ text, box: null, confidence: 1, words: wordsAt(text, x, y) });
const paragraph = (...lines: ReturnType<typeof lineOf>[]) => ({ kind: "paragraph", column: "full", text: "", box: null, lines });
const cell = (row: number, y: number) => ({ row, column: 0, rowSpan: 1, columnSpan: 1, text: "", box: [0, y, 900, 50] });

const measures = { widthPx: 1000, heightPx: 1400, textFrom: "ocr", confidence: 1, rotation: 0, blanks: [] };
const prose = [lineOf("báo cáo trước ngày", 0, 0), lineOf("05/12/2020; gửi Phòng Nội vụ", 0, 30)];
const rows = [lineOf("Quý I/2020", 0, 110), lineOf("Quý I/2020", 0, 170), lineOf("- Phòng Nội vụ;", 0, 300)];
const next = lineOf("ngày 11 tháng 12", 0, 0);

const text = DocumentText.parse({
  pages: [
    {
      ...measures,
      page: 1,
      blocks: [
        paragraph(...prose),
        { kind: "table", box: null, cells: [cell(0, 100), cell(1, 160)] },
        paragraph(rows[2] ?? next, lineOf("số 63", 0, 400)),
      ],
    },
    { ...measures, page: 2, blocks: [paragraph(next)] },
  ],
});
const pages = [
  { ...measures, page: 1, lines: [...prose, ...rows, lineOf("số 63", 0, 400)] },
  { ...measures, page: 2, lines: [next] },
].map((page) => PageText.parse({ ...page, dpi: 200, skewDegrees: 0, rulings: [], tables: [] }));

describe("the place of a quotation", () => {
  const from = "top" as const;

  test("is a box for each line that it stands in, whatever its marks are", () => {
    expect(quotationFinder(pages, text)({ page: 1, quotation: "Trước ngày 05/12/2020", from })).toEqual([
      {
        page: 1,
        boxes: [
          [220, 0, 210, 20],
          [0, 30, 100, 20],
        ],
      },
    ]);
  });

  test("is another one where the same words are asked for again, as the rows of a table come", () => {
    const find = quotationFinder(pages, text);
    const tops = [1, 2, 3].map(() => find({ page: 1, quotation: "Quý I/2020", from })[0]?.boxes[0]?.[1]);
    expect(tops).toEqual([110, 170, 170]);
  });

  test("is the last one of what stands at the end", () => {
    expect(quotationFinder(pages, text)({ page: 1, quotation: "Phòng Nội vụ", from: "end" })[0]?.boxes).toEqual([[110, 300, 320, 20]]);
  });

  test("goes on over the end of a page", () => {
    const places = quotationFinder(pages, text)({ page: 1, quotation: "số 63 ngày 11 tháng 12", from });
    expect(places.map(({ page, boxes }) => [page, boxes.length])).toEqual([
      [1, 1],
      [2, 1],
    ]);
  });

  test("is none where the words do not stand there, or are the half of other words", () => {
    const find = quotationFinder(pages, text);
    expect(find({ page: 1, quotation: "Phòng Tư pháp", from })).toEqual([]);
    expect(find({ page: 1, quotation: "áo cáo", from })).toEqual([]);
    expect(find({ page: 1, quotation: "tháng 12", from })).toEqual([]);
  });
});
