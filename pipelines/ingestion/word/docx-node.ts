/** The parts of mammoth's document tree that carry text. */
import { z } from "zod";
import type { PageCell } from "#schemas/page-text.ts";

/** A node of the tree; what it does not have is empty. `font` is that of a run. */
export type DocxNode = {
  readonly type: string;
  readonly value: string;
  readonly font: string | null;
  readonly breakType: string;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly children: readonly DocxNode[];
};

/** Reads such a node from what mammoth hands over. */
export const DocxNode: z.ZodType<DocxNode> = z.object({
  type: z.string(),
  value: z.string().catch(""),
  font: z.string().nullable().catch(null),
  breakType: z.string().catch(""),
  colSpan: z.int().positive().catch(1),
  rowSpan: z.int().positive().catch(1),
  get children() {
    return z.array(DocxNode).catch([]);
  },
});

/** The lines of a paragraph, or of all paragraphs in a cell. A page break is a form feed. */
export function nodeLines(node: DocxNode): string[] {
  if (node.type === "paragraph") return inlineText(node).split("\n");
  if (node.type === "table") return tableOf(node).flatMap((cell) => [...cell.lines]);
  return node.children.flatMap(nodeLines);
}

function inlineText(node: DocxNode): string {
  if (node.type === "text") return node.value;
  if (node.type === "tab") return " ";
  if (node.type === "noBreakHyphen") return "-";
  if (node.type === "break") return node.breakType === "page" ? "\f" : "\n";
  if (node.type === "paragraph" && node.children.length === 0) return "";
  return node.children.map(inlineText).join("");
}

/** The cells of a table in their rows and columns, merged cells once, at their first place. */
export function tableOf(table: DocxNode): PageCell[] {
  const taken = new Set<string>();
  return rowsOf(table).flatMap((rowNode, row) => {
    let column = 0;
    return rowNode.children.map((cell) => {
      while (taken.has(`${row}/${column}`)) column += 1;
      const place = { row, column, rowSpan: cell.rowSpan, columnSpan: cell.colSpan };
      for (let r = row; r < row + cell.rowSpan; r += 1) {
        for (let c = column; c < column + cell.colSpan; c += 1) taken.add(`${r}/${c}`);
      }
      column += cell.colSpan;
      const lines = cell.children.flatMap(nodeLines).map((line) => line.replaceAll("\f", " ").replace(/\s+/g, " ").trim());
      return { ...place, lines: lines.filter((line) => line !== ""), box: null };
    });
  });
}

function rowsOf(table: DocxNode): readonly DocxNode[] {
  return table.children.filter((child) => child.type === "tableRow");
}
