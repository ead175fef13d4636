import mammoth from "mammoth";
import type { PageTable } from "#schemas/page-text.ts";
import { problems, refusal } from "../problems.ts";
import { DocxNode, nodeLines, tableOf } from "./docx-node.ts";
import { isLayoutTable } from "./layout-table.ts";
import { spokenDocument } from "./spoken-document.ts";
import { unicodeTree } from "./unicode-tree.ts";
import type { WordText } from "./word-tasks.ts";

type Page = { lines: string[]; tables: PageTable[] };

/**
 * The body of a DOCX (ISO/IEC 29500) as mammoth reads it, without the headers and footers of its pages. The numbers that Word
 * counts before paragraphs, which mammoth does not, are written into the file before.
 */
export async function readDocx(bytes: Uint8Array): Promise<WordText> {
  let read: WordText = { pages: [], encodings: [] };
  try {
    await mammoth.convertToHtml(
      { buffer: await spokenDocument(bytes) },
      {
        convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
        transformDocument: (document: unknown) => {
          const { root, found } = unicodeTree(DocxNode.parse(document));
          read = { pages: readBody(root), encodings: [...found] };
          return document;
        },
      },
    );
  } catch (error) {
    throw refusal(problems.docxCorrupt(), error);
  }
  return read;
}

function readBody(root: DocxNode): Page[] {
  const pages: Page[] = [{ lines: [], tables: [] }];
  for (const child of root.children) {
    const page = pages.at(-1);
    if (page === undefined) break;
    if (child.type === "table") addTable(page, child);
    else {
      const [first = "", ...others] = nodeLines(child).join("\n").split("\f");
      page.lines.push(...first.split("\n"));
      pages.push(...others.map((text) => ({ lines: text.split("\n"), tables: [] })));
    }
  }
  return pages;
}

/** A table that only sets things side by side gives its lines, row by row, cell by cell. */
function addTable(page: Page, node: DocxNode): void {
  const cells = tableOf(node);
  const isFirst = page.tables.length === 0 && page.lines.every((line) => line.trim() === "");
  if (isLayoutTable(cells, isFirst)) page.lines.push(...cells.flatMap((cell) => cell.lines));
  else page.tables.push({ beforeLine: page.lines.length, box: null, cells });
}
