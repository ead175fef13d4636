import type { DocumentRecord, FileRecord, ScalarKey } from "#schemas/record.ts";
import { renderTable, type TableCell, type TableColumn } from "../terminal/table.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { wrapText } from "../terminal/text-width.ts";
import { documentWords } from "../words/documents.ts";
import { phrase } from "../words/language.ts";
import { resultWords } from "../words/results.ts";
import { dayText, pagesText, reviewText, shortFileName, textFromText } from "./plain-values.ts";

/** The other names under which the bytes of a file were handed in, by its name. */
type OtherNames = ReadonlyMap<string, readonly string[]>;

/** Every document of the files, one a row: what it is, how it was read, what a person must confirm. */
export function documentTable(files: readonly FileRecord[], terminal: Terminal, otherNames: OtherNames = new Map()): string[] {
  const { language } = terminal;
  const rows = files.flatMap((file) =>
    file.documents.map((document, index) => [fileCell(file, index, terminal, otherNames), ...documentRow(file, document, terminal)]),
  );
  if (rows.length === 0) return [`  ${phrase(language, resultWords.noDocuments)}`];
  const columns: TableColumn[] = [
    { title: phrase(language, documentWords["column.file"]), shrink: 1 },
    { title: phrase(language, documentWords["column.symbol"]), shrink: 0 },
    { title: phrase(language, documentWords["column.date"]), shrink: 0 },
    { title: phrase(language, documentWords["column.type"]), shrink: 0 },
    { title: phrase(language, documentWords["column.issuer"]), shrink: 1 },
    { title: phrase(language, documentWords["column.pages"]), shrink: 0 },
    { title: phrase(language, documentWords["column.text-from"]), shrink: 1 },
    { title: phrase(language, documentWords["column.review"]), shrink: 1 },
  ];
  return renderTable(columns, rows, terminal.table);
}

/** The name stands fully lit beside the first document of its file, and names of the same bytes below it. */
function fileCell({ file }: FileRecord, index: number, { palette }: Terminal, otherNames: OtherNames): TableCell {
  const name = shortFileName(file);
  if (index > 0) return { text: name, paint: palette.faint };
  return [name, ...(otherNames.get(file) ?? []).map((other) => `= ${shortFileName(other)}`)].join("\n");
}

function documentRow(file: FileRecord, document: DocumentRecord, terminal: Terminal): TableCell[] {
  const { language, palette } = terminal;
  const value = (key: ScalarKey, text: string | null): TableCell => {
    if (text === null) return { text: document.review.includes(key) ? "?" : "—", paint: palette.doubtful };
    return document.review.includes(key) ? { text: `${text} ?`, paint: palette.doubtful } : text;
  };
  return [
    value("symbol", document.symbol),
    value("issuedOn", document.issuedOn === null ? null : dayText(document.issuedOn)),
    value("type", document.type),
    value("issuer", document.issuer),
    pagesText(document.pages, language),
    textFromText(file, document.pages, language),
    { text: reviewText(document.review, language) || phrase(language, documentWords.allClear), paint: palette.doubtful },
  ];
}

/** The files that could not be read, with their problems in both languages. */
export function errorList(files: readonly FileRecord[], terminal: Terminal): string[] {
  return files.flatMap(({ file, error }) => (error === null ? [] : problemLines(shortFileName(file), error, terminal)));
}

/** One bad file: its name and code, then the words, the chosen language first. */
export function problemLines(name: string, problem: { code: string; message: string; messageEn: string }, terminal: Terminal): string[] {
  const { palette, language } = terminal;
  const [first, second] = language === "vi" ? [problem.message, problem.messageEn] : [problem.messageEn, problem.message];
  const lines = (text: string) => wrapText(text, terminal.width - 4).map((line) => `    ${line}`);
  return [
    `  ${palette.bad("✗")} ${palette.strong(name)}  ${palette.faint(problem.code)}`,
    ...lines(first),
    ...lines(second).map(palette.faint),
  ];
}
