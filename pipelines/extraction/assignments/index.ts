/** Who does what (phân công nhiệm vụ): from task tables, from the labels of items, and from prose. */
import type { Assignment } from "#schemas/record.ts";
import type { DocumentPart } from "../body-reader.ts";
import { partsOf } from "../document-parts.ts";
import { outlined } from "../tasks/outline.ts";
import { taskRowsOf } from "../tasks/task-rows.ts";
import { proseAssignments } from "./prose-assignments.ts";
import { tableAssignments } from "./table-assignments.ts";

/** Every assignment of a document, prose first, then tables, each in the order in which it stands. */
export function readAssignments({ text, header }: DocumentPart): Assignment[] {
  const parts = partsOf(text);
  const rows = taskRowsOf(parts, { planYear: null, placed: false });
  return [...proseAssignments(outlined(parts), header), ...tableAssignments(rows)];
}
