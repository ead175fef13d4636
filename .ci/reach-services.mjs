/** `reach-services.mjs DATABASE_URL REDIS_URL`: whether PostgreSQL and Redis answer, status 1 if one of them does not. */
import { argv, exit, stdout } from "node:process";
import { Redis } from "ioredis";
import { Client } from "pg";

const [databaseUrl, redisUrl] = argv.slice(2);
const failures = [await postgres(databaseUrl), await redis(redisUrl)].filter((failure) => failure !== null);
for (const failure of failures) stdout.write(`${failure}\n`);
exit(failures.length === 0 ? 0 : 1);

async function postgres(url) {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    await client.query("select 1");
    return null;
  } catch (error) {
    return `PostgreSQL does not answer (DATABASE_URL): ${reason(error)}`;
  } finally {
    await client.end();
  }
}

async function redis(url) {
  const client = new Redis(url, { lazyConnect: true, retryStrategy: null, connectTimeout: 5000 });
  let first = null;
  client.on("error", (error) => {
    first ??= error;
  });
  try {
    await client.connect();
    await client.ping();
    return null;
  } catch (error) {
    return `Redis does not answer (REDIS_URL): ${reason(first ?? error)}`;
  } finally {
    client.disconnect();
  }
}

function reason(error) {
  return error.message || error.code || String(error);
}
