/** The port to the child processes that do the heavy and dangerous work on single pages. */
import type { z } from "zod";

/** One kind of work: its name, and the schemas of what goes in and what comes back. */
export type PageTask<Input, Output> = {
  readonly name: string;
  readonly input: z.ZodType<Input>;
  readonly output: z.ZodType<Output>;
};

/**
 * Runs work on pages in child processes that may be killed. Rejects with a `PipelineError` (retryable) where the child
 * died, was stopped or ran out of time; every other rejection is a `PipelineError` with words for the person. `seconds`
 * counts from the moment a child takes the task up, not while it waits for one.
 */
export type PageProcesses = {
  run<Input, Output>(task: PageTask<Input, Output>, input: Input, options: { signal: AbortSignal; seconds: number }): Promise<Output>;
  close(): Promise<void>;
};

/** What a child does when a task of that name comes. Input and output are checked against the task's schemas. */
export type PageTaskHandler = { readonly name: string; run(input: unknown): Promise<unknown> };

/**
 * Binds work to its task. Load heavy packages inside `work` with `import()`, so that a child that never does this work
 * never loads them.
 */
export function pageTaskHandler<Input, Output>(task: PageTask<Input, Output>, work: (input: Input) => Promise<Output>): PageTaskHandler {
  return { name: task.name, run: async (input) => task.output.parse(await work(task.input.parse(input))) };
}
