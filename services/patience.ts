import { setTimeout as sleep } from "node:timers/promises";
import { PipelineError } from "#pipelines/stage.ts";
import { databaseProblem, isUnreachable, reasonOf } from "./problems.ts";

/**
 * Does something that may be done again, as long as the database does not answer: it may be starting anew. Throws what
 * is another failure at once, and a `PipelineError` (`database/unreachable`) when the time is over.
 */
export async function whileUnreachable<Result>(work: () => Promise<Result>, longestMs: number): Promise<Result> {
  for (const end = Date.now() + longestMs; ; await sleep(250)) {
    try {
      return await work();
    } catch (error) {
      if (!isUnreachable(error)) throw error;
      if (Date.now() >= end) throw new PipelineError(databaseProblem(reasonOf(error)), { retryable: true, cause: error });
    }
  }
}
