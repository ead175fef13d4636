import { z } from "zod";
import { CriteriaSetView } from "#schemas/views.ts";
import { problemAnswers } from "../answers.ts";
import type { Routes } from "../dependencies.ts";

/** The criteria sets that dossiers can be appraised against. */
export const criteriaSetRoutes: Routes = (api, { criteriaSets }) => {
  api.get(
    "/api/criteria-sets",
    {
      schema: {
        tags: ["dossiers"],
        summary: "Các bộ tiêu chí / criteria sets",
        response: { 200: z.array(CriteriaSetView), ...problemAnswers },
      },
    },
    () => criteriaSets(),
  );
};
