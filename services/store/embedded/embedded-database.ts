import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { PipelineError } from "#pipelines/stage.ts";
import { leanWasm } from "./lean-wasm.ts";

/** A running embedded database: the folder that holds its socket, as the `host` of a PostgreSQL client. */
export type EmbeddedDatabase = { readonly host: string; close(): void };

const startMs = 90_000;
/** What a Unix socket's path may measure: 108 bytes on Linux, 104 on macOS, and one for the end. */
const longestPath = 100;

/**
 * Finds the database process of a data folder, or starts it, and keeps it alive until closed. Should it be killed, it is
 * started again. Any number of processes may do so for the same folder. Throws `PipelineError` where it does not start.
 */
export async function openEmbeddedDatabase(dataFolder: string): Promise<EmbeddedDatabase> {
  const socketPath = socketPathOf(dataFolder);
  let closed = false;
  let held: Socket | null = null;
  const hold = async (): Promise<void> => {
    const socket = await connectOrStart(dataFolder, socketPath);
    held = socket;
    socket.on("close", () => {
      if (!closed) hold().catch(() => undefined);
    });
    if (closed) socket.destroy();
  };
  await hold();
  return {
    host: dirname(socketPath),
    close: () => {
      closed = true;
      held?.destroy();
    },
  };
}

/** Where PostgreSQL clients look for the socket of port 5432: in the data folder, or elsewhere where its path is long. */
function socketPathOf(dataFolder: string): string {
  const inside = join(dataFolder, ".s.PGSQL.5432");
  if (Buffer.byteLength(inside) <= longestPath) return inside;
  const name = createHash("sha256").update(dataFolder).digest("hex").slice(0, 16);
  const folder = join(tmpdir(), `kiemchung-${name}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return join(folder, ".s.PGSQL.5432");
}

async function connectOrStart(dataFolder: string, socketPath: string): Promise<Socket> {
  const until = Date.now() + startMs;
  let running: { ended: number | null } | null = null;
  while (Date.now() < until) {
    const socket = await tryConnect(socketPath);
    if (socket !== null) return socket;
    if (running === null) running = start(dataFolder, socketPath);
    else if (running.ended === alreadyServed) {
      // Another process has the folder, and is starting or ending.
      await sleep(500);
      running = null;
    } else if (running.ended !== null) break;
    await sleep(50);
  }
  throw notStarted(dataFolder);
}

const alreadyServed = 75;

function tryConnect(path: string): Promise<Socket | null> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once("connect", () => resolve(socket));
    socket.on("error", () => {
      socket.destroy();
      resolve(null);
    });
  });
}

function start(dataFolder: string, socketPath: string): { ended: number | null } {
  mkdirSync(dataFolder, { recursive: true });
  const log = openSync(join(dataFolder, "database.log"), "a");
  const program = fileURLToPath(new URL("./database-process.ts", import.meta.url));
  const child = spawn(process.execPath, [...leanWasm, program, dataFolder, socketPath], { detached: true, stdio: ["ignore", log, log] });
  closeSync(log);
  const state: { ended: number | null } = { ended: null };
  child.once("error", () => {
    state.ended = 1;
  });
  child.once("exit", (code) => {
    state.ended = code ?? 1;
  });
  child.unref();
  return state;
}

function notStarted(dataFolder: string): PipelineError {
  const log = join(dataFolder, "database.log");
  const lastWords = readLastLines(log);
  return new PipelineError(
    {
      code: "database/not-started",
      message: `Cơ sở dữ liệu trong thư mục ${dataFolder} không khởi động được. Xem ${log}, kiểm tra dung lượng và quyền ghi của thư mục, hoặc đặt DATABASE_URL để dùng PostgreSQL. ${lastWords}`,
      messageEn: `The database in the folder ${dataFolder} did not start. See ${log}, check that the folder is writable and the disk not full, or set DATABASE_URL to use PostgreSQL. ${lastWords}`,
    },
    { retryable: true },
  );
}

function readLastLines(path: string): string {
  try {
    return readFileSync(path, "utf8").trim().split("\n").slice(-3).join(" | ");
  } catch {
    return "";
  }
}
