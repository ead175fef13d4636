import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** The top of the checkout. */
export const top = fileURLToPath(new URL("../..", import.meta.url));

/** A TypeScript file of the repository: its path from the top, with slashes, and its text. */
export type SourceText = { readonly path: string; readonly text: string };

/** Every TypeScript file below the named folders, sorted by path. */
export function sourceTexts(...folders: readonly string[]): SourceText[] {
  return folders
    .filter((folder) => existsSync(join(top, folder)))
    .flatMap((folder) => readdirSync(join(top, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ path: relative(top, file).replaceAll("\\", "/"), text: readFileSync(file, "utf8") }));
}

/** What a file imports, as paths from the top for files of ours and as bare names for packages. */
export function importsOf(source: SourceText): string[] {
  const found = source.text.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^;'"]*?from\s*["']([^"']+)["']|import\(\s*["']([^"']+)["']|(?:^|\n)import\s*["']([^"']+)["']/g,
  );
  return [...found].map(([, fixed, dynamic, bare]) => resolveImport(source.path, fixed ?? dynamic ?? bare ?? ""));
}

function resolveImport(from: string, name: string): string {
  if (name.startsWith("#")) return name.slice(1);
  if (!name.startsWith(".")) return name;
  return join(from, "..", name).replaceAll("\\", "/");
}
