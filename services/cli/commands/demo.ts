import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Batch, FileDetail } from "#schemas/views.ts";
import type { Configuration } from "../../configuration.ts";
import type { System } from "../../system.ts";
import { followBatch } from "../batch-following.ts";
import { type Command, type CommandContext, UsageError } from "../command.ts";
import { filesNamed, type NamedFile } from "../file-walk.ts";
import { handedFiles } from "../handed-files.ts";
import { serveUntil } from "../serving.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { deadlineTable } from "../views/deadline-table.ts";
import { documentTable, errorList } from "../views/document-table.ts";
import { dossierView } from "../views/dossier-view.ts";
import { findingList } from "../views/finding-list.ts";
import { receiptLine, totalsLine } from "../views/totals.ts";
import { type Phrase, phrase } from "../words/language.ts";
import { resultWords } from "../words/results.ts";

const checkout = fileURLToPath(new URL("../../..", import.meta.url));
const folder = "fixtures/demo";
const dossierAsked = { set: "quang-dien-2017", unit: "UBND xã Phước Kiềng", year: 2020 } as const;

/** `kiemchung demo`: the whole system on its embedded defaults, with invented documents, in a data folder of its own. */
export const demo: Command = {
  name: "demo",
  synopsis: "[--once] [--fresh]",
  summary: resultWords.demoSummary,
  options: [
    { name: "once", value: null, words: resultWords.optionOnce },
    { name: "fresh", value: null, words: resultWords.optionFresh },
  ],
  operands: false,
  status: [resultWords.demoStatusOk, resultWords.demoStatusBad],
  examples: ["npm run demo", "npm run demo -- --once"],
  async run(given, context) {
    const { terminal, signal } = context;
    const configuration = demoConfiguration(context.configuration);
    if (!existsSync(join(checkout, folder))) throw new UsageError(resultWords.demoFixturesMissing, { folder });
    if (given.options.has("fresh")) await rm(configuration.dataFolder, { recursive: true, force: true });
    const begun = performance.now();
    tellBeginning(configuration, await fixtureFiles(), terminal);
    const { openSystem } = await import("../../wiring.ts");
    const system = await openSystem(configuration);
    try {
      const batch = await readAll(system, context);
      if (signal.aborted) {
        terminal.tell(phrase(terminal.language, resultWords.demoStopped));
        return 1;
      }
      for (const line of await report(system, batch, performance.now() - begun, terminal)) terminal.print(line);
      if (!given.options.has("once")) {
        await serveUntil(signal, system, { host: "127.0.0.1", port: configuration.port, elsewhere: true }, terminal);
      }
      return 0;
    } finally {
      await system.close();
    }
  },
};

/** Nothing of what is configured for real work: its own folder, the embedded database and queue. */
function demoConfiguration(configuration: Configuration): Configuration {
  return {
    ...configuration,
    dataFolder: join(checkout, ".demo"),
    database: { ...configuration.database, url: null },
    queue: { ...configuration.queue, redisUrl: null },
  };
}

const fixtureFiles = async () => await filesNamed([join(checkout, folder)]);

function tellBeginning({ dataFolder }: Configuration, files: readonly NamedFile[], { language, palette, ...terminal }: Terminal): void {
  const values = { files: files.length, folder: `${folder}/`, data: `${relative(checkout, dataFolder)}/` };
  terminal.tell("");
  terminal.tell(palette.strong(palette.accent(phrase(language, resultWords.demoTitle))));
  terminal.tell(phrase(language, resultWords.demoIntro, values));
  terminal.tell("");
  terminal.progress(phrase(language, resultWords.demoStarting));
}

/** Hands the files in and waits until they are read. What is there from an earlier run is known, and not read again. */
async function readAll(system: System, { terminal, signal }: CommandContext): Promise<Batch> {
  const receipt = await system.takeIn({ label: "demo", files: handedFiles(await fixtureFiles()) });
  terminal.progress("");
  terminal.tell(terminal.palette.faint(receiptLine(receipt, terminal)));
  await system.startWorker();
  return await followBatch(system, receipt.batchId, terminal, signal);
}

async function report(system: System, batch: Batch, elapsedMs: number, terminal: Terminal): Promise<string[]> {
  const details = await detailsOf(system, batch);
  const records = details.flatMap(({ record }) => record ?? []);
  const dossier = await system.check(dossierAsked);
  return [
    ...section(resultWords.documentsHeading, documentTable(records, terminal, otherNames(batch)), terminal),
    ...section(
      resultWords.findingsHeading,
      findingList(
        details.flatMap(({ findings }) => findings),
        terminal,
      ),
      terminal,
    ),
    ...section(resultWords.deadlinesHeading, deadlineTable(records, terminal), terminal),
    ...section(resultWords.dossierHeading, dossierView(dossier, terminal), terminal),
    ...section(resultWords.errorsHeading, errorList(records, terminal), terminal),
    "",
    totalsLine(records, elapsedMs, terminal),
    "",
  ];
}

/** What is known of the files of the batch, in its order. A duplicate is the same reading under another name, and left out. */
async function detailsOf(system: System, { files }: Batch): Promise<FileDetail[]> {
  const own = files.filter(({ duplicateOf }) => duplicateOf === null);
  return (await Promise.all(own.map(({ id }) => system.store.details.get(id)))).filter((detail) => detail !== null);
}

/** Under which other names of the batch the bytes of a file came in. */
function otherNames({ files }: Batch): Map<string, string[]> {
  const byOriginal = Map.groupBy(files, ({ duplicateOf }) => duplicateOf);
  return new Map(files.map(({ id, name }) => [name, (byOriginal.get(id) ?? []).map((duplicate) => duplicate.name)]));
}

/** A heading in both languages, and what stands below it. */
function section({ vi, en }: Phrase, lines: readonly string[], { language, palette }: Terminal): string[] {
  const [first, second] = language === "vi" ? [vi, en] : [en, vi];
  return ["", `${palette.strong(palette.accent(first))}  ${palette.faint(second)}`, ...lines];
}
