/** Finds the date of a document that has no head in the heading of its own annex. */
import { findDates } from "#pipelines/vietnamese/calendar-date.ts";
import { documentTypes } from "#pipelines/vietnamese/document-types.ts";
import { type DocumentView, type Reading, readFrom } from "./reading.ts";

const heading = /^\W*(?:ban hành\s+)?k[èe]m theo\s+(\p{L}+(?:\s\p{L}+)?)\s+s[ốô](?!\p{L})/iu;

/** "(Ban hành kèm theo Kế hoạch số … ngày 05 tháng 01 năm 2021)" under a plan's own annex dates the plan. */
export function dateInAnnex(view: DocumentView): Reading<string> | null {
  const own = view.head.title?.reading.type;
  if (own === undefined) return null;
  const name = documentTypes.find(({ code }) => code === own.code)?.name.toLocaleLowerCase("vi");
  for (const line of view.lines.slice(view.head.bodyFrom)) {
    const text = line.paragraph.text;
    const named = heading.exec(text)?.[1]?.toLocaleLowerCase("vi");
    const date = named === name ? findDates(text).find((match) => match.date !== null) : undefined;
    if (date !== undefined && text.length < 400) return readFrom(date.date, [line], { text: date.raw, confidence: 0.75, sure: true });
  }
  return null;
}
