import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { PageProcesses } from "#pipelines/page-processes/index.ts";
import type { Batch } from "#schemas/views.ts";
import { type Configuration, readConfiguration } from "#services/configuration.ts";
import type { HandedFile, System } from "#services/system.ts";

/** A folder that is removed when the test is over: `await using folder = await temporaryFolder()`. */
export async function temporaryFolder(): Promise<AsyncDisposable & { path: string }> {
  const path = await mkdtemp(join(tmpdir(), "kc-"));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 }) };
}

/** The configuration of a test: nothing of the machine's environment, everything in one folder. */
export function testConfiguration(dataFolder: string, more: Record<string, string> = {}): Configuration {
  return readConfiguration({ KIEMCHUNG_DATA: dataFolder, KIEMCHUNG_RETRY_MS: "50", KIEMCHUNG_LOG_LEVEL: "silent", ...more });
}

/** Page processes for readers that need none. */
export function noPageProcesses(): PageProcesses {
  return { run: () => Promise.reject(new Error("no pages are read here")), close: async () => undefined };
}

/** A file with these lines. */
export function handed(name: string, ...lines: string[]): HandedFile {
  return { name, open: () => bytesOf(lines.join("\n")) };
}

async function* bytesOf(text: string): AsyncIterable<Uint8Array> {
  yield Buffer.from(text);
}

/** Waits until something holds; fails after a while with what it saw last. */
export async function until<Seen>(look: () => Promise<Seen>, holds: (seen: Seen) => boolean, ms = 60_000): Promise<Seen> {
  for (const end = Date.now() + ms; ; await sleep(50)) {
    const seen = await look();
    if (holds(seen)) return seen;
    if (Date.now() > end) throw new Error(`still not so after ${ms} ms: ${JSON.stringify(seen)}`);
  }
}

/** Waits until no file of a batch waits or is being read. */
export async function finished(system: System, batchId: string): Promise<Batch> {
  const batch = await until(
    () => system.batch(batchId),
    (seen) => seen?.finished === true,
  );
  if (batch === null) throw new Error("there is no such batch");
  return batch;
}

/** A name for a schema or a prefix that no other test uses. */
export function ownName(): string {
  return `kc_test_${randomUUID().slice(0, 8)}`;
}
