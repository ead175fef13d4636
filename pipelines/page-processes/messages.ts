/** What parent and child say to each other. */
import { z } from "zod";
import { Problem } from "#schemas/problem.ts";

/** Parent to child: do this. */
export const TaskRequest = z.object({ id: z.int(), task: z.string(), input: z.unknown() });
export type TaskRequest = z.infer<typeof TaskRequest>;

/** Child to parent: it is done, or it cannot be done. `rssBytes` is the child's resident memory after the work. */
export const TaskReply = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("done"), id: z.int(), value: z.unknown(), rssBytes: z.number() }),
  z.object({ outcome: z.literal("refused"), id: z.int(), problem: Problem, retryable: z.boolean(), rssBytes: z.number() }),
  z.object({ outcome: z.literal("failed"), id: z.int(), detail: z.string(), rssBytes: z.number() }),
]);
export type TaskReply = z.infer<typeof TaskReply>;
