import type { FileRecord } from "#schemas/record.ts";
import type { Command, CommandContext, ExitStatus } from "../command.ts";
import { type DrawingsTold, drawingFiles, undrawnEnding } from "../drawings/drawing-files.ts";
import { filesNamed } from "../file-walk.ts";
import { localRecords } from "../local-records.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { documentCard } from "../views/document-card.ts";
import { documentTable, errorList, problemLines } from "../views/document-table.ts";
import { totalsLine } from "../views/totals.ts";
import { drawingWords } from "../words/drawings.ts";
import { phrase } from "../words/language.ts";
import { resultWords } from "../words/results.ts";
import { usageWords } from "../words/usage.ts";

/**
 * `kiemchung extract`: files to records, without a database. With `--json` one object a line, as soon as it is there; from
 * the first document on whose number or day other files may tell, when all have been read. With `--debug` also drawings of what
 * each file by itself says.
 */
export const extract: Command = {
  name: "extract",
  synopsis: "FILE…|FOLDER… [--debug DIR] [--json]",
  summary: resultWords.extractSummary,
  options: [
    { name: "debug", value: "DIR", words: drawingWords.optionDebug },
    { name: "json", value: null, words: usageWords.optionJson },
  ],
  operands: true,
  status: [resultWords.filesStatusOk, resultWords.filesStatusBad],
  examples: [
    "kiemchung extract ke-hoach.pdf",
    "kiemchung extract --json ho-so/ > ho-so.ndjson",
    "kiemchung extract --debug anh-kiem-tra/ ke-hoach.pdf",
  ],
  async run(given, context) {
    const files = await filesNamed(given.operands);
    const folder = given.options.get("debug");
    const drawings = typeof folder === "string" ? drawingFiles(folder, files, context.terminal.language) : null;
    const records = localRecords(
      files.map(({ path }) => path),
      context,
      drawings?.draw,
    );
    const status = given.options.has("json") ? await printLines(records, context) : await printTables(records, context);
    return drawings === null || tellDrawings(drawings.told(), context.terminal) ? status : 1;
  },
};

/** Says what was drawn. False where a drawing could not be written. */
function tellDrawings({ images, undrawn, problems, folder }: DrawingsTold, terminal: Terminal): boolean {
  for (const { file, problem } of problems) for (const line of problemLines(file, problem, terminal)) terminal.tell(line);
  terminal.tell(phrase(terminal.language, drawingWords.totals, { images, undrawn, folder, ending: undrawnEnding }));
  return problems.length === 0;
}

type Records = ReturnType<typeof localRecords>;

async function printLines(records: Records, { terminal }: CommandContext): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  for await (const record of records) {
    terminal.print(JSON.stringify(record));
    if (record.error !== null) status = 1;
  }
  return status;
}

async function printTables(read: Records, { terminal }: CommandContext): Promise<ExitStatus> {
  const begun = performance.now();
  const records: FileRecord[] = [];
  for await (const record of read) records.push(record);
  const errors = errorList(records, terminal);
  const lines = [
    ...documentTable(records, terminal),
    "",
    ...cards(records, terminal),
    ...(errors.length === 0 ? [] : [terminal.palette.strong(phrase(terminal.language, resultWords.errorsHeading)), ...errors, ""]),
    totalsLine(records, performance.now() - begun, terminal),
  ];
  for (const line of lines) terminal.print(line);
  return errors.length === 0 ? 0 : 1;
}

function cards(records: readonly FileRecord[], terminal: Terminal): string[] {
  return records.flatMap((file) => file.documents.flatMap((document) => [...documentCard(file, document, terminal), ""]));
}
