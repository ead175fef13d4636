import type { MultipartFile } from "@fastify/multipart";
import type { FastifyRequest } from "fastify";
import { Problem } from "#schemas/problem.ts";
import { Receipt } from "#schemas/views.ts";
import type { HandedFile } from "#services/system.ts";
import { brokenForm, noFiles, noForm, problemAnswers } from "../answers.ts";
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
        response: { 201: Receipt, 415: Problem, ...problemAnswers },
      },
      onRequest: async ({ headers }) => {
        const type = headers["content-type"] ?? "";
        if (!/^multipart\/form-data\s*;/i.test(type)) throw noForm(type);
      },
    },
    async (request, reply) => {
      const files = handedFiles(request);
      const first = await files.next();
      if (first.done === true) throw noFiles();
      return reply.status(201).send(await takeIn({ label: null, files: beginningWith(first.value, files) }));
    },
  );
};

/** The files of the request one after another, as they arrive. */
async function* handedFiles(request: FastifyRequest): AsyncGenerator<HandedFile, void> {
  for await (const part of orBroken(request.files())) {
    yield { name: part.filename === "" ? part.fieldname : part.filename, open: () => bytesOf(part) };
    // What was not read, of a file that was refused, must be let through for the next one to come.
    part.file.resume();
  }
}

async function* beginningWith(first: HandedFile, others: AsyncIterable<HandedFile>): AsyncGenerator<HandedFile> {
  yield first;
  yield* others;
}

async function* bytesOf(part: MultipartFile): AsyncIterable<Uint8Array> {
  const chunks: AsyncIterable<Uint8Array> = part.file.iterator({ destroyOnReturn: false });
  yield* orBroken(chunks);
}

/** What the reader of forms throws without a status of its own is said in our words. */
async function* orBroken<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item> {
  try {
    yield* items;
  } catch (error) {
    throw error instanceof Error && "statusCode" in error ? error : brokenForm(error);
  }
}
