/** From what was named on the command line to the files that are meant. */
import { lstat, readdir, stat } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { UsageError } from "./command.ts";
import { usageWords } from "./words/usage.ts";

/** A file of this machine: where it is, and the name under which it is handed over, with slashes. */
export type NamedFile = { readonly path: string; readonly name: string };

/**
 * The files that are named, in the order given; a folder stands for the files below it, sorted by path, without hidden
 * ones (`.DS_Store`), and called by their place in it. Links to folders are not followed. Throws `UsageError` for a path
 * that is not there, or where there is no file at all.
 */
export async function filesNamed(operands: readonly string[]): Promise<NamedFile[]> {
  if (operands.length === 0) throw new UsageError(usageWords.missingFiles);
  const files: NamedFile[] = [];
  for (const operand of operands) {
    const found = await stat(operand).catch(() => null);
    if (found === null) throw new UsageError(usageWords.notFound, { path: operand });
    if (found.isDirectory()) files.push(...(await filesBelow(operand)).map((path) => ({ path, name: nameInside(operand, path) })));
    else if (found.isFile()) files.push({ path: operand, name: basename(operand) });
    else throw new UsageError(usageWords.notAFile, { path: operand });
  }
  if (files.length === 0) throw new UsageError(usageWords.noFiles, { path: operands.join(", ") });
  return files;
}

const nameInside = (folder: string, path: string) => relative(folder, path).replaceAll("\\", "/");

async function filesBelow(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith(".")).sort();
  const files: string[] = [];
  for (const name of names) {
    const path = join(folder, name);
    const found = await lstat(path);
    if (found.isDirectory()) files.push(...(await filesBelow(path)));
    else if (found.isFile() || (await isLinkToFile(path))) files.push(path);
  }
  return files;
}

async function isLinkToFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isFile() ?? false;
}
