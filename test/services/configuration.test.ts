import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { ConfigurationError, readConfiguration, Settings } from "#services/configuration.ts";

describe("the configuration", () => {
  test("needs nothing: the defaults keep all in one folder and listen to this machine alone", () => {
    expect(readConfiguration({})).toMatchObject({
      dataFolder: resolve(".kiemchung"),
      host: "127.0.0.1",
      database: { url: null },
      queue: { redisUrl: null },
    });
  });

  test("takes an empty value as none", () => {
    expect(readConfiguration({ DATABASE_URL: "", REDIS_URL: "" })).toMatchObject({ database: { url: null }, queue: { redisUrl: null } });
  });

  test("turns megabytes and megapixels into bytes and pixels", () => {
    const { limits } = readConfiguration({ KIEMCHUNG_MAX_FILE_MB: "2", KIEMCHUNG_MAX_MEGAPIXELS: "3" });
    expect(limits).toMatchObject({ bytes: 2 * 1024 * 1024, pixelsPerPage: 3_000_000 });
  });

  test.each([
    { KIEMCHUNG_PORT: "many" },
    { KIEMCHUNG_PORT: "70000" },
    { DATABASE_SCHEMA: "a; drop table x" },
    { KIEMCHUNG_LANGUAGE: "fr" },
    { KIEMCHUNG_ATTEMPTS: "0" },
  ])("refuses %o and names the setting", (environment) => {
    expect(() => readConfiguration(environment)).toThrow(ConfigurationError);
    expect(() => readConfiguration(environment)).toThrow(Object.keys(environment)[0]);
  });

  test("says of every setting what it means", () => {
    const mute = Object.entries(Settings.shape).filter(([, setting]) => setting.description === undefined);
    expect(mute.map(([name]) => name)).toEqual([]);
  });
});
