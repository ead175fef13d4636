import { sql } from "kysely";
import { z } from "zod";
import { DocumentText } from "#schemas/document-text.ts";
import { DocumentRecord } from "#schemas/record.ts";
import { Signature } from "#schemas/signature.ts";
import type { Database } from "./database.ts";

/** What the appraisal takes: every document that was read, and what was not. */
export type Evidence = { readonly evidence: readonly ReadDocument[]; readonly unread: readonly Unread[] };

/** One document with the text and the signatures of its file, and the uploads that the file came in with. */
type ReadDocument = {
  readonly file: string;
  readonly sha256: string;
  readonly document: DocumentRecord;
  readonly text: DocumentText;
  readonly signatures: Signature[];
  readonly uploads: readonly string[];
};

/** A file that failed or is `waiting` to be read, or a page that could not be read of one that was. */
type Unread = Pick<ReadDocument, "file" | "sha256" | "uploads"> & { readonly page: number | null; readonly waiting: boolean };

const UploadsRow = z.object({ id: z.uuid(), uploads: z.array(z.uuid()) });
const FileRow = z.object({ id: z.uuid(), name: z.string(), sha256: z.string(), text: DocumentText, signatures: z.array(Signature) });

/** Gives all that there is, file by file in the order in which they came. Duplicates stand with the file that is read for them. */
export async function readEvidence(database: Database): Promise<Evidence> {
  const uploads = await uploadsByFile(database);
  const files = database.selectFrom("files").where("duplicate_of", "is", null).orderBy("sequence");
  const unread = await files.select(["id", "name", "sha256", "state"]).where("state", "!=", "read").execute();
  const read = await files.select(["id", "name", "sha256", "text", "signatures"]).where("text", "is not", null).execute();
  const texts = new Map(read.map((row) => FileRow.parse(row)).map((file) => [file.id, file]));
  const documents = await database
    .selectFrom("documents as d")
    .innerJoin("files as f", "f.id", "d.file_id")
    .select(["d.file_id", "d.record"])
    .orderBy("f.sequence")
    .orderBy("d.position")
    .execute();
  const sourceOf = ({ id, name, sha256 }: { id: string; name: string; sha256: string }) => {
    return { file: name, sha256, uploads: uploads.get(id) ?? [] };
  };
  return {
    evidence: documents.flatMap(({ file_id, record }) => {
      const file = texts.get(file_id);
      if (file === undefined) return [];
      const { text, signatures } = file;
      return [{ ...sourceOf(file), document: DocumentRecord.parse(record), text, signatures }];
    }),
    unread: [
      // What was read before and is being read anew is known as it was.
      ...unread.filter(({ id }) => !texts.has(id)).map((file) => ({ ...sourceOf(file), page: null, waiting: file.state !== "failed" })),
      ...[...texts.values()].flatMap((file) =>
        file.text.pages.filter(({ textFrom }) => textFrom === "unread").map(({ page }) => ({ ...sourceOf(file), page, waiting: false })),
      ),
    ],
  };
}

/** With which uploads each file came in, by itself, in an archive, or as another file with the same bytes. */
async function uploadsByFile(database: Database): Promise<Map<string, string[]>> {
  const found = await database
    .selectFrom("files as f")
    .innerJoin("files as top", (join) => join.on(sql<boolean>`top.id = coalesce(f.root_id, f.id)`))
    .innerJoin("files as same", (join) => join.on(sql<boolean>`coalesce(same.duplicate_of, same.id) = coalesce(top.duplicate_of, top.id)`))
    .innerJoin("batch_files as b", "b.file_id", "same.id")
    .select([sql`coalesce(f.duplicate_of, f.id)`.as("id"), sql`array_agg(distinct b.batch_id)`.as("uploads")])
    .groupBy(sql`1`)
    .execute();
  return new Map(found.map((row) => UploadsRow.parse(row)).map(({ id, uploads }) => [id, uploads]));
}
