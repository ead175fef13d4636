import { z } from "zod";
import { IsoDate } from "#schemas/identifiers.ts";
import { DeadlineView, listOf } from "#schemas/views.ts";
import { problemAnswers } from "../answers.ts";
import type { Routes } from "../dependencies.ts";
import { ListQuery, words } from "../list-query.ts";

const notAfterTo = { vi: "một ngày không sau “to”", en: "a day not after “to”" };

const DeadlineQuery = ListQuery.extend({
  from: IsoDate.optional().describe("First day of the range, inclusive."),
  to: IsoDate.optional().describe("Last day of the range, inclusive."),
  body: words
    .optional()
    .describe("The body that owes it, by any of its names or words of one: UBND các xã, P. Nội vụ; with or without tone marks."),
  daysOff: z
    .enum(["never", "periods", "always"])
    .default("periods")
    .describe("Whose last day moves to the next working day: nobody's, that of periods that are counted (trong thời hạn …), or all."),
}).refine(({ from, to }) => from === undefined || to === undefined || from <= to, { path: ["from"], params: notAfterTo });

/** What is due, when, from whom. */
export const deadlineRoutes: Routes = (api, { store }) => {
  api.get(
    "/api/deadlines",
    {
      schema: {
        tags: ["deadlines"],
        summary: "Thời hạn theo khoảng ngày và cơ quan / deadlines by range and body",
        querystring: DeadlineQuery,
        response: { 200: listOf(DeadlineView), ...problemAnswers },
      },
    },
    ({ query }) => store.deadlines.list(query),
  );
};
