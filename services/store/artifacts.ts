import { z } from "zod";
import type { ArtifactStore } from "#pipelines/pipeline-run.ts";
import { Warning } from "#schemas/problem.ts";
import type { Database } from "./database.ts";

const Kept = z.object({ value: z.unknown(), warnings: z.array(Warning) });

/** The outputs of stages in the database. The first one that was kept under a key stays. */
export function artifactTable(database: Database): ArtifactStore {
  return {
    read: async (key) => {
      const row = await database.selectFrom("artifacts").select(["value", "warnings"]).where("key", "=", key).executeTakeFirst();
      return row === undefined ? null : Kept.parse(row);
    },
    write: async (key, artifact) => {
      await database
        .insertInto("artifacts")
        .values({ key, value: JSON.stringify(artifact.value), warnings: JSON.stringify(artifact.warnings) })
        .onConflict((conflict) => conflict.column("key").doNothing())
        .execute();
    },
  };
}
