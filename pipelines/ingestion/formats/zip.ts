import type { Entry, ZipFile } from "yauzl";
import type { StageContext } from "#pipelines/stage.ts";
import type { Problem, Warning } from "#schemas/problem.ts";
import type { Member } from "#schemas/source-file.ts";
import { entryName, isClutter, memberPath } from "../archive/member-path.ts";
import { beginsAsZip, isOfficePackage } from "../archive/zip-names.ts";
import { entryProblem, openZip, readEntry } from "../archive/zip-reader.ts";
import { bare, type InputFormat } from "../input-format.ts";
import { problems, refusal } from "../problems.ts";
import { warnings as words } from "../warnings.ts";

/** All members of an archive together may have so many times the bytes that one file may have. */
const wholeToMember = 10;
/** Between the path of an archive and that of a member in it (record contract, `file`). */
const memberMark = "!/";

/** ZIP archives: each member becomes a file of its own, which the caller reads in turn. */
export const zip: InputFormat = {
  id: "zip",
  recognises: (bytes) => beginsAsZip(bytes) && !isOfficePackage(bytes),
  read: async (source, bytes, context) => {
    const { limits } = context;
    const depth = source.name.split(memberMark).length;
    if (depth > limits.archiveDepth) throw refusal(problems.zipTooDeep(depth, limits.archiveDepth));
    const { zip: archive, entries } = await openZip(bytes);
    const files = entries.filter((entry) => !isClutter(entryName(entry)));
    if (files.length === 0) throw refusal(problems.zipEmpty());
    if (files.length > limits.members) throw refusal(problems.zipTooManyMembers(files.length, limits.members));
    if (files.every((entry) => entry.isEncrypted())) throw refusal(problems.zipEncrypted());
    const { members, warnings } = await readMembers(archive, files, context);
    return { value: { ...bare, members }, warnings };
  },
};

async function readMembers(
  archive: ZipFile,
  files: readonly Entry[],
  context: StageContext,
): Promise<{ members: Member[]; warnings: Warning[] }> {
  const members: Member[] = [];
  const warnings: Warning[] = [];
  let room = context.limits.bytes * wholeToMember;
  for (const entry of files) {
    context.signal.throwIfAborted();
    const path = memberPath(entryName(entry));
    const limit = Math.min(context.limits.bytes, room);
    const outcome = path === "" ? problems.memberCorrupt() : (entryProblem(entry, path, limit) ?? (await unpack(archive, entry)));
    if ("code" in outcome) {
      warnings.push(words.memberSkipped(path === "" ? "?" : path, outcome));
      continue;
    }
    room -= outcome.bytes.length;
    members.push({ path, sha256: await context.blobs.write(outcome.bytes), byteLength: outcome.bytes.length });
  }
  return { members, warnings };
}

async function unpack(archive: ZipFile, entry: Entry): Promise<{ bytes: Uint8Array } | Problem> {
  try {
    return { bytes: await readEntry(archive, entry) };
  } catch {
    return problems.memberCorrupt();
  }
}
