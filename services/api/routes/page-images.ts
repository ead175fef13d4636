import { createHash } from "node:crypto";
import { z } from "zod";
import { notFound, problemAnswers } from "../answers.ts";
import type { Routes } from "../dependencies.ts";
import { isKnown } from "../known-tags.ts";

/** An hour without asking again; a file that is read anew by a later version may be turned otherwise. */
const caching = "private, max-age=3600";

/** The pages as they look. The boxes of a record count in pixels of these images. */
export const pageImageRoutes: Routes = (api, { store, pageImage }) => {
  api.get(
    "/api/files/:id/pages/:page/image",
    {
      schema: {
        tags: ["files"],
        summary: "Ảnh của một trang / the image of a page",
        description:
          "JPEG or PNG, upright (turned clockwise by the page's `rotation`) and of the record's `width` and `height`, so that boxes fit. " +
          "Word and text files have no page images: 404, `page/no-image`.",
        params: z.object({ id: z.uuid(), page: z.coerce.number().int().positive() }),
        response: {
          200: z.unknown().describe("The image: image/jpeg or image/png."),
          304: z.unknown().describe("It is as you have it."),
          ...problemAnswers,
        },
      },
    },
    async ({ params, headers }, reply) => {
      const page = await store.details.page(params.id, params.page);
      if (page === null) throw notFound("trang này", "such page");
      const { bytes, type } = await pageImage(page);
      const etag = `"${createHash("sha256").update(bytes).digest("hex")}"`;
      reply.header("cache-control", caching).header("etag", etag);
      if (isKnown(headers["if-none-match"], etag)) return reply.status(304).send(null);
      return reply.type(type).send(Buffer.from(bytes));
    },
  );
};
