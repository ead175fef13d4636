/** The paragraphs of a document with the headings that they stand under (phần, chương, mục, điều, khoản, điểm). */
import type { Part } from "../document-parts.ts";
import { leadsOf, withoutMark } from "./leads.ts";

/** A heading: how deep it stands, 0 is the highest; the bodies that it opens with. */
type Heading = { readonly level: number; readonly text: string; readonly leads: readonly string[] };

/**
 * A paragraph with the headings above it; a heading stands in its own path. `item` counts the numbered items: paragraphs of one
 * item have one number. `looksBack` where the headings or its first words announce an evaluation.
 */
export type OutlinedParagraph = {
  readonly text: string;
  readonly page: number;
  readonly path: readonly Heading[];
  readonly item: number;
  readonly looksBack: boolean;
};

const levels: readonly (readonly [RegExp, number])[] = [
  [/^[\s*]*(?:phần|chương|phụ\s+lục)\s+[IVX\d]/iu, 0],
  [/^[\s*]*(?:[IVX]{1,5}[.)]|điều\s+\d{1,3}[.:])/u, 1],
  [/^[\s*]*\d{1,2}(?:\.\s*(?!\d)|\)\s*|\s*[.]?\s+(?=\p{Lu}))/u, 2],
  [/^[\s*]*\d{1,2}\.\d{1,2}\.?\s*(?!\d)/u, 3],
  [/^[\s*]*\d{1,2}(?:\.\d{1,2}){2,}/u, 4],
  [/^[\s*]*[a-zđ][.)]\s/u, 5],
];

/** Points (điểm) belong to the numbered item above them. */
const pointLevel = 5;

const evaluation =
  /^(?:nguyên nhân|đánh giá|kết quả (?!.*(?:giao|trả))|những (?:tồn tại|hạn chế|điểm yếu|kết quả|mặt)|tồn tại|hạn chế|ưu điểm|khó khăn|điểm số|thực trạng|mục đích|mục tiêu|quan điểm)/iu;

/** With these words the body of a document ends: what comes then stands under no heading. */
const closing = /^(?:trên đây|trong quá trình|nơi nhận|(?:tm|kt|tl|tuq)\s*\.)/iu;

/** All paragraphs, in order. */
export function outlined(parts: readonly Part[]): OutlinedParagraph[] {
  const done: OutlinedParagraph[] = [];
  let path: Heading[] = [];
  let item = 0;
  for (const part of parts) {
    if (part.kind !== "paragraph") continue;
    const heading = headingOf(part.text);
    if (closing.test(withoutMark(part.text))) path = [];
    if (heading !== null) {
      path = [...path.filter(({ level }) => level < heading.level), heading];
      if (heading.level < pointLevel) item += 1;
    }
    const looksBack = [...path.map(({ text }) => text), part.text].some((line) => evaluation.test(withoutMark(line)));
    done.push({ text: part.text, page: part.page, path, item, looksBack });
  }
  return done;
}

function headingOf(text: string): Heading | null {
  const level = levels.findLast(([pattern]) => pattern.test(text))?.[1];
  return level === undefined ? null : { level, text, leads: leadsOf(text) };
}
