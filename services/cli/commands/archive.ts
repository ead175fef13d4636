import { realpath } from "node:fs/promises";
import { relative } from "node:path";
import { PipelineError, type StageContext } from "#pipelines/stage.ts";
import type { Problem } from "#schemas/problem.ts";
import type { FileRecord } from "#schemas/record.ts";
import type { ReadSource } from "../../archive-copy.ts";
import { type Command, type CommandContext, type ExitStatus, UsageError } from "../command.ts";
import { writeCopyFile } from "../copy-file.ts";
import { type CopyPlaces, copyEnding, copyPlaces } from "../copy-places.ts";
import { filesNamed, type NamedFile } from "../file-walk.ts";
import { localRecords } from "../local-records.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { problemLines } from "../views/document-table.ts";
import { numberText, shortFileName } from "../views/plain-values.ts";
import { copyWords } from "../words/copies.ts";
import { phrase } from "../words/language.ts";

/** What became of the copy of a file. `path` is as it can be opened from where the command runs. */
type CopyOutcome = { readonly path: string; readonly sha256: string; readonly byteLength: number } | { readonly error: Problem };

/**
 * `kiemchung archive`: a searchable PDF/A copy of every file, read once. With `--json` also its record, one object a line, with
 * `archiveCopy`: where the copy is, or why there is none; null for an archive, whose members have copies of their own.
 */
export const archive: Command = {
  name: "archive",
  synopsis: "FILE…|FOLDER… [--out DIR|FILE.pdf] [--json]",
  summary: copyWords.summary,
  options: [
    { name: "out", value: "DIR|FILE", words: copyWords.optionOut },
    { name: "json", value: null, words: copyWords.optionJson },
  ],
  operands: true,
  status: [copyWords.statusOk, copyWords.statusBad],
  examples: ["kiemchung archive ke-hoach.pdf", "kiemchung archive ho-so/ --out luu-tru/ --json > ho-so.ndjson"],
  async run(given, context) {
    const files = originalsOf(await filesNamed(given.operands), given.operands);
    const out = given.options.get("out");
    const places = await copyPlaces(files, typeof out === "string" ? out : null);
    return await copyAll(files, { places, json: given.options.has("json") }, context);
  },
};

/** Each file once. Copies that were made before are not copied again, unless somebody names one. */
function originalsOf(files: readonly NamedFile[], operands: readonly string[]): NamedFile[] {
  const originals = files.filter(({ path }) => operands.includes(path) || !path.endsWith(copyEnding));
  if (originals.length === 0) throw new UsageError(copyWords.onlyCopies, { path: operands.join(", ") });
  return [...new Map(originals.map((file) => [file.path, file])).values()];
}

type Wanted = { readonly places: CopyPlaces; readonly json: boolean };

async function copyAll(files: readonly NamedFile[], { places, json }: Wanted, context: CommandContext): Promise<ExitStatus> {
  const { terminal } = context;
  const begun = performance.now();
  const originals = new Set(await Promise.all(files.map(({ path }) => realpath(path).catch(() => path))));
  const outcomes = new Map<string, CopyOutcome>();
  const copy = copyWriter(places, originals, outcomes);
  const paths = files.map(({ path }) => path);
  const count = { copies: 0, pages: 0, problems: 0 };
  for await (const record of localRecords(paths, context, copy)) {
    const outcome = outcomes.get(record.file) ?? null;
    const error = record.error ?? (outcome !== null && "error" in outcome ? outcome.error : null);
    if (json) terminal.print(JSON.stringify({ ...record, archiveCopy: outcome }));
    if (error !== null) {
      count.problems += 1;
      for (const line of problemLines(shortFileName(record.file), error, terminal)) terminal.tell(line);
    } else if (outcome !== null && "path" in outcome) {
      count.copies += 1;
      count.pages += record.pages.length;
      const line = writtenLine(record, outcome, terminal);
      json ? terminal.tell(line) : terminal.print(line);
    }
  }
  const seconds = numberText(Math.round((performance.now() - begun) / 100) / 10, terminal.language);
  terminal.tell(terminal.palette.strong(phrase(terminal.language, copyWords.totals, { ...count, seconds })));
  return count.problems === 0 ? 0 : 1;
}

/** Writes the copy of every file that was read, and keeps what became of it. */
function copyWriter(places: CopyPlaces, originals: ReadonlySet<string>, outcomes: Map<string, CopyOutcome>) {
  return async (read: ReadSource, context: StageContext): Promise<void> => {
    const { name } = read.source;
    if (read.reading.intake.members.length > 0) {
      places.addMembers(name, read.reading.intake.members);
      return;
    }
    try {
      const { archiveCopy } = await import("../../archive-copy.ts");
      const path = places.of(name);
      outcomes.set(name, { path, ...(await writeCopyFile(path, archiveCopy(read, context), originals)) });
    } catch (error) {
      // What is no fault of the file or the disk is told as everywhere: the record says so, and the log has the rest.
      if (!(error instanceof PipelineError) || context.signal.aborted) throw error;
      outcomes.set(name, { error: error.problem });
    }
  };
}

function writtenLine({ pages }: FileRecord, { path, byteLength }: { path: string; byteLength: number }, terminal: Terminal): string {
  const { language, palette } = terminal;
  const size = `${numberText(Math.max(0.1, Math.round(byteLength / 1e5) / 10), language)} MB`;
  const near = relative("", path);
  const shown = near.startsWith("..") ? path : near;
  return `  ${palette.good("✓")} ${phrase(language, copyWords.written, { path: shown, pages: pages.length, size })}`;
}
