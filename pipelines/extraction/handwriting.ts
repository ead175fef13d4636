/** What is known of the ink in a line: which blanks were filled in by hand, and how sure the words are. */
import type { FilledBlank } from "#schemas/field.ts";
import type { Blank } from "#schemas/page-text.ts";
import type { PlacedLine } from "./placed-lines.ts";

/** The filled-in blank of that role on the line's page; the nearest one where the page has several. */
export function blankOf({ page, paragraph }: PlacedLine, role: Blank["role"]): Blank | null {
  const all = page.blanks.filter((blank) => blank.role === role);
  const middle = paragraph.box === null ? 0 : paragraph.box[1] + paragraph.box[3] / 2;
  const away = ({ box }: Blank) => Math.abs(box[1] + box[3] / 2 - middle);
  const nearest = all.toSorted((a, b) => away(a) - away(b))[0];
  return nearest === undefined || (paragraph.box !== null && away(nearest) > paragraph.box[3] * 3) ? null : nearest;
}

/** Whether a blank was filled in by hand, as far as one can tell. */
export const isByHand = (blank: Blank): boolean => blank.handwriting > 0.5;

/** Whether a blank may have been filled in by hand: what it reads is not asserted on the reading alone. */
export const mayBeByHand = (blank: Blank): boolean => blank.handwriting > 0.4;

/** The blanks of those roles in a line, as a field tells of them. */
export function filledBlanks(line: PlacedLine, ...roles: readonly Blank["role"][]): FilledBlank[] {
  return roles.flatMap((role) => {
    const blank = blankOf(line, role);
    if (blank === null) return [];
    const { box, handwriting, crop } = blank;
    return [{ role, page: line.page.page, box, handwriting, crop }];
  });
}

/** The least confidence of the words of a line that hold a part of `text`; ink that was surely written by hand counts as none. */
export function confidenceWithin({ paragraph }: PlacedLine, text: string): number {
  const parts = text.split(/\s+/).filter((part) => part !== "");
  const words = paragraph.lines
    .flatMap((line) => line.words)
    .filter((word) => parts.some((part) => word.text.includes(part) || (part.includes(word.text) && word.text.length > 1)));
  if (words.length === 0) return 0.5;
  return Math.min(...words.map((word) => ((word.handwriting ?? 0) > 0.5 ? 0 : word.confidence)));
}
