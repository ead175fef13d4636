import type { Deadline } from "#schemas/deadline.ts";
import type { DocumentRecord, FileRecord } from "#schemas/record.ts";
import { renderTable, type TableCell } from "../terminal/table.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { cutText } from "../terminal/text-width.ts";
import { documentWords } from "../words/documents.ts";
import { phrase } from "../words/language.ts";
import { resultWords } from "../words/results.ts";
import { deadlineText } from "./deadline-text.ts";
import { shortFileName } from "./plain-values.ts";

/** What is due, when, from whom, and where it is written; by day, what has no day of its own last. */
export function deadlineTable(files: readonly FileRecord[], terminal: Terminal): string[] {
  const { language } = terminal;
  const found = files.flatMap((file) =>
    file.documents.flatMap((document) => document.deadlines.map((deadline) => ({ file, document, deadline }))),
  );
  const rows = found
    .sort((one, other) => compare(lastDay(one.deadline), lastDay(other.deadline)))
    .map((place) => deadlineRow(place, terminal));
  if (rows.length === 0) return [`  ${phrase(language, resultWords.noDeadlines)}`];
  const columns = [
    { title: phrase(language, documentWords["column.deadline"]), shrink: 1 },
    { title: phrase(language, documentWords["column.task"]), shrink: 1 },
    { title: phrase(language, documentWords["column.bodies"]), shrink: 2 },
    { title: phrase(language, documentWords["column.place"]), shrink: 2 },
  ] as const;
  return renderTable(columns, rows, terminal.table);
}

type Place = { readonly file: FileRecord; readonly document: DocumentRecord; readonly deadline: Deadline };

function deadlineRow({ file, document, deadline }: Place, { language, palette }: Terminal): TableCell[] {
  const page = deadline.page === null ? null : phrase(language, documentWords.page, { page: deadline.page });
  // The number of a document is shorter than the name of its file, and stands beside it in the table of documents.
  const sure = document.symbol !== null && !document.review.includes("symbol");
  const where = [sure ? document.symbol : shortFileName(file.file), page].filter((part) => part !== null).join(", ");
  return [
    { text: deadlineText(deadline, language), paint: palette.accent },
    cutText(deadline.task ?? `“${deadline.text}”`, 90),
    deadline.bodies.join("; ") || "—",
    { text: where, paint: palette.faint },
  ];
}

/** The day by which it is due. Days without a year, and rules that repeat, come after all others. */
function lastDay({ due, from, to }: Deadline): string {
  const day = due ?? to ?? from ?? "~";
  return day.startsWith("--") ? `~${day}` : day;
}

const compare = (one: string, other: string) => (one < other ? -1 : Number(one > other));
