import { z } from "zod";
import { DocumentView, listOf } from "#schemas/views.ts";
import { notFound, problemAnswers } from "../answers.ts";
import type { Routes } from "../dependencies.ts";
import { ListQuery, words } from "../list-query.ts";

/** Documents that were found in the files. */
export const documentRoutes: Routes = (api, { store }) => {
  api.get(
    "/api/documents",
    {
      schema: {
        tags: ["documents"],
        summary: "Tìm văn bản / find documents",
        querystring: ListQuery.extend({
          type: words.optional().describe("Abbreviation of the document type: KH, QĐ, BC, CV."),
          issuer: words
            .optional()
            .describe("The issuing body, by any of its names or words of one: UBND xã Phước Kiềng; with or without tone marks."),
          year: z.coerce.number().int().min(1900).max(2200).optional().describe("Year of issue."),
          text: words.optional().describe("Words anywhere in the document, with or without tone marks."),
        }),
        response: { 200: listOf(DocumentView), ...problemAnswers },
      },
    },
    ({ query }) => store.documents.list(query),
  );
  api.get(
    "/api/documents/:id",
    {
      schema: {
        tags: ["documents"],
        summary: "Một văn bản / a document",
        params: z.object({ id: z.string().min(1) }),
        response: { 200: DocumentView, ...problemAnswers },
      },
    },
    async ({ params }) => {
      const document = await store.documents.get(params.id);
      if (document === null) throw notFound("văn bản này", "such document");
      return document;
    },
  );
};
