import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type EmbeddedDatabase, openEmbeddedDatabase } from "#services/store/embedded/embedded-database.ts";
import { processesOf } from "../../processes.ts";
import { temporaryFolder, until } from "../../support.ts";

const databaseProcesses = (folder: string) => processesOf(folder, "database-process");

describe("the embedded database", async () => {
  const folder = await temporaryFolder();
  const pools: Pool[] = [];
  let database: EmbeddedDatabase;
  beforeAll(async () => {
    database = await openEmbeddedDatabase(folder.path);
  });
  afterAll(async () => {
    for (const pool of pools) await pool.end();
    database.close();
    await folder[Symbol.asyncDispose]();
  });

  const openPool = (searchPath = "public") => {
    const options = `-c search_path=${searchPath}`;
    const pool = new Pool({ host: database.host, user: "postgres", database: "postgres", max: 4, options });
    pool.on("error", () => undefined);
    pools.push(pool);
    return pool;
  };

  test("gives each of many clients its own answers, inside and outside of transactions", async () => {
    const [left, right] = [openPool(), openPool()];
    await left.query("create table numbers (n integer)");
    const single = async (n: number) => (await left.query("select $1::int as n, $2::text as t", [n, `t${n}`])).rows[0];
    const paired = async (n: number) => {
      const client = await right.connect();
      try {
        await client.query("begin");
        await client.query("insert into numbers values ($1)", [n]);
        const { rows } = await client.query("select $1::int as n", [n]);
        await client.query(n % 2 === 0 ? "commit" : "rollback");
        return rows[0];
      } finally {
        client.release();
      }
    };
    const numbers = Array.from({ length: 200 }, (_, n) => n);
    const answers = await Promise.all(numbers.flatMap((n) => [single(n), paired(n)]));
    expect(answers).toEqual(numbers.flatMap((n) => [{ n, t: `t${n}` }, { n }]));
    expect((await left.query("select count(*)::int as kept from numbers")).rows).toEqual([{ kept: 100 }]);
  });

  test("keeps the search path of one client apart from another's", async () => {
    const [own, usual] = [openPool("aside"), openPool()];
    await usual.query("create schema aside");
    await own.query("create table here (a integer)");
    await expect(usual.query("select * from here")).rejects.toThrow(/does not exist/);
    expect((await own.query("select count(*)::int as count from aside.here")).rows).toEqual([{ count: 0 }]);
  });

  test("takes back the transaction of a client that went away in the middle of it, and lets the others on", async () => {
    const [gone, stays] = [openPool(), openPool()];
    await stays.query("create table kept (a integer)");
    const client = await gone.connect();
    client.on("error", () => undefined);
    await client.query("begin");
    await client.query("insert into kept values (1)");
    const waiting = stays.query("select count(*)::int as count from kept");
    client.release(new Error("gone"));
    expect((await waiting).rows).toEqual([{ count: 0 }]);
  });

  test("tells every listener of a notification, whoever else stops listening", async () => {
    const [listening, leaving, telling] = [openPool(), openPool(), openPool()];
    const heard: (string | undefined)[] = [];
    const client = await listening.connect();
    client.on("notification", ({ payload }) => heard.push(payload));
    await client.query("listen news");
    await leaving.query("listen news");
    await leaving.query("unlisten news");
    await telling.query("select pg_notify('news', 'now')");
    await until(
      async () => heard,
      (words) => words.length > 0,
    );
    expect(heard).toEqual(["now"]);
    client.release();
  });

  test("syncs its log to the disk at every commit", async () => {
    const { rows } = await openPool().query("select current_setting('fsync') as fsync, current_setting('wal_sync_method') as method");
    expect(rows).toEqual([{ fsync: "on", method: "fsync" }]);
  });

  test("is one process, however many open it, and keeps all that it acknowledged when it is killed", async () => {
    const second = await openEmbeddedDatabase(folder.path);
    const pool = openPool();
    await pool.query("create table acknowledged (n integer)");
    const processes = databaseProcesses(folder.path);
    expect(processes).toHaveLength(1);
    let acknowledged = 0;
    const writing = (async () => {
      for (let n = 0; ; n += 1) {
        await pool.query("insert into acknowledged values ($1)", [n]);
        acknowledged += 1;
      }
    })().catch(() => undefined);
    await until(
      async () => acknowledged,
      (count) => count >= 50,
    );
    for (const pid of processes) process.kill(pid, "SIGKILL");
    await writing;
    const kept = async () =>
      (
        await openPool()
          .query("select count(*)::int as count from acknowledged")
          .catch(() => ({ rows: [{ count: -1 }] }))
      ).rows[0].count;
    expect(await until(kept, (count) => count >= 0)).toBeGreaterThanOrEqual(acknowledged);
    second.close();
  });

  test("works in a folder whose path is longer than that of a socket may be, and ends when nobody uses it", async () => {
    const long = join(folder.path, "x".repeat(120));
    await mkdir(long);
    const far = await openEmbeddedDatabase(long);
    const pool = new Pool({ host: far.host, user: "postgres", database: "postgres" });
    expect((await pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
    await pool.end();
    far.close();
    await until(
      async () => databaseProcesses(long).length,
      (count) => count === 0,
    );
  });
});
