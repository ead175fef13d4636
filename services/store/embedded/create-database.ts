/** The program that makes a new embedded database: `create-database.ts FOLDER`. It needs much memory, once. */
import { mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";
import { openDurably, syncPath, syncTree } from "./durable-file-system.ts";

const folder = z.string().min(1).parse(process.argv[2]);
const unfinished = `${folder}.unfinished`;

rmSync(unfinished, { recursive: true, force: true });
mkdirSync(dirname(folder), { recursive: true });
const database = await openDurably(unfinished);
await database.close();
syncTree(unfinished);
renameSync(unfinished, folder);
syncPath(dirname(folder));
process.exit(0);
