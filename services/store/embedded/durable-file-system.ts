import { closeSync, fsyncSync, openSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";
import { z } from "zod";

const OpenStream = z.object({ nfd: z.number().optional() });
const StreamOperations = z.object({
  FS: z.object({
    filesystems: z.object({
      NODEFS: z.object({ stream_ops: z.custom<{ fsync?: (stream: unknown) => number }>((ops) => typeof ops === "object") }),
    }),
  }),
});

/**
 * The folder of a PGlite, with the one thing that its own file system leaves out: `fsync` reaches the disk. (PGlite 0.5
 * starts PostgreSQL with `-F`, and Emscripten's NODEFS has no `fsync`, nor any `fdatasync` that does something.)
 */
function durableFileSystem(folder: string): NodeFS {
  const fileSystem = new NodeFS(folder);
  const init = fileSystem.init.bind(fileSystem);
  fileSystem.init = async (database, options) => {
    const initialised = await init(database, options);
    const sync = (module: unknown) => {
      StreamOperations.parse(module).FS.filesystems.NODEFS.stream_ops.fsync = (stream: unknown) => {
        const { nfd } = OpenStream.parse(stream);
        if (nfd !== undefined) fsyncSync(nfd);
        return 0;
      };
    };
    const { emscriptenOpts } = initialised;
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), sync] } };
  };
  return fileSystem;
}

/** Opens a PGlite whose commits are on the disk when they are acknowledged, with as little memory as will do. */
export async function openDurably(folder: string): Promise<PGlite> {
  const usual = PGlite.defaultStartParams.filter((parameter) => parameter !== "-F");
  const startParams = [...usual, "-c", "wal_sync_method=fsync", "-c", "shared_buffers=16MB"];
  return await PGlite.create({ fs: durableFileSystem(folder), startParams });
}

/** Brings every file and folder under a path to the disk. */
export function syncTree(path: string): void {
  for (const entry of readdirSync(path, { withFileTypes: true, recursive: true })) {
    if (entry.isFile() || entry.isDirectory()) syncPath(join(entry.parentPath, entry.name));
  }
  syncPath(path);
}

/** Brings one file, or the names in one folder, to the disk. */
export function syncPath(path: string): void {
  const descriptor = openSync(path, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
