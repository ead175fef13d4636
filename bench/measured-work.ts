/** Running programs, and measuring what they use. */
import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { endedChildrenSeconds, type ProcessUse, watchProcessTree } from "./process-tree.ts";

/** How a program ended and what it printed. */
export type Ended = { readonly status: number; readonly output: string; readonly complaints: string };

/** Runs a program to its end. Status 127, as shells have it, where there is no such program. */
export async function runProgram(program: string, argv: readonly string[]): Promise<Ended> {
  const child = spawn(program, argv, { stdio: ["ignore", "pipe", "pipe"] });
  const ending = new Promise<number>((resolve) => {
    child.once("error", () => resolve(127));
    child.once("close", (status) => resolve(status ?? 1));
  });
  const [output, complaints, status] = await Promise.all([text(child.stdout), text(child.stderr), ending]);
  return { status, output, complaints };
}

/** What a piece of work took: wall time, processor time of every program run for it, their peaks, and the largest of these. */
export type Use = {
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly processes: readonly ProcessUse[];
  readonly peakBytes: number;
};

/** Does work that is done by child processes, one piece at a time, and says what they used. */
export async function measureWork<Value>(work: () => Promise<Value>): Promise<{ value: Value; use: Use }> {
  const before = endedChildrenSeconds();
  const tree = watchProcessTree(process.pid);
  const started = performance.now();
  const value = await work();
  const seconds = (performance.now() - started) / 1000;
  const processes = tree.stop().filter(({ pid }) => pid !== process.pid);
  const peakBytes = Math.max(0, ...processes.map((use) => use.peakBytes));
  return { value, use: { seconds, processorSeconds: endedChildrenSeconds() - before, processes, peakBytes } };
}
