import { Client } from "pg";
import { afterAll, describe, test } from "vitest";
import { readConfiguration } from "#services/configuration.ts";
import { openJobQueue } from "#services/queue/bullmq-job-queue.ts";
import { expectAllRead, manyFiles, startServer } from "./crash-suite.ts";
import { forgetKeys } from "./redis-keys.ts";
import { ownName, temporaryFolder, until } from "./support.ts";

const configured = readConfiguration();
const databaseUrl = configured.database.url ?? "";
const redisUrl = configured.queue.redisUrl ?? "";
const schemas: string[] = [];

function environmentFor(folder: string, more: Record<string, string> = {}): Record<string, string> {
  const schema = ownName();
  schemas.push(schema);
  return { KIEMCHUNG_DATA: folder, DATABASE_URL: databaseUrl, DATABASE_SCHEMA: schema, KIEMCHUNG_QUEUE_PREFIX: schema, ...more };
}

afterAll(async () => {
  if (databaseUrl === "") return;
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  for (const schema of schemas)
    await client.query(`drop schema if exists ${schema} cascade; drop schema if exists ${schema}_queue cascade`);
  await client.end();
  if (redisUrl !== "") await forgetKeys(redisUrl, schemas);
});

describe.skipIf(databaseUrl === "")("after kill -9 of the server in the middle of an upload", () => {
  test("every acknowledged file reaches its record, once, on PostgreSQL", async () => {
    await using folder = await temporaryFolder();
    const environment = environmentFor(folder.path);
    const server = startServer(environment, manyFiles(30));
    await until(
      async () => server.acknowledged.length,
      (count) => count >= 10,
    );
    await server.kill();
    await expectAllRead(environment, server.acknowledged);
  });

  test.skipIf(redisUrl === "")("and on Redis, even when Redis has lost the whole queue", async () => {
    await using folder = await temporaryFolder();
    const environment = environmentFor(folder.path, { REDIS_URL: redisUrl });
    const server = startServer(environment, manyFiles(30));
    await until(
      async () => server.acknowledged.length,
      (count) => count >= 10,
    );
    await server.kill();
    const queue = await openJobQueue({ redisUrl, prefix: environment.KIEMCHUNG_QUEUE_PREFIX ?? "" });
    await queue.clear();
    await queue.close();
    await expectAllRead(environment, server.acknowledged);
  });
});
