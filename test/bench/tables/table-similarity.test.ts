import { describe, expect, test } from "vitest";
import { tableSimilarity, textDistance } from "../../../bench/tables/table-similarity.ts";
import { type Tree, treeEditDistance } from "../../../bench/tables/tree-edit-distance.ts";

const node = (label: string, ...children: Tree<string>[]): Tree<string> => ({ label, children });
const renaming = (one: string, other: string) => (one === other ? 0 : 1);
const cell = (row: number, column: number, text = "") => ({ row, column, rowSpan: 1, columnSpan: 1, text });

describe("the edit distance of trees", () => {
  test("is that of the example of Zhang and Shasha", () => {
    const one = node("f", node("d", node("a"), node("c", node("b"))), node("e"));
    const other = node("f", node("c", node("d", node("a"), node("b"))), node("e"));
    expect(treeEditDistance(one, other, renaming)).toBe(2);
  });

  test("counts every node that is missing, and every label that differs by what the renaming costs", () => {
    const one = node("a", node("b", node("c"), node("d")), node("e"));
    expect(treeEditDistance(one, one, renaming)).toBe(0);
    expect(treeEditDistance(one, node("a"), renaming)).toBe(4);
    expect(treeEditDistance(one, node("a", node("b", node("c"), node("x")), node("e")), () => 0.25)).toBe(1.25);
  });
});

describe("the similarity of tables", () => {
  const table = [cell(0, 0, "TT"), cell(0, 1, "Nhiệm vụ"), cell(1, 0, "1"), cell(1, 1, "Rà soát")];

  test("is 1 where all cells agree, line ends aside", () => {
    const broken = table.map((own) => ({ ...own, text: own.text.replace(" ", "\n") }));
    expect(tableSimilarity(table, broken, "text")).toBe(1);
  });

  test("loses a seventh of seven nodes with a lost cell, and the share of the letters with a misread one", () => {
    expect(tableSimilarity(table, table.slice(0, 3), "text")).toBeCloseTo(6 / 7);
    const misread = [...table.slice(0, 3), cell(1, 1, "Rà soat")];
    expect(tableSimilarity(table, misread, "text")).toBeCloseTo(1 - 1 / 7 / 7);
    expect(tableSimilarity(table, misread, "structure")).toBe(1);
  });

  test("takes a cell of another span for another cell", () => {
    const spanning = [cell(0, 0, "TT"), { ...cell(0, 1, "Nhiệm vụ"), rowSpan: 2 }, cell(1, 0, "1"), cell(1, 1, "Rà soát")];
    expect(tableSimilarity(table, spanning, "structure")).toBeCloseTo(6 / 7);
  });

  test("measures texts by the letters of the longer one", () => {
    expect(textDistance("", "")).toBe(0);
    expect(textDistance("", "ab")).toBe(1);
    expect(textDistance("kế hoạch", "kê hoạch 1")).toBeCloseTo(0.3);
  });
});
