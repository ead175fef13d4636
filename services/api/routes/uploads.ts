import type { MultipartFile } from "@fastify/multipart";
import type { FastifyRequest } from "fastify";
import { Receipt } from "#schemas/views.ts";
import type { HandedFile } from "#services/system.ts";
import { problemAnswers } from "../answers.ts";
import type { Routes } from "../dependencies.ts";

/** Files come in here, many at once. */
export const uploadRoutes: Routes = (api, { takeIn }) => {
  api.post(
    "/api/uploads",
    {
      schema: {
        tags: ["uploads"],
        summary: "Nộp nhiều tệp / hand in many files",
        description: "multipart/form-data, one part a file, under any name. Whatever the answer names is stored durably.",
        consumes: ["multipart/form-data"],
        response: { 201: Receipt, ...problemAnswers },
      },
    },
    async (request, reply) => reply.status(201).send(await takeIn({ label: null, files: handedFiles(request) })),
  );
};

/** The files of the request one after another, as they arrive. */
async function* handedFiles(request: FastifyRequest): AsyncIterable<HandedFile> {
  for await (const part of request.files()) {
    yield { name: part.filename === "" ? part.fieldname : part.filename, open: () => bytesOf(part) };
    // What was not read, of a file that was refused, must be let through for the next one to come.
    part.file.resume();
  }
}

async function* bytesOf(part: MultipartFile): AsyncIterable<Uint8Array> {
  const chunks: AsyncIterable<Uint8Array> = part.file.iterator({ destroyOnReturn: false });
  yield* chunks;
}
