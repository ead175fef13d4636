import type { FileRecord } from "#schemas/record.ts";
import type { Command, CommandContext, ExitStatus } from "../command.ts";
import { filesNamed } from "../file-walk.ts";
import { localRecords } from "../local-records.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { documentCard } from "../views/document-card.ts";
import { documentTable, errorList } from "../views/document-table.ts";
import { totalsLine } from "../views/totals.ts";
import { phrase } from "../words/language.ts";
import { resultWords } from "../words/results.ts";
import { usageWords } from "../words/usage.ts";

/**
 * `kiemchung extract`: files to records, without a database. With `--json` one object a line, as soon as it is there; from
 * the first document on whose number or day other files may tell, when all have been read.
 */
export const extract: Command = {
  name: "extract",
  synopsis: "FILE…|FOLDER… [--json]",
  summary: resultWords.extractSummary,
  options: [{ name: "json", value: null, words: usageWords.optionJson }],
  operands: true,
  status: [resultWords.filesStatusOk, resultWords.filesStatusBad],
  examples: ["kiemchung extract ke-hoach.pdf", "kiemchung extract --json ho-so/ > ho-so.ndjson"],
  async run(given, context) {
    const paths = (await filesNamed(given.operands)).map(({ path }) => path);
    return given.options.has("json") ? await printLines(paths, context) : await printTables(paths, context);
  },
};

async function printLines(paths: string[], context: CommandContext): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  for await (const record of localRecords(paths, context)) {
    context.terminal.print(JSON.stringify(record));
    if (record.error !== null) status = 1;
  }
  return status;
}

async function printTables(paths: string[], context: CommandContext): Promise<ExitStatus> {
  const { terminal } = context;
  const begun = performance.now();
  const records: FileRecord[] = [];
  for await (const record of localRecords(paths, context)) records.push(record);
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
