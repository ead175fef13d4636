import { Kysely, PostgresDialect } from "kysely";
import { Pool, types } from "pg";
import { migrate } from "./migrator.ts";
import type { Tables } from "./tables.ts";

/** The tables through kysely. */
export type Database = Kysely<Tables>;

/** How PostgreSQL is reached: by a URL, or by the folder of the embedded database's socket. */
export type DatabaseAddress = { readonly url: string } | { readonly host: string };

const oid = { bigint: 20, date: 1082 } as const;

/** A date is a day, not a moment in some zone; counts and sizes of ours stay below 2^53. */
const parsers = {
  getTypeParser: (id: number, format?: "text" | "binary") => {
    if (id === oid.date) return (text: string) => text;
    if (id === oid.bigint) return Number;
    return format === "binary" ? types.getTypeParser(id, "binary") : types.getTypeParser(id, "text");
  },
};

/** A pool of connections whose unqualified names stand in one schema. */
function openPool(address: DatabaseAddress, schema: string, size: number): Pool {
  const place = "url" in address ? { connectionString: address.url } : { host: address.host, user: "postgres", database: "postgres" };
  const pool = new Pool({
    ...place,
    max: size,
    options: `-c search_path=${schema}`,
    connectionTimeoutMillis: 15_000,
    keepAlive: true,
    types: parsers,
  });
  // An idle connection that broke: the pool makes a new one for the next query, and that query tells what is wrong.
  pool.on("error", () => undefined);
  // A connection that breaks while it is lent out tells its query as well; without a listener it would end the process.
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

/** Opens the database. `close` ends its connections. */
export function openDatabase(address: DatabaseAddress, schema: string): { database: Database; pool: Pool; close(): Promise<void> } {
  const pool = openPool(address, schema, 8);
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { database, pool, close: () => database.destroy() };
}

/** Brings the tables of a schema up to date. Gives the names of the migrations that were applied. */
export async function migrateDatabase(address: DatabaseAddress, schema: string): Promise<string[]> {
  const pool = openPool(address, schema, 1);
  try {
    return await migrate(pool, schema);
  } finally {
    await pool.end();
  }
}
