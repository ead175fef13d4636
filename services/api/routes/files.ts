import { z } from "zod";
import { FileDetail, FileState, FileSummary, listOf } from "#schemas/views.ts";
import { notFound, problemAnswers } from "../answers.ts";
import type { Routes } from "../dependencies.ts";
import { ListQuery } from "../list-query.ts";

/** Files that were taken in, members of archives too. */
export const fileRoutes: Routes = (api, { store }) => {
  api.get(
    "/api/files",
    {
      schema: {
        tags: ["files"],
        summary: "Liệt kê các tệp / list the files",
        querystring: ListQuery.extend({ state: FileState.optional() }),
        response: { 200: listOf(FileSummary), ...problemAnswers },
      },
    },
    ({ query }) => store.files.list(query),
  );
  api.get(
    "/api/files/:id",
    {
      schema: {
        tags: ["files"],
        summary: "Một tệp và nội dung đã đọc / a file and its record",
        params: z.object({ id: z.uuid() }),
        response: { 200: FileDetail, ...problemAnswers },
      },
    },
    async ({ params }) => {
      const file = await store.details.get(params.id);
      if (file === null) throw notFound("tệp này", "such file");
      return file;
    },
  );
};
