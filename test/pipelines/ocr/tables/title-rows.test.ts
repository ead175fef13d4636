import { describe, expect, test } from "vitest";
import { withTitleRows } from "#pipelines/ocr/tables/title-rows.ts";

const cell = (column: number, text: string) => ({
  row: 1,
  column,
  rowSpan: 1,
  columnSpan: 1,
  across: { from: 100 * column, to: 100 * column + 100 },
  down: { from: 0, to: 50 },
  text: text === "" ? [] : [text],
});
const told = (...texts: string[]) => withTitleRows(texts.map((text, column) => cell(column, text))).map(({ columnSpan }) => columnSpan);

describe("the title of a group of rows", () => {
  test("goes over all columns after its Roman number or letter", () => {
    expect(told("II", "Cải cách thể chế", "", "")).toEqual([1, 3]);
    expect(told("A.", "Cải cách thể chế", "")).toEqual([1, 2]);
  });

  test("is no row with an Arabic number, with more text, or without columns beside", () => {
    expect(told("2", "Cải cách thể chế", "", "")).toEqual([1, 1, 1, 1]);
    expect(told("II", "Cải cách thể chế", "", "Quý I")).toEqual([1, 1, 1, 1]);
    expect(told("II", "Cải cách thể chế")).toEqual([1, 1]);
  });
});
