import { z } from "zod";
import { Finding } from "#schemas/finding.ts";
import { DocumentRecord, RecordPage } from "#schemas/record.ts";
import { Signature } from "#schemas/signature.ts";
import type { SourceFile } from "#schemas/source-file.ts";
import type { FileDetail } from "#schemas/views.ts";
import { failedRecord } from "#services/file-record.ts";
import type { Database } from "./database.ts";
import { fileSummaries } from "./file-summaries.ts";

const Image = z.object({ page: z.int(), sha256: z.string().nullable() });

/** A page as its image is asked for: the file, the turn and size that the record names, the stored image where there is one. */
export type StoredPage = Pick<RecordPage, "page" | "width" | "height" | "rotation"> & {
  readonly source: SourceFile;
  readonly imageSha256: string | null;
};

/** Files with all that was read in them. */
export function fileDetails(database: Database) {
  const summaries = fileSummaries(database);
  return {
    get: async (id: string): Promise<FileDetail | null> => {
      const summary = await summaries.get(id);
      if (summary === null) return null;
      const original = summary.duplicateOf ?? id;
      const findings = await database.selectFrom("findings").select("record").where("file_id", "=", original).orderBy("position").execute();
      const detail = { ...summary, findings: findings.map(({ record }) => Finding.parse(record)) };
      if (summary.error !== null && summary.state === "failed") {
        return { ...detail, record: failedRecord(summary.name, summary.sha256, summary.error) };
      }
      if (summary.state !== "read") return { ...detail, record: null };
      const columns = ["pages", "signatures"] as const;
      const row = await database.selectFrom("files").select(columns).where("id", "=", original).executeTakeFirstOrThrow();
      const documents = await database
        .selectFrom("documents")
        .select("record")
        .where("file_id", "=", original)
        .orderBy("position")
        .execute();
      const record = {
        file: summary.name,
        sha256: summary.sha256,
        format: summary.format,
        pages: z.array(RecordPage).parse(row.pages),
        signatures: z.array(Signature).parse(row.signatures),
        documents: documents.map((document) => DocumentRecord.parse(document.record)),
        error: null,
      };
      return { ...detail, record };
    },
    /** Whether a field of one of the file's documents shows that picture of ink. */
    hasCrop: async (id: string, sha256: string): Promise<boolean> => {
      const file = await summaries.get(id);
      if (file === null) return false;
      const rows = await database
        .selectFrom("documents")
        .select("record")
        .where("file_id", "=", file.duplicateOf ?? id)
        .execute();
      const fields = rows.flatMap(({ record }) => Object.values(DocumentRecord.parse(record).fields));
      return fields.some(({ blanks }) => blanks.some(({ crop }) => crop === sha256));
    },
    /** One page of a file that was read, as its image is asked for. Null where there is no such file or page. */
    page: async (id: string, pageNumber: number): Promise<StoredPage | null> => {
      const file = await summaries.get(id);
      if (file === null || file.sha256 === null) return null;
      const columns = ["pages", "images"] as const;
      const row = await database
        .selectFrom("files")
        .select(columns)
        .where("id", "=", file.duplicateOf ?? id)
        .executeTakeFirstOrThrow();
      const recorded = z
        .array(RecordPage)
        .parse(row.pages)
        .find(({ page }) => page === pageNumber);
      if (recorded === undefined) return null;
      const stored = z
        .array(Image)
        .parse(row.images)
        .find(({ page }) => page === pageNumber);
      const { page, width, height, rotation } = recorded;
      const source = { sha256: file.sha256, name: file.name, byteLength: file.byteLength };
      return { source, page, width, height, rotation, imageSha256: stored?.sha256 ?? null };
    },
  };
}
