/** Tables of a page as its text has them. */
import { normalizeText } from "#pipelines/vietnamese/text.ts";
import type { Table } from "#schemas/document-text.ts";
import type { PageTable, Word } from "#schemas/page-text.ts";

/** The table as the text has it. */
export function tableOf(given: PageTable): Table {
  const cells = given.cells.map(({ lines, ...place }) => ({
    ...place,
    text: lines.map(normalizeText).filter(Boolean).join("\n"),
  }));
  return { kind: "table", box: given.box, cells };
}

/** Whether the middle of a word lies in one of the tables. */
export function isWithin({ box }: Word, tables: readonly Table[]): boolean {
  if (box === null) return false;
  const [x, y] = [box[0] + box[2] / 2, box[1] + box[3] / 2];
  return tables.some((table) => {
    const [left, top, width, height] = table.box ?? [0, 0, 0, 0];
    return x >= left && x < left + width && y >= top && y < top + height;
  });
}

/** Whether a table is no table of data but the two columns of a head or foot, which Word authors draw as one without lines. */
export function isColumnTable(given: PageTable): boolean {
  const columns = new Set(given.cells.map(({ column }) => column)).size;
  const text = given.cells.flatMap(({ lines }) => lines).join("\n");
  const head =
    /CỘNG H[ÒO][ÀA]? ?XÃ HỘI|ĐẢNG CỘNG SẢN|Độc lập/u.test(text) || /Nơi nhận/iu.test(text) || /^\s*(?:TM|KT|TL|TUQ)\s*\./mu.test(text);
  return columns <= 3 && head && text.length < 3000;
}
