/** The few messages of the PostgreSQL protocol (version 3.0, "Message Formats") that the gateway looks into. */

/** What stands in the place of a protocol version where a client asks for something else than a session. */
export const requestCode = { ssl: 80877103, gssEncryption: 80877104, cancel: 80877102 } as const;

/** The first bytes of the messages that the gateway looks at. */
export const messageType = {
  query: 0x51,
  sync: 0x53,
  flush: 0x48,
  terminate: 0x58,
  notification: 0x41,
} as const;

/** The length of the message that a buffer begins with, null where not all of its head is there. */
export function startupLength(bytes: Buffer): number | null {
  return bytes.length < 8 ? null : bytes.readInt32BE(0);
}

/** As `startupLength`, for every message after the first: a type byte stands before the length. */
export function messageLength(bytes: Buffer): number | null {
  return bytes.length < 5 ? null : 1 + bytes.readInt32BE(1);
}

/** The parameters of a startup message: user, database, options and the like. */
export function startupParameters(message: Buffer): Map<string, string> {
  const words = message.toString("utf8", 8).split("\0");
  const parameters = new Map<string, string>();
  for (let index = 0; index + 1 < words.length; index += 2) parameters.set(words[index] ?? "", words[index + 1] ?? "");
  return parameters;
}

/** The `search_path` that a client asks for in the options of its startup message, null where it asks for none. */
export function searchPathOf(parameters: Map<string, string>): string | null {
  const found = /-c\s*search_path=("?[a-z_][a-z0-9_$]*"?(?:,"?[a-z_][a-z0-9_$]*"?)*)(?:\s|$)/i.exec(parameters.get("options") ?? "");
  return found?.[1] ?? null;
}

function message(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.write(type, 0, "latin1");
  head.writeInt32BE(4 + body.length, 1);
  return Buffer.concat([head, body]);
}

const status = (name: string, value: string) => message("S", Buffer.from(`${name}\0${value}\0`));

/** What a client is told after its startup message: let in, the settings that drivers ask for, ready. */
export function welcome(serverVersion: string): Buffer {
  return Buffer.concat([
    message("R", Buffer.alloc(4)),
    status("server_version", serverVersion),
    status("server_encoding", "UTF8"),
    status("client_encoding", "UTF8"),
    status("standard_conforming_strings", "on"),
    status("integer_datetimes", "on"),
    message("K", Buffer.alloc(8)),
    message("Z", Buffer.from("I")),
  ]);
}

/** An answer cut into what its asker gets and the notifications that everybody gets. */
export function withoutNotifications(answer: Buffer): { answer: Buffer; notifications: Buffer } {
  const own: Buffer[] = [];
  const notifications: Buffer[] = [];
  for (let at = 0; at + 5 <= answer.length; ) {
    const next = at + 1 + answer.readInt32BE(at + 1);
    (answer[at] === messageType.notification ? notifications : own).push(answer.subarray(at, next));
    at = next;
  }
  return { answer: Buffer.concat(own), notifications: Buffer.concat(notifications) };
}

/** A query message that does nothing, for those that must not reach a session which everybody shares. */
export function harmlessQuery(): Buffer {
  return message("Q", Buffer.from("SELECT 1\0"));
}

/** The text of a query message. */
export function queryText(query: Buffer): string {
  return query.toString("utf8", 5, query.length - 1);
}
