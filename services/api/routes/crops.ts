import { z } from "zod";
import { Sha256 } from "#schemas/identifiers.ts";
import { notFound, problemAnswers } from "../answers.ts";
import type { Routes } from "../dependencies.ts";

/** A picture never changes under its name. */
const caching = "private, max-age=31536000, immutable";

/** What a hand wrote into the blanks of heads, as pictures for a person to look at. */
export const cropRoutes: Routes = (api, { store, crop }) => {
  api.get(
    "/api/files/:id/crops/:sha256",
    {
      schema: {
        tags: ["files"],
        summary: "Ảnh cắt của số, ngày, tháng điền tay / the picture of a number, day or month that was filled in",
        description:
          "PNG, level, without red seals: what the `blanks` of a document's field name as `crop`. Pictures that no field of the file's documents names: 404.",
        params: z.object({ id: z.uuid(), sha256: Sha256 }),
        response: { 200: z.unknown().describe("The picture: image/png."), ...problemAnswers },
      },
    },
    async ({ params }, reply) => {
      if (!(await store.details.hasCrop(params.id, params.sha256))) throw notFound("ảnh cắt này", "such picture");
      const bytes = await crop(params.sha256);
      return reply.header("cache-control", caching).type("image/png").send(Buffer.from(bytes));
    },
  );
};
