import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { ingestion } from "#pipelines/ingestion/index.ts";
import { ingestionTaskHandlers } from "#pipelines/ingestion/page-task-handler.ts";
import { PipelineError, type StageContext } from "#pipelines/stage.ts";
import type { Problem, Warning } from "#schemas/problem.ts";
import type { Intake, SourceFile } from "#schemas/source-file.ts";

const handlers = ingestionTaskHandlers();

const folder = mkdtempSync(join(tmpdir(), "kiemchung-ingestion-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A context whose blobs are in memory and whose page processes are this process. */
export function ingestionContext(limits: Partial<StageContext["limits"]> = {}, trustedCertificates: readonly string[] = []) {
  const blobs = new Map<string, Uint8Array>();
  const store = (bytes: Uint8Array) => {
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    blobs.set(sha256, bytes);
    writeFileSync(join(folder, sha256), bytes);
    return sha256;
  };
  const context: StageContext = {
    signal: new AbortController().signal,
    limits: { bytes: 50e6, pages: 50, pixelsPerPage: 30e6, members: 20, archiveDepth: 2, secondsPerPage: 30, ...limits },
    blobs: {
      read: async (sha256) => {
        const bytes = blobs.get(sha256);
        if (bytes === undefined) throw new Error(`no blob ${sha256}`);
        return bytes;
      },
      write: async (bytes) => store(bytes),
      localPath: async (sha256) => join(folder, sha256),
    },
    pageProcesses: {
      run: async (task, input) => {
        const handler = handlers.find((candidate) => candidate.name === task.name);
        if (handler === undefined) throw new Error(`no handler for ${task.name}`);
        return task.output.parse(await handler.run(input));
      },
      close: async () => {},
    },
    trustedCertificates,
  };
  const source = (bytes: Uint8Array, name = "tệp"): SourceFile => ({ sha256: store(bytes), name, byteLength: bytes.length });
  return { context, blobs, source };
}

/** Takes bytes through the stage. */
export async function takeIn(
  bytes: Uint8Array,
  limits: Partial<StageContext["limits"]> = {},
  name = "tệp",
  trustedCertificates: readonly string[] = [],
) {
  const { context, blobs, source } = ingestionContext(limits, trustedCertificates);
  const { value, warnings } = await ingestion.run(source(bytes, name), context);
  const intake: Intake = ingestion.output.parse(value);
  return { intake, warnings: [...warnings] satisfies Warning[], blobs };
}

/** The problem that bytes are refused with. */
export async function problemOf(bytes: Uint8Array, limits: Partial<StageContext["limits"]> = {}, name = "tệp"): Promise<Problem> {
  try {
    await takeIn(bytes, limits, name);
  } catch (error) {
    if (error instanceof PipelineError) return error.problem;
    throw error;
  }
  throw new Error("the file was not refused");
}

/** A file of the demo, by a part of its name. */
export function demoFile(part: string): Buffer {
  const folder = new URL("../../../fixtures/demo/", import.meta.url);
  const name = readdirSync(folder).find((candidate) => candidate.normalize("NFC").includes(part));
  if (name === undefined) throw new Error(`no demo file with ${part} in its name`);
  return readFileSync(new URL(encodeURIComponent(name), folder));
}

/** The text of a page's lines. */
export function linesOf(intake: Intake, page = 1): string[] {
  const text = intake.pages.find((candidate) => candidate.page === page)?.text;
  return (text?.lines ?? []).map((line) => line.words.map((word) => word.text).join(" "));
}
