/** Tables that the file itself gives as such (DOCX). */
import { normalizeText } from "#pipelines/vietnamese/text.ts";
import type { Table } from "#schemas/document-text.ts";
import type { GivenTable } from "#schemas/page-text.ts";

/** The table as the text has it. */
export function tableOf(given: GivenTable): Table {
  const cells = given.cells.map(({ lines, ...place }) => ({
    ...place,
    text: lines.map(normalizeText).filter(Boolean).join("\n"),
    box: null,
  }));
  return { kind: "table", box: null, cells };
}

/** Whether a table is no table of data but the two columns of a head or foot, which Word authors draw as one without lines. */
export function isColumnTable(given: GivenTable): boolean {
  const columns = new Set(given.cells.map(({ column }) => column)).size;
  const text = given.cells.flatMap(({ lines }) => lines).join("\n");
  const head =
    /CỘNG H[ÒO][ÀA]? ?XÃ HỘI|ĐẢNG CỘNG SẢN|Độc lập/u.test(text) || /Nơi nhận/iu.test(text) || /^\s*(?:TM|KT|TL|TUQ)\s*\./mu.test(text);
  return columns <= 3 && head && text.length < 3000;
}
