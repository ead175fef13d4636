import { createReadStream } from "node:fs";
import type { HandedFile } from "../system.ts";
import type { NamedFile } from "./file-walk.ts";

/** Files of this machine as they are handed over: opened when their turn comes. */
export function handedFiles(files: readonly NamedFile[]): HandedFile[] {
  return files.map(({ name, path }) => ({ name, open: () => bytesOf(path) }));
}

async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(path)) yield chunk;
}
