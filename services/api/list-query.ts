import { z } from "zod";

/** Which part of a list is asked for; a key that is not known is a mistake of the asker, and refused. */
export const ListQuery = z.strictObject({
  offset: z.coerce.number().int().min(0).default(0).describe("Items to leave out at the beginning."),
  limit: z.coerce.number().int().min(1).max(500).default(100).describe("Items to give at most."),
});

/** Words that are asked for. */
export const words = z.string().trim().min(1).max(200);
