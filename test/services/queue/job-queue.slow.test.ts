import { afterAll, describe } from "vitest";
import { openJobQueue } from "#services/queue/bullmq-job-queue.ts";
import { openEmbeddedDatabase } from "#services/store/embedded/embedded-database.ts";
import { temporaryFolder } from "../support.ts";
import { jobQueueSuite } from "./job-queue-suite.ts";

describe("the queue in the embedded database", async () => {
  const folder = await temporaryFolder();
  const database = await openEmbeddedDatabase(folder.path);
  afterAll(async () => {
    database.close();
    await folder[Symbol.asyncDispose]();
  });

  jobQueueSuite(() => openJobQueue({ database: { host: database.host }, schema: "kiemchung_queue" }));
});
