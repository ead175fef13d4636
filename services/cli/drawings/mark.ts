/** What is drawn on a page, as plain data: where it stands and what it is called. */
import type { Box } from "#schemas/geometry.ts";

/** The kinds of things that were read and used, each drawn in a colour of its own. */
export const markKinds = ["field", "citation", "deadline", "criterion", "assignment", "recipient", "finding", "blank"] as const;
export type MarkKind = (typeof markKinds)[number];

/**
 * One thing on one page: `name` is what it is called, `value` what was made of it. `boxes` are in pixels of the page image, one
 * for each line that it stands in. `confidence` is 0 to 1, null where none is stated; `inReview`: a person is asked.
 */
export type Mark = {
  readonly kind: MarkKind;
  readonly page: number;
  readonly name: string;
  readonly value: string;
  readonly boxes: readonly Box[];
  readonly confidence: number | null;
  readonly inReview: boolean;
};

/**
 * Why something could not be drawn: the page has no image (Word, plain text), nothing says where the value stands (it is known
 * from elsewhere), its words were not found on the page, or nothing was read at all.
 */
type Reason = "no-image" | "no-place" | "not-found" | "not-read";

/** What could not be drawn. `page` is null where none is known. */
export type Undrawn = { readonly page: number | null; readonly name: string; readonly value: string; readonly reason: Reason };
