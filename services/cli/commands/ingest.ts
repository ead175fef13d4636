import type { Receipt } from "#schemas/views.ts";
import type { System } from "../../system.ts";
import { followBatch } from "../batch-following.ts";
import type { Command, CommandContext } from "../command.ts";
import { filesNamed } from "../file-walk.ts";
import { handedFiles } from "../handed-files.ts";
import { problemLines } from "../views/document-table.ts";
import { lostPageLines } from "../views/lost-pages.ts";
import { shortFileName } from "../views/plain-values.ts";
import { receiptLine } from "../views/totals.ts";
import { phrase } from "../words/language.ts";
import { resultWords } from "../words/results.ts";

/** `kiemchung ingest`: hands files over; with `--wait` reads them here and says how each ended. */
export const ingest: Command = {
  name: "ingest",
  synopsis: "FILE…|FOLDER… [--wait] [--label NAME]",
  summary: resultWords.ingestSummary,
  options: [
    { name: "wait", value: null, words: resultWords.optionWait },
    { name: "label", value: "NAME", words: resultWords.optionLabel },
  ],
  operands: true,
  status: [resultWords.ingestStatusOk, resultWords.ingestStatusBad],
  examples: ["kiemchung ingest ho-so-2020/ --wait", 'kiemchung ingest ke-hoach.pdf bao-cao.zip --label "Quý I"'],
  async run(given, context) {
    const files = await filesNamed(given.operands);
    const label = given.options.get("label");
    const { openSystem } = await import("../../wiring.ts");
    const system = await openSystem(context.configuration);
    try {
      const receipt = await system.takeIn({ label: typeof label === "string" ? label : null, files: handedFiles(files) });
      tellReceipt(receipt, context);
      const refused = receipt.files.some(({ outcome }) => outcome === "refused");
      if (!given.options.has("wait")) {
        context.terminal.tell(phrase(context.terminal.language, resultWords.laterReading));
        return refused ? 1 : 0;
      }
      return (await waitFor(system, receipt, context)) && !refused ? 0 : 1;
    } finally {
      await system.close();
    }
  },
};

function tellReceipt(receipt: Receipt, { terminal }: CommandContext): void {
  const { language } = terminal;
  terminal.print(phrase(language, resultWords.batch, { id: receipt.batchId }));
  for (const { name, error } of receipt.files) {
    if (error !== null) for (const line of problemLines(shortFileName(name), error, terminal)) terminal.tell(line);
  }
  terminal.print(receiptLine(receipt, terminal));
}

async function waitFor(system: System, receipt: Receipt, { terminal, signal }: CommandContext): Promise<boolean> {
  const worker = await system.startWorker();
  try {
    const batch = await followBatch(system, receipt.batchId, terminal, signal);
    for (const { name, error, warnings } of batch.files) {
      const lines = error === null ? lostPageLines(name, warnings, terminal) : problemLines(name, error, terminal);
      for (const line of lines) terminal.tell(line);
    }
    return batch.finished && batch.counts.failed === 0;
  } finally {
    await worker.close();
  }
}
