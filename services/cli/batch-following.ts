/** Following a batch (đợt nộp) until every file of it is read or given up. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Batch, FileSummary } from "#schemas/views.ts";
import type { System } from "../system.ts";
import type { Terminal } from "./terminal/terminal.ts";
import { padText } from "./terminal/text-width.ts";
import { lostPages } from "./views/lost-pages.ts";
import { shortFileName } from "./views/plain-values.ts";
import { type Language, phrase } from "./words/language.ts";
import { resultWords } from "./words/results.ts";

const pollMs = 200;
/** Of most file names; members of archives have longer ones, and are known only when the archive was opened. */
const nameWidth = 48;

/** Tells of every file as it is done. Gives the batch as it stands at the end, or when the signal came. */
export async function followBatch(system: System, batchId: string, terminal: Terminal, signal: AbortSignal): Promise<Batch> {
  const told = new Set<string>();
  while (true) {
    const batch = await system.batch(batchId);
    if (batch === null) throw new Error(`The batch ${batchId} is gone.`);
    tellNews(batch, told, terminal);
    if (batch.finished || signal.aborted) {
      terminal.progress("");
      return batch;
    }
    terminal.progress(progressLine(batch, terminal));
    await sleep(pollMs, undefined, { signal }).catch(() => {});
  }
}

function tellNews(batch: Batch, told: Set<string>, terminal: Terminal): void {
  const done = batch.files.filter((file) => file.duplicateOf === null && (file.state === "read" || file.state === "failed"));
  for (const file of done) {
    if (told.has(file.id)) continue;
    told.add(file.id);
    terminal.progress("");
    terminal.tell(doneLine(file, batch, nameWidth, terminal));
  }
}

function doneLine(file: FileSummary, batch: Batch, width: number, { language, palette }: Terminal): string {
  const name = padText(shortFileName(file.name), width);
  const code = file.error?.code ?? "";
  if (file.state === "failed")
    return `  ${palette.bad("✗")} ${name}  ${palette.bad(phrase(language, resultWords["file.failed"]))}  ${palette.faint(code)}`;
  return `  ${palette.good("✓")} ${name}  ${palette.faint(contents(file, batch, language))}`;
}

function contents(file: FileSummary, batch: Batch, language: Language): string {
  const members = batch.files.filter(({ parentId }) => parentId === file.id).length;
  if (members > 0) return phrase(language, resultWords.members, { count: members });
  const pages = phrase(language, resultWords.pagesIn, { count: file.pageCount });
  const lost = lostPages(file.warnings).length;
  const read = `${pages}, ${phrase(language, resultWords.documentsIn, { count: file.documentCount })}`;
  return lost === 0 ? read : `${read}, ${phrase(language, resultWords.pagesLost, { count: lost })}`;
}

function progressLine({ counts, files }: Batch, { language, palette }: Terminal): string {
  const done = counts.read + counts.failed;
  const total = done + counts.received + counts.processing;
  const cells = 24;
  const filled = total === 0 ? 0 : Math.round((done / total) * cells);
  const now = files
    .filter(({ state }) => state === "processing")
    .map(({ name, pagesRead, pageCount }) => {
      return pageCount > 1 ? `${shortFileName(name)} ${pagesRead}/${pageCount}` : shortFileName(name);
    });
  const bar = palette.accent("█".repeat(filled)) + palette.faint("░".repeat(cells - filled));
  const reading = now.length === 0 ? "" : phrase(language, resultWords.readingFile, { file: now.join(", ") });
  return `  ${bar} ${done}/${total}  ${reading}`;
}
