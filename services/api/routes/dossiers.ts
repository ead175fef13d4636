import { z } from "zod";
import { Dossier } from "#schemas/dossier.ts";
import { problemAnswers } from "../answers.ts";
import type { Routes } from "../dependencies.ts";
import { words } from "../list-query.ts";

/** Appraisals, made when they are asked for. */
export const dossierRoutes: Routes = (api, { check }) => {
  api.get(
    "/api/dossiers",
    {
      schema: {
        tags: ["dossiers"],
        summary: "Thẩm định hồ sơ của một đơn vị / appraise the dossier of a unit",
        querystring: z.strictObject({
          set: words.describe("Id of the criteria set; see /api/criteria-sets."),
          unit: words.describe("The unit: xã Phước Kiềng."),
          year: z.coerce.number().int().min(1990).max(2200).describe("Index year."),
        }),
        response: { 200: Dossier, ...problemAnswers },
      },
    },
    ({ query }) => check(query),
  );
};
