/**
 * The program that owns an embedded database: `database-process.ts DATA-FOLDER SOCKET`. It serves the database on a Unix
 * socket to every process of the data folder, and ends by itself some seconds after the last of them has gone.
 */
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { openDurably } from "./durable-file-system.ts";
import { takeLock } from "./folder-lock.ts";
import { Gateway } from "./gateway.ts";
import { leanWasm } from "./lean-wasm.ts";

/** What the process ends with when another one serves this data folder already. */
const alreadyServed = 75;
const firstClientMs = 30_000;
const lingerMs = 2_000;

const [dataFolder, socketPath] = z.tuple([z.string().min(1), z.string().min(1)]).parse(process.argv.slice(2, 4));
const folder = join(dataFolder, "database");

mkdirSync(dataFolder, { recursive: true });
const lock = takeLock(join(dataFolder, "database.lock"));
if (lock === null) process.exit(alreadyServed);

if (!existsSync(folder)) {
  const program = fileURLToPath(new URL("./create-database.ts", import.meta.url));
  const made = spawnSync(process.execPath, [...leanWasm, program, folder], { stdio: ["ignore", "inherit", "inherit"] });
  if (made.status !== 0) process.exit(1);
}
const database = await openDurably(folder);
let ending = setTimeout(() => void end(0), firstClientMs);
let ended = false;

const gateway = new Gateway(database, {
  onClients: (count) => {
    clearTimeout(ending);
    if (count === 0) ending = setTimeout(() => void end(0), lingerMs);
  },
  onBroken: (error) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
});

async function end(status: number): Promise<void> {
  if (ended) return;
  ended = true;
  await gateway.close();
  await database.close();
  process.exit(status);
}

rmSync(socketPath, { force: true });
await gateway.listen(socketPath);
chmodSync(socketPath, 0o600);
process.on("SIGTERM", () => void end(0));
// Ctrl-C in a terminal reaches the whole group; the owners of the connections close first.
process.on("SIGINT", () => undefined);
