import { z } from "zod";
import { notFound } from "../answers.ts";
import type { Routes } from "../dependencies.ts";

/** The first bytes of the image formats that browsers show. */
const imageTypes = [
  { type: "image/png", signature: [0x89, 0x50, 0x4e, 0x47] },
  { type: "image/jpeg", signature: [0xff, 0xd8, 0xff] },
  { type: "image/webp", signature: [0x52, 0x49, 0x46, 0x46] },
] as const;

/** The pages as they look. The boxes of a record count in pixels of these images. */
export const pageImageRoutes: Routes = (api, { store, blobs }) => {
  api.get(
    "/api/files/:id/pages/:page/image",
    {
      schema: {
        tags: ["files"],
        summary: "Ảnh của một trang / the image of a page",
        params: z.object({ id: z.uuid(), page: z.coerce.number().int().positive() }),
      },
    },
    async ({ params }, reply) => {
      const sha256 = await store.details.pageImage(params.id, params.page);
      if (sha256 === null) throw notFound("ảnh của trang này", "image of such a page");
      const bytes = Buffer.from(await blobs.read(sha256));
      const found = imageTypes.find(({ signature }) => signature.every((byte, index) => bytes[index] === byte));
      reply.header("cache-control", "private, max-age=31536000, immutable").header("etag", `"${sha256}"`);
      return reply.type(found?.type ?? "application/octet-stream").send(bytes);
    },
  );
};
