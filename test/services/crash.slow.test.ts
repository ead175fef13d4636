import { cp } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openEmbeddedDatabase } from "#services/store/embedded/embedded-database.ts";
import { expectAllRead, manyFiles, startServer } from "./crash-suite.ts";
import { processesOf } from "./processes.ts";
import { temporaryFolder, until } from "./support.ts";

/** A data folder with a database in it: to copy one takes less time than to make it. */
async function dataFolder(template: string) {
  const folder = await temporaryFolder();
  await cp(join(template, "database"), join(folder.path, "database"), { recursive: true });
  return folder;
}

describe("after kill -9 in the middle of an upload, on the embedded database", async () => {
  const template = await temporaryFolder();
  beforeAll(async () => {
    const database = await openEmbeddedDatabase(template.path);
    database.close();
    await until(
      async () => processesOf(template.path, "database-process").length,
      (count) => count === 0,
    );
  });
  afterAll(() => template[Symbol.asyncDispose]());

  test("of the server, every acknowledged file reaches its record, once", async () => {
    await using folder = await dataFolder(template.path);
    const environment = { KIEMCHUNG_DATA: folder.path };
    const server = startServer(environment, manyFiles(30));
    await until(
      async () => server.acknowledged.length,
      (count) => count >= 10,
    );
    await server.kill();
    await expectAllRead(environment, server.acknowledged);
  });

  test("of the server and the database at once, every acknowledged file reaches its record, once", async () => {
    await using folder = await dataFolder(template.path);
    const environment = { KIEMCHUNG_DATA: folder.path };
    const server = startServer(environment, manyFiles(30));
    await until(
      async () => server.acknowledged.length,
      (count) => count >= 10,
    );
    const databases = processesOf(folder.path, "database-process");
    expect(databases).toHaveLength(1);
    for (const pid of databases) process.kill(pid, "SIGKILL");
    await server.kill();
    await expectAllRead(environment, server.acknowledged);
  });

  test("of the database alone, the server goes on with a new one", async () => {
    await using folder = await dataFolder(template.path);
    const environment = { KIEMCHUNG_DATA: folder.path };
    const server = startServer(environment, manyFiles(10));
    await until(
      async () => server.acknowledged.length,
      (count) => count >= 10,
    );
    for (const pid of processesOf(folder.path, "database-process")) process.kill(pid, "SIGKILL");
    await until(
      async () => processesOf(folder.path, "database-process").length,
      (count) => count === 1,
    );
    await expectAllRead(environment, server.acknowledged);
    await server.kill();
  });
});
