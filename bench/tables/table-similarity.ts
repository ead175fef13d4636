/** TEDS: how alike two tables are as trees of rows and cells (Zhong, ShafieiBavani, Jimeno Yepes 2020). */
import { sizeOf, type Tree, treeEditDistance } from "./tree-edit-distance.ts";

/** A cell as the truth and a reading have it in common; rows and columns count from 0. */
export type ComparedCell = {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
};

/** What of the cells counts: also their text, or rows, columns and spans alone. */
export type Compared = "text" | "structure";

type Label = { tag: "table" | "tr" } | { tag: "td"; rowSpan: number; columnSpan: number; text: string };

/** 1 where both tables are the same, 0 where they have nothing in common. */
export function tableSimilarity(one: readonly ComparedCell[], other: readonly ComparedCell[], compared: Compared): number {
  const [a, b] = [treeOf(one), treeOf(other)];
  const distance = treeEditDistance(a, b, (from, to) => renaming(from, to, compared));
  return 1 - distance / Math.max(sizeOf(a), sizeOf(b));
}

/** The tree that HTML has of the table; a row in which no cell begins is a row without cells. */
function treeOf(cells: readonly ComparedCell[]): Tree<Label> {
  const rows = Math.max(0, ...cells.map(({ row, rowSpan }) => row + rowSpan));
  const children = Array.from({ length: rows }, (_, row): Tree<Label> => {
    const own = cells.filter((cell) => cell.row === row).toSorted((a, b) => a.column - b.column);
    return { label: { tag: "tr" }, children: own.map((cell) => ({ label: cellLabel(cell), children: [] })) };
  });
  return { label: { tag: "table" }, children };
}

/** Where lines of a cell end is no part of what it says. */
function cellLabel({ rowSpan, columnSpan, text }: ComparedCell): Label {
  return { tag: "td", rowSpan, columnSpan, text: text.normalize("NFC").replace(/\s+/gu, " ").trim() };
}

function renaming(from: Label, to: Label, compared: Compared): number {
  if (from.tag !== "td" || to.tag !== "td") return from.tag === to.tag ? 0 : 1;
  if (from.rowSpan !== to.rowSpan || from.columnSpan !== to.columnSpan) return 1;
  return compared === "structure" ? 0 : textDistance(from.text, to.text);
}

/** Levenshtein distance over the letters, as a share of the longer text. */
export function textDistance(one: string, other: string): number {
  if (one === other) return 0;
  const [a, b] = [[...one], [...other]];
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [row, letter] of a.entries()) {
    const now = [row + 1];
    for (const [column, against] of b.entries()) {
      const kept = (before[column] ?? 0) + (letter === against ? 0 : 1);
      now.push(Math.min(kept, (before[column + 1] ?? 0) + 1, (now[column] ?? 0) + 1));
    }
    before = now;
  }
  return (before.at(-1) ?? 0) / Math.max(a.length, b.length);
}
