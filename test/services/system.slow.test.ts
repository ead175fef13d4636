import { afterAll, beforeAll, describe } from "vitest";
import { openEmbeddedDatabase } from "#services/store/embedded/embedded-database.ts";
import { registerSuite } from "./register-suite.ts";
import { ownName, temporaryFolder } from "./support.ts";
import { systemSuite } from "./system-suite.ts";

describe("the system on its embedded defaults", async () => {
  const folder = await temporaryFolder();
  let stop = () => {};
  beforeAll(async () => {
    stop = (await openEmbeddedDatabase(folder.path)).close;
  });
  afterAll(async () => {
    stop();
    await folder[Symbol.asyncDispose]();
  });

  // One database, and a schema for each test: to make a database takes seconds.
  const settings = () => ({ KIEMCHUNG_DATA: folder.path, DATABASE_SCHEMA: ownName() });
  systemSuite(settings);
  registerSuite(settings);
});
