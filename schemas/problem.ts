/** What is said to a person when something cannot be done. */
import { z } from "zod";

/**
 * A problem (lỗi) in words for the reader: what was found, what was expected, what to do.
 * `code` is `part/what-happened`, such as `pdf/encrypted`; `message` is Vietnamese, `messageEn` English.
 */
export const Problem = z.object({
  code: z.string().regex(/^[a-z]+\/[a-z-]+$/),
  message: z.string().min(1),
  messageEn: z.string().min(1),
});
export type Problem = z.infer<typeof Problem>;

/** A problem that costs less than the file: `page` says where, null for the file as a whole. */
export const Warning = Problem.extend({ page: z.int().positive().nullable() });
export type Warning = z.infer<typeof Warning>;
