/** Years that a subject names (năm trong trích yếu). */
import { foldText } from "./text.ts";

const spans = /(?:giai doan|nhiem ky|tu nam)?\s*\b(?:19|20)\d{2}\s*(?:-|den nam|den)\s*(?:19|20)\d{2}\b/g;
const symbolsAndDates =
  /\b\d{1,6}\/(?:19|20)\d{2}\/\S+|\b\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2}\b|ngay \d{1,2} thang \d{1,2} nam (?:19|20)\d{2}/g;

/** The years that subjects name, in their order; spans of years and the dates of other documents are none. */
export function namedYears(subjects: readonly string[]): number[] {
  const found = subjects.flatMap((subject) => {
    const plain = foldText(subject)
      .replace(/\b2[o0]([\do]{2})\b/g, (year) => year.replace(/o/g, "0"))
      .replace(symbolsAndDates, " ")
      .replace(spans, " ");
    return [...plain.matchAll(/\b((?:19|20)\d{2})\b/g)].map(([, year]) => Number(year));
  });
  return [...new Set(found)];
}
