import { Client } from "pg";
import { afterAll, describe } from "vitest";
import { readConfiguration } from "#services/configuration.ts";
import { forgetKeys } from "./redis-keys.ts";
import { registerSuite } from "./register-suite.ts";
import { ownName } from "./support.ts";
import { systemSuite } from "./system-suite.ts";

const configured = readConfiguration();
const databaseUrl = configured.database.url ?? "";
const redisUrl = configured.queue.redisUrl ?? "";

describe.skipIf(databaseUrl === "")("the system on PostgreSQL", () => {
  const names = namesOfTheirOwn();
  const settings = () => ({ DATABASE_URL: databaseUrl, DATABASE_SCHEMA: names.next() });
  systemSuite(settings);
  registerSuite(settings);
  afterAll(() => dropSchemas(names.all));
});

describe.skipIf(databaseUrl === "" || redisUrl === "")("the system on PostgreSQL and Redis", () => {
  const names = namesOfTheirOwn();
  systemSuite(() => {
    const name = names.next();
    return { DATABASE_URL: databaseUrl, DATABASE_SCHEMA: name, REDIS_URL: redisUrl, KIEMCHUNG_QUEUE_PREFIX: name };
  });
  afterAll(async () => {
    await dropSchemas(names.all);
    await forgetKeys(redisUrl, names.all);
  });
});

function namesOfTheirOwn(): { all: string[]; next: () => string } {
  const all: string[] = [];
  const next = () => {
    const name = ownName();
    all.push(name);
    return name;
  };
  return { all, next };
}

async function dropSchemas(names: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  for (const name of names) {
    await client.query(`drop schema if exists ${name} cascade`);
    await client.query(`drop schema if exists ${name}_queue cascade`);
  }
  await client.end();
}
