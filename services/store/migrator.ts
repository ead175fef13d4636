import { readFile } from "node:fs/promises";
import type { Pool } from "pg";
import { z } from "zod";
import { PipelineError } from "#pipelines/stage.ts";
import { migrations } from "./migrations/index.ts";

const Applied = z.array(z.object({ name: z.string() }));

/** A number of our own, the same in every process: whoever has this advisory lock migrates. */
const lockKey = 7_283_644_912;

/**
 * Applies what is missing, all of it in one transaction, while no other process does. Gives the names of what was
 * applied; throws where the tables were made by a later version of this program.
 */
export async function migrate(pool: Pool, schema: string): Promise<string[]> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    await client.query("select pg_advisory_xact_lock($1)", [lockKey]);
    await client.query(`create schema if not exists ${schema}`);
    await client.query(
      `create table if not exists ${schema}.migrations (name text primary key, applied_at timestamptz not null default now())`,
    );
    const found = Applied.parse((await client.query(`select name from ${schema}.migrations`)).rows).map(({ name }) => name);
    const unknown = found.filter((name) => !migrations.some((known) => known === name));
    if (unknown.length > 0) throw madeByLaterVersion(unknown.join(", "));
    const missing = migrations.filter((name) => !found.includes(name));
    for (const name of missing) {
      await client.query(await readFile(new URL(`./migrations/${name}`, import.meta.url), "utf8"));
      await client.query(`insert into ${schema}.migrations (name) values ($1)`, [name]);
    }
    await client.query("commit");
    return missing;
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

function madeByLaterVersion(names: string): PipelineError {
  return new PipelineError(
    {
      code: "database/newer",
      message: `Cơ sở dữ liệu do phiên bản kiemchung mới hơn tạo (${names}). Hãy cập nhật kiemchung, hoặc dùng thư mục dữ liệu khác.`,
      messageEn: `The database was made by a later version of kiemchung (${names}). Update kiemchung, or use another data folder.`,
    },
    { retryable: false },
  );
}
