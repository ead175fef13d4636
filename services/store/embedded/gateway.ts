import { createServer, type Server, type Socket } from "node:net";
import type { PGlite } from "@electric-sql/pglite";
import {
  harmlessQuery,
  messageLength,
  messageType,
  queryText,
  requestCode,
  searchPathOf,
  startupLength,
  startupParameters,
  welcome,
  withoutNotifications,
} from "./wire-messages.ts";

type Client = { readonly socket: Socket; searchPath: string; started: boolean; unread: Buffer; parts: Buffer[] };
type Turn = { readonly client: Client; readonly bytes: Buffer };

/**
 * Serves the one session of a PGlite to many PostgreSQL clients. What a client sends up to its next Sync is one turn,
 * nobody else comes between the turns of a transaction, each client keeps its own `search_path`, and notifications go
 * to all. (The server of `@electric-sql/pglite-socket` 0.2 takes turns message by message: two clients that send
 * unnamed statements at once get each other's answers.)
 */
export class Gateway {
  readonly #database: PGlite;
  readonly #server: Server;
  readonly #clients = new Set<Client>();
  readonly #turns: Turn[] = [];
  readonly #onClients: (count: number) => void;
  readonly #onBroken: (error: unknown) => void;
  #holder: Client | null = null;
  #searchPath = "";
  #busy = false;

  constructor(database: PGlite, told: { onClients: (count: number) => void; onBroken: (error: unknown) => void }) {
    this.#database = database;
    this.#onClients = told.onClients;
    this.#onBroken = told.onBroken;
    this.#server = createServer((socket) => this.#welcome(socket));
  }

  async listen(path: string): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen(path, resolve);
    });
  }

  /** Lets nobody in any more and sends those away who are here. */
  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    for (const client of this.#clients) client.socket.destroy();
    await closed;
  }

  #welcome(socket: Socket): void {
    const client: Client = { socket, searchPath: "public", started: false, unread: Buffer.alloc(0), parts: [] };
    this.#clients.add(client);
    this.#onClients(this.#clients.size);
    socket.on("data", (bytes) => {
      client.unread = Buffer.concat([client.unread, bytes]);
      while (client.started ? this.#takeMessage(client) : this.#takeStartup(client));
    });
    socket.on("error", () => socket.destroy());
    socket.on("close", () => {
      this.#clients.delete(client);
      this.#onClients(this.#clients.size);
      void this.#work();
    });
  }

  #takeStartup(client: Client): boolean {
    const length = startupLength(client.unread);
    if (length === null || client.unread.length < length) return false;
    const message = client.unread.subarray(0, length);
    client.unread = client.unread.subarray(length);
    const code = message.readInt32BE(4);
    if (code === requestCode.ssl || code === requestCode.gssEncryption) client.socket.write("N");
    else if (code === requestCode.cancel) client.socket.destroy();
    else {
      client.searchPath = searchPathOf(startupParameters(message)) ?? "public";
      client.started = true;
      client.socket.write(welcome("18.0"));
    }
    return true;
  }

  #takeMessage(client: Client): boolean {
    const length = messageLength(client.unread);
    if (length === null || client.unread.length < length) return false;
    const message = client.unread.subarray(0, length);
    client.unread = client.unread.subarray(length);
    const type = message[0];
    if (type === messageType.terminate) {
      client.socket.end();
      return false;
    }
    // The session is everybody's: one client's UNLISTEN would take the notifications from all.
    const unlistens = type === messageType.query && /^\s*unlisten\b/i.test(queryText(message));
    client.parts.push(unlistens ? harmlessQuery() : message);
    if (type === messageType.query || type === messageType.sync || type === messageType.flush) {
      this.#turns.push({ client, bytes: Buffer.concat(client.parts) });
      client.parts = [];
      void this.#work();
    }
    return true;
  }

  /** Runs turns until none is left that may run: while a transaction is open, only those of the client that holds it. */
  async #work(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      for (;;) {
        if (this.#holder !== null && !this.#clients.has(this.#holder)) await this.#rollBack();
        const index = this.#turns.findIndex((turn) => this.#holder === null || turn.client === this.#holder);
        const turn = this.#turns.splice(index, index < 0 ? 0 : 1)[0];
        if (turn === undefined) return;
        if (this.#clients.has(turn.client)) await this.#run(turn);
      }
    } catch (error) {
      this.#onBroken(error);
    } finally {
      this.#busy = false;
    }
  }

  async #run({ client, bytes }: Turn): Promise<void> {
    if (this.#holder === null && this.#searchPath !== client.searchPath) {
      await this.#database.exec(`SET search_path TO ${client.searchPath}`);
      this.#searchPath = client.searchPath;
    }
    const chunks: Buffer[] = [];
    await this.#database.runExclusive(() =>
      this.#database.execProtocolRawStream(bytes, { onRawData: (chunk) => void chunks.push(Buffer.from(chunk)) }),
    );
    this.#holder = this.#database.isInTransaction() ? client : null;
    const { answer, notifications } = withoutNotifications(Buffer.concat(chunks));
    if (client.socket.writable) client.socket.write(answer);
    if (notifications.length === 0) return;
    for (const each of this.#clients) if (each.started && each.socket.writable) each.socket.write(notifications);
  }

  async #rollBack(): Promise<void> {
    await this.#database.exec("ROLLBACK");
    this.#holder = null;
  }
}
