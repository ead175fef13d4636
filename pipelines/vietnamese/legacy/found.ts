import { z } from "zod";
import { LegacyEncoding } from "./encodings.ts";
import { type Evidence, shareFor } from "./evidence.ts";

/**
 * An encoding that text was read from: known by the names of its typefaces or by its words, in how many words that shows, and
 * which share (0 to 1) of all words above ASCII in that text are Vietnamese syllables by it.
 */
export const FoundEncoding = z.object({
  encoding: LegacyEncoding,
  by: z.enum(["font", "words"]),
  words: z.int().nonnegative(),
  share: z.number().min(0).max(1),
});
export type FoundEncoding = z.infer<typeof FoundEncoding>;

/** Such a finding from its evidence. */
export function foundEncoding(encoding: LegacyEncoding, by: FoundEncoding["by"], evidence: Evidence): FoundEncoding {
  return { encoding, by, words: evidence.speaking, share: shareFor(evidence) };
}

/** Findings of several texts (pages of one file) put together, an encoding once. */
export function mergeFound(found: readonly FoundEncoding[]): FoundEncoding[] {
  return [...Map.groupBy(found, ({ encoding, by }) => `${encoding} ${by}`).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const words = group.reduce((sum, each) => sum + each.words, 0);
    const seen = group.reduce((sum, each) => sum + (each.share === 0 ? 0 : each.words / each.share), 0);
    return [{ ...first, words, share: seen === 0 ? 0 : words / seen }];
  });
}
