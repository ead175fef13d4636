import { z } from "zod";

/** Which part of a list is asked for. */
export const ListQuery = z.object({
  offset: z.coerce.number().int().min(0).default(0).describe("Items to leave out at the beginning."),
  limit: z.coerce.number().int().min(1).max(500).default(100).describe("Items to give at most."),
});
