import type { FoundEncoding } from "#pipelines/vietnamese/legacy/found.ts";
import type { SetText } from "#pipelines/vietnamese/legacy/pieces.ts";
import { readLegacyLines } from "#pipelines/vietnamese/legacy/read-lines.ts";
import type { DocxNode } from "./docx-node.ts";

/** A document's tree in Unicode, and the encodings from before it that its text was in. */
export type UnicodeTree = { readonly root: DocxNode; readonly found: readonly FoundEncoding[] };

/** Texts of the tree that are read as one piece, because they stand side by side in one typeface. */
type Piece = { text: string; readonly font: string | null; readonly nodes: DocxNode[] };

/**
 * Turns text of old encodings into Unicode: by the typefaces of its runs, where those are of an encoding, else by the words of
 * the whole document. Text that was torn into several runs stands in the first of them.
 */
export function unicodeTree(root: DocxNode): UnicodeTree {
  const lines: Piece[][] = [[]];
  gather(root, null, lines);
  const read = readLegacyLines(lines.map((line) => line.map(({ text, font }): SetText => ({ text, font }))));
  const texts = new Map<DocxNode, string>();
  for (const [index, line] of lines.entries()) {
    for (const [at, { text, nodes }] of line.entries()) {
      const put = read.lines[index]?.[at] ?? text;
      if (put !== text) for (const [place, node] of nodes.entries()) texts.set(node, place === 0 ? put : "");
    }
  }
  return { root: texts.size === 0 ? root : replaced(root, texts), found: read.found };
}

function gather(node: DocxNode, font: string | null, lines: Piece[][]): void {
  if (node.type === "text") addText(node, font, lines);
  // Tabs part the columns of a head, so what stands beside them is read by itself.
  if (node.type === "break" || node.type === "tab" || node.type === "paragraph") lines.push([]);
  for (const child of node.children) gather(child, node.font ?? font, lines);
  if (node.type === "paragraph") lines.push([]);
}

function addText(node: DocxNode, font: string | null, lines: Piece[][]): void {
  const line = lines.at(-1);
  const last = line?.at(-1);
  if (last !== undefined && last.font === font) {
    last.text += node.value;
    last.nodes.push(node);
  } else line?.push({ text: node.value, font, nodes: [node] });
}

function replaced(node: DocxNode, texts: ReadonlyMap<DocxNode, string>): DocxNode {
  return { ...node, value: texts.get(node) ?? node.value, children: node.children.map((child) => replaced(child, texts)) };
}
