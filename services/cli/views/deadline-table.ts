import type { DocumentRecord, FileRecord } from "#schemas/record.ts";
import { renderTable } from "../terminal/table.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { cutText } from "../terminal/text-width.ts";
import { documentWords } from "../words/documents.ts";
import { phrase } from "../words/language.ts";
import { resultWords } from "../words/results.ts";
import { deadlineText } from "./deadline-text.ts";
import { shortFileName } from "./plain-values.ts";

/** What is due, when, from whom, and where it is written. */
export function deadlineTable(files: readonly FileRecord[], terminal: Terminal): string[] {
  const { language } = terminal;
  const rows = files.flatMap((file) => file.documents.flatMap((document) => deadlineRows(file, document, terminal)));
  if (rows.length === 0) return [`  ${phrase(language, resultWords.noDeadlines)}`];
  const columns = [
    { title: phrase(language, documentWords["column.deadline"]), shrink: 1 },
    { title: phrase(language, documentWords["column.task"]), shrink: 2 },
    { title: phrase(language, documentWords["column.bodies"]), shrink: 1 },
    { title: phrase(language, documentWords["column.place"]), shrink: 1 },
  ] as const;
  return renderTable(columns, rows, terminal.table);
}

function deadlineRows(file: FileRecord, document: DocumentRecord, { language, palette }: Terminal) {
  return document.deadlines.map((deadline) => {
    const where = [document.symbol, shortFileName(file.file)].filter((part) => part !== null).join(", ");
    const page = deadline.page === null ? "" : `, ${phrase(language, documentWords.page, { page: deadline.page })}`;
    return [
      { text: deadlineText(deadline, language), paint: palette.accent },
      cutText(deadline.task ?? `“${deadline.text}”`, 150),
      deadline.bodies.join("; ") || "—",
      { text: where + page, paint: palette.faint },
    ];
  });
}
