import { z } from "zod";
import { Outcome } from "#schemas/finding.ts";
import { FindingView, listOf } from "#schemas/views.ts";
import { problemAnswers } from "../answers.ts";
import type { Routes } from "../dependencies.ts";
import { ListQuery, words } from "../list-query.ts";

/** What the checks said of single files. */
export const findingRoutes: Routes = (api, { store }) => {
  api.get(
    "/api/findings",
    {
      schema: {
        tags: ["findings"],
        summary: "Các phát hiện / findings",
        querystring: ListQuery.extend({
          level: z.enum(["error", "warning", "note"]).optional(),
          outcome: Outcome.optional(),
          code: words.optional(),
        }),
        response: { 200: listOf(FindingView), ...problemAnswers },
      },
    },
    ({ query }) => store.findings.list(query),
  );
};
