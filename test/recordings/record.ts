/**
 * Makes the recordings again: `npm run fixtures:record`. With `--expected` alone the stages after ocr are run on the
 * recordings that are there. Look at the difference before it is committed, and say in the commit why it is right.
 */
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ingestion } from "#pipelines/ingestion/index.ts";
import { ocr } from "#pipelines/ocr/index.ts";
import { createPageProcesses } from "#pipelines/page-processes/index.ts";
import { PipelineError, type StageContext } from "#pipelines/stage.ts";
import type { PageText } from "#schemas/page-text.ts";
import { openBlobFolder } from "#services/storage/blob-folder.ts";
import { stageContext } from "../support/stage-context.ts";
import { pathsOf, type Recording, recordings, replay } from "./recording.ts";

const demo = fileURLToPath(new URL("../../fixtures/demo", import.meta.url));

function rounded(page: PageText): PageText {
  const text = JSON.stringify(page, (_, value: unknown) => (typeof value === "number" ? Math.round(value * 100) / 100 : value));
  return JSON.parse(text);
}

async function record(name: string, context: StageContext): Promise<Recording | null> {
  const bytes = readFileSync(join(demo, name));
  const source = { sha256: createHash("sha256").update(bytes).digest("hex"), name, byteLength: bytes.length };
  await context.blobs.write(bytes);
  try {
    const intake = await ingestion.run(source, context);
    const pages = await Promise.all(intake.value.pages.map((page) => ocr.run(page, context)));
    return { source, signatures: intake.value.signatures, pages: pages.map(({ value }) => rounded(value)) };
  } catch (error) {
    if (error instanceof PipelineError) return null;
    throw error;
  }
}

async function recordAll(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "kiemchung-record-"));
  const pageProcesses = createPageProcesses({ count: cpus().length });
  const context = stageContext({ blobs: await openBlobFolder(folder), pageProcesses });
  const kept = new Set<string>();
  for (const name of readdirSync(demo).sort()) {
    const recording = await record(name, context);
    if (recording === null || recording.pages.length === 0 || kept.has(recording.source.sha256)) continue;
    kept.add(recording.source.sha256);
    const { recording: path } = pathsOf(name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${JSON.stringify(recording)}\n`);
  }
  await pageProcesses.close();
  rmSync(folder, { recursive: true });
}

if (!process.argv.includes("--expected")) await recordAll();
for (const recording of recordings()) {
  writeFileSync(pathsOf(recording.source.name).expected, `${JSON.stringify(await replay(recording), null, 1)}\n`);
}
