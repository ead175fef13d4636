import { z } from "zod";
import { Batch } from "#schemas/views.ts";
import { notFound, problemAnswers } from "../answers.ts";
import type { Routes } from "../dependencies.ts";

/** Where the files of an upload stand. */
export const batchRoutes: Routes = (api, dependencies) => {
  api.get(
    "/api/batches/:id",
    {
      schema: {
        tags: ["uploads"],
        summary: "Theo dõi một đợt nộp / follow an upload",
        params: z.object({ id: z.uuid() }),
        response: { 200: Batch, ...problemAnswers },
      },
    },
    async ({ params }) => {
      const batch = await dependencies.batch(params.id);
      if (batch === null) throw notFound("đợt nộp này", "such batch");
      return batch;
    },
  );
};
