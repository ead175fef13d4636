/** Colours of what is drawn: told apart on paper and on black print, and by people who do not see red and green. */
import type { MarkKind } from "./mark.ts";

/** The colour of each kind of mark. */
export const kindColours: Readonly<Record<MarkKind, string>> = {
  field: "#6a1b9a",
  citation: "#00695c",
  deadline: "#c2410c",
  criterion: "#5d4037",
  assignment: "#283593",
  recipient: "#546e7a",
  finding: "#b71c1c",
  blank: "#c2185b",
};

/** Tables and their cells. */
export const tableColour = "#1976d2";

/** Words by confidence: from `from` on, the first that holds. What is below 0.9 is seldom right in every letter. */
export const wordColours = [
  { from: 0.9, colour: "#43a047" },
  { from: 0.7, colour: "#f9a825" },
  { from: 0, colour: "#d50000" },
] as const;

/** The colour of a word. */
export function wordColour(confidence: number): string {
  return wordColours.find(({ from }) => confidence >= from)?.colour ?? wordColours[2].colour;
}
