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
 * died or ran out of time; every other rejection is a `PipelineError` with words for the person.
 */
export type PageProcesses = {
  run<Input, Output>(task: PageTask<Input, Output>, input: Input, options: { signal: AbortSignal; seconds: number }): Promise<Output>;
  close(): Promise<void>;
};
