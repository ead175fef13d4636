/** Criteria of the index (tiêu chí, tiêu chí thành phần) that a document speaks of. */
import type { CriterionReference } from "#schemas/record.ts";
import type { DocumentPart } from "../body-reader.ts";
import { partsOf } from "../document-parts.ts";
import { namedHeadings } from "./named-headings.ts";
import { scoreTables } from "./score-tables.ts";
import { scoredLines } from "./scored-lines.ts";

/** Each criterion that a document names in a line with points, in a heading, or in a table of points. */
export function readCriteria({ text }: DocumentPart): CriterionReference[] {
  const parts = partsOf(text);
  const lines = parts.flatMap((part) => (part.kind === "paragraph" ? [part] : []));
  const tables = parts.flatMap((part) => (part.kind === "rows" ? [part.rows] : []));
  return [...scoredLines(lines), ...namedHeadings(lines), ...scoreTables(tables)];
}
