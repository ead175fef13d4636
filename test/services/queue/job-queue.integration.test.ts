import { Client } from "pg";
import { afterAll, describe, expect, test } from "vitest";
import { readConfiguration } from "#services/configuration.ts";
import { openJobQueue } from "#services/queue/bullmq-job-queue.ts";
import { forgetKeys } from "../redis-keys.ts";
import { ownName } from "../support.ts";
import { jobQueueSuite } from "./job-queue-suite.ts";

const { database, queue } = readConfiguration();

describe.skipIf(database.url === null)("the queue in PostgreSQL", () => {
  const url = database.url ?? "";
  const schema = ownName();
  afterAll(async () => {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(`drop schema if exists ${schema} cascade`);
    await client.end();
  });

  jobQueueSuite(() => openJobQueue({ database: { url }, schema }));
});

describe.skipIf(queue.redisUrl === null)("the queue in Redis", () => {
  const redisUrl = queue.redisUrl ?? "";
  const prefix = ownName();
  afterAll(() => forgetKeys(redisUrl, [prefix]));

  jobQueueSuite(() => openJobQueue({ redisUrl, prefix }));
});

test("a Redis that does not answer is said to be so, soon and with what to do", async () => {
  const opening = openJobQueue({ redisUrl: "redis://127.0.0.1:1", prefix: ownName() });
  await expect(opening).rejects.toMatchObject({ problem: { code: "queue/unreachable" } });
});
