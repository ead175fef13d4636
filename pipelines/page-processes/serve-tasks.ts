import { Worker } from "node:worker_threads";
import { PipelineError } from "#pipelines/stage.ts";
import { type TaskReply, TaskRequest } from "./messages.ts";
import type { PageTaskHandler } from "./port.ts";

/** With more than this it is worth a fortieth of a second to look for garbage: pictures wait long for the collector. */
const tidyBytes = 300_000_000;

/**
 * Makes this process a page process: does the tasks that its parent sends, one at a time, and ends when the parent goes.
 * A second thread watches over it, because the work may block this one: see `watchdog.ts`.
 */
export function serveTasks(handlers: readonly PageTaskHandler[], limits: { memoryBytes: number }): void {
  const watchdog = new Worker(new URL("./watchdog.ts", import.meta.url), {
    workerData: { parent: process.ppid, memoryBytes: limits.memoryBytes },
    resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 4 },
  });
  watchdog.unref();
  process.on("disconnect", () => process.exit(0));
  process.on("message", async (message) => {
    const reply = await answer(handlers, TaskRequest.parse(message));
    process.send?.(reply);
  });
}

async function answer(handlers: readonly PageTaskHandler[], request: TaskRequest): Promise<TaskReply> {
  const { id } = request;
  try {
    const handler = handlers.find((candidate) => candidate.name === request.task);
    if (handler === undefined) throw new Error(`no handler for page task ${request.task}`);
    return { outcome: "done", id, value: await handler.run(request.input), rssBytes: tidied() };
  } catch (error) {
    const rssBytes = tidied();
    if (error instanceof PipelineError) return { outcome: "refused", id, problem: error.problem, retryable: error.retryable, rssBytes };
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { outcome: "failed", id, detail, rssBytes };
  }
}

/** What the process holds in memory once garbage is away. */
function tidied(): number {
  if (process.memoryUsage.rss() > tidyBytes) globalThis.gc?.();
  return process.memoryUsage.rss();
}
