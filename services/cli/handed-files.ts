import { createReadStream } from "node:fs";
import type { HandedFile } from "../system.ts";

/** Files of this machine as they are handed over: under the path that was given, opened when their turn comes. */
export function handedFiles(paths: readonly string[]): HandedFile[] {
  return paths.map((path) => ({ name: path, open: () => bytesOf(path) }));
}

async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(path)) yield chunk;
}
