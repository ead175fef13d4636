import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { FileTruth, truthName } from "#fixtures/generator/degraded/truth.ts";

/** What is known of the files of a folder that have tables, by their paths. */
export async function truthsIn(folder: string): Promise<Map<string, FileTruth>> {
  const truths = new Map<string, FileTruth>();
  for (const name of (await readdir(folder)).toSorted()) {
    if (!name.endsWith(truthName(""))) continue;
    const truth = FileTruth.parse(JSON.parse(await readFile(join(folder, name), "utf8")));
    if (truth.tables.length > 0) truths.set(join(folder, truth.file), truth);
  }
  return truths;
}
