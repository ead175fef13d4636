/** Where the archive copies of files go: beside each, in a folder, or under one name that was given. */
import { stat } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import type { Member } from "#schemas/source-file.ts";
import { memberName } from "../file-record.ts";
import { UsageError } from "./command.ts";
import type { NamedFile } from "./file-walk.ts";
import { copyWords } from "./words/copies.ts";

/** What the names of copies end in. A folder is searched for originals, not for these. */
export const copyEnding = ".archive.pdf";

/** File systems allow 255 bytes; a letter of Vietnamese has up to three. */
const longestName = 240;

/** The places of copies by the names of what they are of, each given once. */
export type CopyPlaces = {
  /** The path of the copy of a file, or of a member that was announced. */
  of(name: string): string;
  /** Announces what stands in an archive: its members go into a folder that is named after it. */
  addMembers(archive: string, members: readonly Member[]): void;
};

/**
 * The places for the files that are read, by path. `out` is a folder, or a PDF where one file is named; null puts each copy
 * beside its original. Of two files that differ in their endings alone the second keeps its ending: `a.archive.pdf`,
 * `a.jpg.archive.pdf`. Throws `UsageError`.
 */
export async function copyPlaces(files: readonly NamedFile[], out: string | null): Promise<CopyPlaces> {
  const [places, taken] = [new Map<string, string>(), new Set<string>()];
  const claim = (name: string, folder: string, fileName: string) => {
    const stem = basename(fileName, extname(fileName));
    let path = join(folder, fittingName(stem));
    for (let count = 1; taken.has(keyOf(path)); count += 1) path = join(folder, fittingName(fileName, count === 1 ? "" : ` (${count})`));
    taken.add(keyOf(path));
    places.set(name, path);
  };
  if (out !== null && (await isFileName(out))) {
    if (files.length > 1) throw new UsageError(copyWords.outIsOneFile, { path: out, count: String(files.length) });
    for (const { path } of files) places.set(path, out);
  } else {
    for (const { path, name } of files) claim(path, out === null ? dirname(path) : join(out, dirname(name)), basename(path));
  }
  return {
    of: (name) => places.get(name) ?? join(out ?? ".", fittingName(basename(name))),
    addMembers: (archive, members) => {
      const folder = (places.get(archive) ?? archive).replace(/\.pdf$/i, "");
      for (const { path } of members) {
        const parts = path.split("/").map(safePart);
        claim(memberName(archive, path), join(folder, ...parts.slice(0, -1)), parts.at(-1) ?? "_");
      }
    },
  };
}

/** Some file systems take names for the same that differ in case, or in how letters with marks are encoded. */
function keyOf(path: string): string {
  return resolve(path).normalize("NFC").toLowerCase();
}

async function isFileName(out: string): Promise<boolean> {
  const found = await stat(out).catch(() => null);
  return found === null ? /\.pdf$/i.test(out) : !found.isDirectory();
}

function fittingName(stem: string, number = ""): string {
  let fitting = stem;
  while (Buffer.byteLength(fitting + number + copyEnding) > longestName) fitting = [...fitting].slice(0, -1).join("");
  return fitting + number + copyEnding;
}

/** One part of a member's path, as every file system takes it. */
function safePart(part: string): string {
  const safe = part.replace(/[<>:"|?*\\\p{Cc}]/gu, "_");
  return /^\.+$/.test(safe) || safe === "" ? "_" : safe;
}
