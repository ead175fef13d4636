/** Which file a truth speaks of: truths are written by people, in other folders and on other machines. */

/** A file of this machine by its path, and by the name under which it stands in the folder that is measured. */
type NamedFile = { readonly path: string; readonly name: string };

/** Where a truth's file is: in an archive, `member` is what it is called there. */
type TruthPlace = { readonly path: string; readonly member: string | null };

const memberMark = "!/";

/**
 * Finds a truth's file by its path in the folder, else by its name, else by its name without its ending: text that was taken
 * from a scan has the scan's truth. Null where there is none, "ambiguous" where several have the name.
 */
export function placeOfTruth(file: string, files: readonly NamedFile[]): TruthPlace | "ambiguous" | null {
  const [outer = "", ...inner] = file.split(memberMark);
  const found = findByName(outer, files, ({ name }) => name);
  if (found === null || found === "ambiguous") return found;
  return { path: found.path, member: inner.length === 0 ? null : inner.join(memberMark) };
}

/** Finds the record of a truth's file among all records of a run, by the same ways. Null where there is none. */
export function recordAt<Item extends { readonly file: string }>({ path, member }: TruthPlace, records: readonly Item[]): Item | null {
  if (member === null) return records.find(({ file }) => file === path) ?? null;
  const start = path + memberMark;
  const inside = records.filter(({ file }) => file.startsWith(start));
  const found = findByName(member, inside, ({ file }) => file.slice(start.length));
  return found === "ambiguous" ? null : found;
}

function findByName<Item>(wanted: string, items: readonly Item[], nameOf: (item: Item) => string): Item | "ambiguous" | null {
  for (const form of [wholeName, lastName, stem]) {
    const [first, second] = items.filter((item) => form(nameOf(item)) === form(wanted));
    if (first !== undefined) return second === undefined ? first : "ambiguous";
  }
  return null;
}

const wholeName = (name: string) => name.normalize("NFC").replaceAll("\\", "/");
const lastName = (name: string) => wholeName(name).split("/").at(-1) ?? "";
const stem = (name: string) => lastName(name).replace(/\.[^.]+$/, "");
