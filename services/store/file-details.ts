import { z } from "zod";
import { Finding } from "#schemas/finding.ts";
import { DocumentRecord, RecordPage } from "#schemas/record.ts";
import { Signature } from "#schemas/signature.ts";
import type { FileDetail } from "#schemas/views.ts";
import { failedRecord } from "#services/file-record.ts";
import type { Database } from "./database.ts";
import { fileSummaries } from "./file-summaries.ts";

const Image = z.object({ page: z.int(), sha256: z.string().nullable() });

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
    /** The hash of a page's image; null where the file has no such page, or the page no image. */
    pageImage: async (id: string, pageNumber: number): Promise<string | null> => {
      const file = await summaries.get(id);
      if (file === null) return null;
      const row = await database
        .selectFrom("files")
        .select("images")
        .where("id", "=", file.duplicateOf ?? id)
        .executeTakeFirstOrThrow();
      const images = z.array(Image).parse(row.images);
      return images.find(({ page }) => page === pageNumber)?.sha256 ?? null;
    },
  };
}
