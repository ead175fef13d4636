/** Rows of a task table that lack a product, a body or a time where the others have one (nhiệm vụ thiếu sản phẩm, đơn vị chủ trì, thời gian). */
import type { Finding } from "#schemas/finding.ts";
import type { Assignment, DocumentRecord } from "#schemas/record.ts";
import { type Check, type CheckedFile, contradiction, groundsOnPage, isOwnText } from "./check.ts";

/** What a task table says of a task, with how many rows must have it before it is asked of the rest. */
const asked = [
  { code: "task/no-output", has: ({ output }: Assignment) => output !== null, vi: "sản phẩm", en: "product" },
  { code: "task/no-body", has: ({ lead }: Assignment) => lead.length > 0, vi: "đơn vị chủ trì", en: "lead body" },
  { code: "task/no-time", has: ({ due }: Assignment) => due !== null, vi: "thời gian hoàn thành", en: "time" },
] as const;
const fewestRows = 4;
const shareThatHas = 0.75;

/** A row without any of the three goes on with the one above, or is a heading. */
const says = (row: Assignment): boolean => asked.some(({ has }) => has(row));

/** Plain text keeps no cells over several rows: what such a cell says of the rows below it is not known. */
const keepsCells = (file: CheckedFile, page: number | null): boolean =>
  isOwnText(file, page) && file.text.pages.find((each) => each.page === page)?.textFrom !== "text";

function lacking(file: CheckedFile, { assignments }: DocumentRecord): Finding[] {
  const rows = assignments.filter((each) => each.row !== null && says(each));
  if (rows.length < fewestRows) return [];
  return asked.flatMap(({ code, has, vi, en }) => {
    const without = rows.filter((row) => !has(row));
    if (without.length === 0 || rows.length - without.length < rows.length * shareThatHas) return [];
    const numbers = without.map(({ section, row }) => [section, row].filter((part) => part !== null).join(".")).join(", ");
    const words = { vi: `Nhiệm vụ không ghi ${vi}: ${numbers}`, en: `Tasks without ${en}: ${numbers}` };
    const grounds = without.map(({ page, task }) => groundsOnPage(file, page, task));
    return [
      contradiction(
        code,
        without.every(({ page }) => keepsCells(file, page)),
        words,
        grounds,
      ),
    ];
  });
}

/** Looks at the rows of task tables together: one finding for each thing that rows lack, naming them. */
export const taskRows: Check = {
  code: "task/no-output",
  run: (file) => file.documents.flatMap((document) => lacking(file, document)),
};
