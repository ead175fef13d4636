import { createHash } from "node:crypto";
import type { Blobs, Limits, StageContext } from "#pipelines/stage.ts";

/** Limits that no honest test file meets. */
const wideLimits: Limits = {
  bytes: 50_000_000,
  pages: 100,
  pixelsPerPage: 40_000_000,
  members: 100,
  archiveDepth: 3,
  secondsPerPage: 60,
};

/** Blobs in memory. `localPath` is refused: what needs files on a disk is tested with a folder. */
export function memoryBlobs(): Blobs {
  const kept = new Map<string, Uint8Array>();
  return {
    read: async (sha256) => {
      const bytes = kept.get(sha256);
      if (bytes === undefined) throw new Error(`no blob ${sha256}`);
      return bytes;
    },
    write: async (bytes) => {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      kept.set(sha256, bytes);
      return sha256;
    },
    localPath: async () => {
      throw new Error("blobs in memory have no path");
    },
  };
}

/** The world outside a stage, as far as a test of a pure stage needs it. */
export function stageContext(parts: Partial<StageContext> = {}): StageContext {
  return {
    signal: new AbortController().signal,
    limits: wideLimits,
    blobs: memoryBlobs(),
    pageProcesses: {
      run: async () => {
        throw new Error("this test has no page processes");
      },
      close: async () => undefined,
    },
    trustedCertificates: [],
    ...parts,
  };
}
