/** Reading files of this machine for a command, with a line of progress. */
import type { Warning } from "#schemas/problem.ts";
import type { FileRecord } from "#schemas/record.ts";
import type { readLocalFiles } from "../local-reading.ts";
import { type Log, openLog } from "../log.ts";
import type { CommandContext } from "./command.ts";
import { readingProgress } from "./reading-progress.ts";
import { lostPageLines } from "./views/lost-pages.ts";

type AfterReading = Parameters<typeof readLocalFiles>[1]["afterReading"];

/** The records of the files, weighed against each other, while a line of progress says which pages are being read. */
export async function* localRecords(
  paths: readonly string[],
  context: CommandContext,
  afterReading?: AfterReading,
): AsyncGenerator<FileRecord> {
  const { weighedRecords } = await import("../register.ts");
  yield* weighedRecords(recordsInOrder(paths, context, afterReading));
}

async function* recordsInOrder(
  paths: readonly string[],
  { configuration, terminal, signal }: CommandContext,
  afterReading?: AfterReading,
): AsyncGenerator<FileRecord> {
  const { readLocalFiles } = await import("../local-reading.ts");
  const write = openLog(configuration.logLevel);
  // What was being read when the program was asked to end is no bad file.
  const log: Log = (...entry) => (signal.aborted ? undefined : write(...entry));
  const line = readingProgress(paths.length, terminal);
  const warn = (file: string, warnings: readonly Warning[]) => {
    line.clear();
    for (const told of lostPageLines(file, warnings, terminal)) terminal.tell(told);
  };
  const options = { configuration, signal, log, warn, progress: line.page };
  try {
    for await (const record of readLocalFiles(paths, afterReading === undefined ? options : { ...options, afterReading })) {
      signal.throwIfAborted();
      line.clear();
      yield record;
      line.done(record.file);
    }
  } finally {
    line.clear();
  }
}
