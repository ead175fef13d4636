/** The parts of a DOCX that say what its text is (Open Packaging Conventions, ISO/IEC 29500-2). */
import { posix } from "node:path";
import { crc32 } from "node:zlib";
import { openZip, readEntry } from "../archive/zip-reader.ts";
import { readXml, type XmlElement } from "./xml-element.ts";

/** The main part as text and as elements, those beside it where they are there, and a way to put another main part in. */
export type DocxPackage = {
  readonly text: string;
  readonly main: XmlElement;
  readonly styles: XmlElement | undefined;
  readonly theme: XmlElement | undefined;
  readonly numbering: XmlElement | undefined;
  withMain(text: string): Promise<Buffer>;
};

const mainPath = "word/document.xml";

/** Opens the package. Throws where the main part is not there, or a part is no XML. */
export async function openDocx(bytes: Uint8Array): Promise<DocxPackage> {
  const { zip, entries } = await openZip(bytes);
  const byName = new Map(entries.map((entry) => [entry.fileNameRaw.toString("utf8"), entry]));
  const read = async (path: string): Promise<string | null> => {
    const entry = byName.get(path);
    return entry === undefined ? null : new TextDecoder("utf-8").decode(await readEntry(zip, entry));
  };
  const root = await relations("", read);
  const path = root.find(({ kind }) => kind === "officeDocument")?.path ?? mainPath;
  const text = await read(path);
  if (text === null) throw new Error(`the package has no ${path}`);
  const beside = await relations(path, read);
  const part = async (kind: string): Promise<XmlElement | undefined> => {
    const found = beside.find((relation) => relation.kind === kind)?.path ?? `word/${kind}.xml`;
    return xmlOrNothing(await read(found));
  };
  return {
    text,
    main: readXml(text),
    styles: await part("styles"),
    theme: await part("theme"),
    numbering: await part("numbering"),
    withMain: async (changed) =>
      storedZip(
        await Promise.all(
          entries.map(async (entry) => {
            const isMain = entry.fileNameRaw.toString("utf8") === path;
            return { name: entry.fileNameRaw, data: isMain ? Buffer.from(changed) : await readEntry(zip, entry) };
          }),
        ),
      ),
  };
}

type Relation = { readonly kind: string; readonly path: string };

/** What a part refers to, by the last word of the kind: `styles`, `numbering`, `theme`. */
async function relations(part: string, read: (path: string) => Promise<string | null>): Promise<Relation[]> {
  const folder = part === "" ? "" : posix.dirname(part);
  const found = xmlOrNothing(await read(posix.join(folder, "_rels", `${posix.basename(part)}.rels`)));
  return (found?.children ?? []).flatMap(({ attributes }) => {
    const [kind, target] = [attributes.get("Type")?.split("/").at(-1), attributes.get("Target")];
    if (kind === undefined || target === undefined || attributes.get("TargetMode") === "External") return [];
    return [{ kind, path: target.startsWith("/") ? target.slice(1) : posix.join(folder, target) }];
  });
}

function xmlOrNothing(text: string | null): XmlElement | undefined {
  return text === null ? undefined : readXml(text);
}

/** An archive of files that are not packed (APPNOTE 4.3), for the reader of Word files alone. */
function storedZip(files: readonly { readonly name: Buffer; readonly data: Uint8Array }[]): Buffer {
  const [locals, central]: [Uint8Array[], Uint8Array[]] = [[], []];
  let offset = 0;
  for (const { name, data } of files) {
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x800, 2);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(data.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    locals.push(Buffer.from("PK\x03\x04"), fields, name, data);
    central.push(Buffer.from("PK\x01\x02\x14\x00"), fields, place, name);
    offset += 4 + fields.length + name.length + data.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from("PK\x05\x06"), end]);
}
