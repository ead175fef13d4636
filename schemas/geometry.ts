/** Places on a page, always in pixels of its image and counted from the top left corner. */
import { z } from "zod";

/** A rectangle `[x, y, width, height]`, in pixels of the page image that the record's `pages` give the size of. */
export const Box = z.tuple([z.number(), z.number(), z.number().nonnegative(), z.number().nonnegative()]);
export type Box = z.infer<typeof Box>;
