import { sql } from "kysely";
import { z } from "zod";
import { Finding } from "#schemas/finding.ts";
import type { FindingView, ListOf } from "#schemas/views.ts";
import type { Database } from "./database.ts";
import { page, type Range } from "./range.ts";

/** What findings are asked for: all that is given must hold. */
type FindingFilter = Range & {
  readonly level?: string | undefined;
  readonly outcome?: string | undefined;
  readonly code?: string | undefined;
};

const Row = z.object({ file_id: z.uuid(), name: z.string(), record: Finding });

/** What the checks said of files. */
export function findingTable(database: Database) {
  return {
    list: async (filter: FindingFilter): Promise<ListOf<FindingView>> => {
      let query = database
        .selectFrom("findings as n")
        .innerJoin("files as f", "f.id", "n.file_id")
        .select(["n.file_id", "f.name", "n.record"]);
      for (const column of ["level", "outcome", "code"] as const) {
        const wanted = filter[column];
        if (wanted !== undefined) query = query.where(`n.${column}`, "=", wanted);
      }
      const total = await query.clearSelect().select(sql<number>`count(*)`.as("total")).executeTakeFirstOrThrow();
      const found = await query.orderBy("f.sequence").orderBy("n.position").limit(filter.limit).offset(filter.offset).execute();
      const items = found.map((row) => {
        const { file_id, name, record } = Row.parse(row);
        return { fileId: file_id, file: name, finding: record };
      });
      return page(items, total.total, filter);
    },
  };
}
