/** This pipeline, by its own commands and, where truth is to be compared, page by page. */
import { z } from "zod";
import { readFile as readThroughStages } from "#pipelines/pipeline.ts";
import type { PageText } from "#schemas/page-text.ts";
import { Problem } from "#schemas/problem.ts";
import { FileRecord } from "#schemas/record.ts";
import { readConfiguration } from "#services/configuration.ts";
import { readLocalFiles } from "#services/local-reading.ts";
import type { ReadFile } from "#services/worker/process-file.ts";
import { measureWork, runProgram } from "../measured-work.ts";
import { ownCommand } from "../own-command.ts";
import type { Reader } from "./reader.ts";

const commands = [
  { id: "record", name: "kiemchung, record", argv: () => ["extract", "--json"] },
  { id: "archive", name: "kiemchung, archive PDF and record", argv: (out: string) => ["archive", "--json", "--out", out] },
] as const;

/** `kiemchung extract --json` and `kiemchung archive --json`, each on all files in one call. */
export const ownReaders: readonly Reader[] = commands.map(({ id, name, argv }) => ({
  id,
  name,
  missing: async () => null,
  async read(scans, scratch) {
    const command = ownCommand([...argv(scratch), ...scans.map(({ path }) => path)]);
    const { value, use } = await measureWork(() => runProgram(...command));
    const records = value.output.split("\n").flatMap((line) => (line === "" ? [] : [OwnRecord.parse(JSON.parse(line))]));
    const read = new Set(records.filter(({ error, archiveCopy }) => error === null && !archiveCopy?.error).map(({ file }) => file));
    return { use, texts: null, failed: scans.map(({ path }) => path).filter((path) => !read.has(path)) };
  },
}));

/** The record contract, and what `archive` says besides of its copy. */
const OwnRecord = FileRecord.extend({ archiveCopy: z.object({ error: Problem.optional() }).nullish() });

/** The page texts of files, by path, as the stages give them on the way to the record. */
export async function ownPageTexts(paths: readonly string[]): Promise<Map<string, readonly PageText[]>> {
  const texts = new Map<string, readonly PageText[]>();
  const read: ReadFile = async (source, run) => {
    const reading = await readThroughStages(source, run);
    texts.set(source.name, reading.pages);
    return reading;
  };
  const configuration = readConfiguration({ KIEMCHUNG_PAGE_PROCESSES: "2" });
  for await (const { file, error } of readLocalFiles(paths, { configuration, read })) {
    if (error !== null) process.stderr.write(`${file}: ${error.messageEn}\n`);
  }
  return texts;
}

/** The text of a page, its lines in the order in which they were read. */
export function plainText({ lines }: PageText): string {
  return lines.map(({ words }) => words.map(({ text }) => text).join(" ")).join("\n");
}
