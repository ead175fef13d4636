import { z } from "zod";
import { Problem } from "#schemas/problem.ts";
import type { FileSummary } from "#schemas/views.ts";
import { notFound, problemAnswers } from "../answers.ts";
import { contentDisposition } from "../content-disposition.ts";
import type { ApiDependencies, Routes } from "../dependencies.ts";
import { sendStoredFile } from "../stored-files.ts";

const params = z.object({ id: z.uuid() });
const answers = {
  200: z.unknown().describe("The bytes."),
  206: z.unknown().describe("The part of the bytes that Range asks for."),
  304: z.unknown().describe("It is as you have it."),
  416: Problem,
  ...problemAnswers,
};

/** The original as it was handed in, and its searchable copy. */
export const storedFileRoutes: Routes = (api, dependencies) => {
  api.get(
    "/api/files/:id/original",
    {
      schema: {
        tags: ["files"],
        summary: "Tệp gốc / the original",
        description: "The bytes as they were handed in, under the name they were handed in by. ETag is their SHA-256. Range is answered.",
        params,
        response: answers,
      },
    },
    async ({ params: { id }, headers }, reply) => {
      const file = await storedFile(id, dependencies);
      const { type, ...stored } = await dependencies.original(file);
      const disposition = contentDisposition("attachment", file.name);
      return sendStoredFile(reply, headers, stored, { type, disposition });
    },
  );
  api.get(
    "/api/files/:id/archive-copy",
    {
      schema: {
        tags: ["files"],
        summary: "Bản sao lưu trữ tra cứu được / the searchable archive copy",
        description:
          "PDF/A-2b: the pages as they are, with the text that was read behind them. Made when first asked for, and kept. " +
          "409 while the file is not read, or where it could not be; 404, `copy/no-pages`, for Word and text files and archives.",
        params,
        response: { ...answers, 409: Problem },
      },
    },
    async ({ params: { id }, headers }, reply) => {
      const file = await storedFile(id, dependencies);
      const stored = await dependencies.archiveCopy(file);
      const disposition = contentDisposition("inline", `${file.name.replace(/\.[^./\\]+$/, "")}.archive.pdf`);
      return sendStoredFile(reply, headers, stored, { type: "application/pdf", disposition });
    },
  );
};

async function storedFile(id: string, { store }: ApiDependencies): Promise<FileSummary> {
  const file = await store.files.get(id);
  if (file === null || file.sha256 === null) throw notFound("tệp này", "such file");
  return file;
}
