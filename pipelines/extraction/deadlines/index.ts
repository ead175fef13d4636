/** Deadlines of a document: from its due columns, from what stands behind "Thời gian thực hiện:", and from its prose. */
import type { Deadline } from "#schemas/deadline.ts";
import type { DocumentPart } from "../body-reader.ts";
import { partsOf } from "../document-parts.ts";
import type { HeaderContext } from "../header-context.ts";
import { taskRowsOf } from "../tasks/task-rows.ts";
import { duePassages } from "./due-columns.ts";
import type { Expression, Reading, Setting } from "./expression.ts";
import { findExpressions } from "./expressions.ts";
import { prosePassages } from "./items.ts";
import { setsDeadline } from "./judgement.ts";
import { withLooseColumns } from "./loose-columns.ts";
import type { Passage } from "./passage.ts";

/** Every deadline that a document sets, prose first, then tables, each in the order in which it stands. */
export function readDeadlines({ text, header }: DocumentPart): Deadline[] {
  const parts = partsOf(text);
  const setting = { planYear: planYearOf(header), placed: false };
  const earliest = earliestOf(header);
  const passages = [...withLooseColumns(prosePassages(parts), setting), ...duePassages(taskRowsOf(parts, setting))];
  return passages.flatMap((passage) => deadlinesOf(passage, setting, earliest));
}

/** The words of the first deadline in a sentence that says what the bodies are to do; null where it sets none. */
export function dueIn({ text, page }: { text: string; page: number }, bodies: string[], header: HeaderContext): string | null {
  const passage: Passage = { text, page, role: "prose", label: "", bodies, task: null, owned: true, looksBack: false };
  const setting = { planYear: planYearOf(header), placed: false };
  const first = findExpressions(text, setting).find((expression) => setsDeadline(expression, passage, earliestOf(header)));
  return first === undefined ? null : groundsOf(first, passage).text;
}

/** The first day for which the document can plan: one of which the day is not known was made half a year before its year. */
function earliestOf(header: HeaderContext): string | null {
  const planYear = planYearOf(header);
  return header.issuedOn ?? (planYear === null ? null : `${planYear - 1}-07-01`);
}

function deadlinesOf(passage: Passage, setting: Setting, earliest: string | null): Deadline[] {
  return findExpressions(passage.text, { ...setting, placed: passage.role !== "prose" })
    .filter((expression) => setsDeadline(expression, passage, earliest))
    .flatMap((expression) =>
      expression.readings.map((read) => ({ ...atPlace(read, expression, passage), ...groundsOf(expression, passage) })),
    );
}

/** A day that no word binds is the last one where the label speaks of completing, else the day of the event. */
function atPlace(read: Reading, { strength }: Expression, { label }: Passage): Reading {
  if (strength !== "bare" || read.kind !== "date" || read.bound !== "by" || /hoàn\s*thành|hạn|kết\s*thúc/iu.test(label)) return read;
  return { ...read, bound: "on" };
}

function groundsOf({ start, end }: Expression, { text, bodies, task, page }: Passage): Pick<Deadline, "text" | "bodies" | "task" | "page"> {
  const written = text
    .slice(start, end)
    .replace(/\s+/g, " ")
    .replace(/[\s.,;:]+$/u, "")
    .trim();
  return { text: written, bodies, task, page };
}

/** The year that a document plans for: the one its subject names, else the year it was issued in. */
function planYearOf({ subject, issuedOn }: HeaderContext): number | null {
  const named = /(?<!\p{L})năm\s+(20\d\d)(?!\s*[-–]\s*\d)/iu.exec(subject ?? "")?.[1] ?? issuedOn?.slice(0, 4);
  return named === undefined ? null : Number(named);
}
