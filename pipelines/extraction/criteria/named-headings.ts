/** Criteria that numbered headings speak of without points ("1.2. Tiêu chí thành phần “…”", "2.1. Chỉ số hài lòng về …"). */
import type { CriterionReference } from "#schemas/record.ts";
import type { NumberedLine } from "./scored-lines.ts";

const number = "^[\\s*+•-]*(?:\\d{1,2}(?:\\.\\d{1,2}){0,3}[.)]?|[a-zđ][.)]|[IVX]{1,5}[.)])\\s*";
const quoted = new RegExp(
  `${number}(?:tiêu chí(?: thành phần)?|tctp|chỉ số thành phần)\\s*(?<id>\\d{1,2}(?:\\.\\d{1,2}){1,4})?\\s*[.:]?\\s*[“"«‘'](?<name>[^”"»’\\n]{3,300})[”"»’']`,
  "iu",
);
const numbered = new RegExp(
  `${number}(?:tiêu chí(?: thành phần)?|tctp)\\s+(?<id>\\d{1,2}(?:\\.\\d{1,2}){1,4})\\s*[.:,-]?\\s*(?<name>\\p{L}[^.;:\\n]{3,250})`,
  "iu",
);
const index = /^[\s*+•-]*\d{1,2}\.\d{1,2}(?:\.\d{1,2})*[.)]?\s*(?<name>chỉ số\s[^.;:\n]{5,160})[.;:]?\s*$/iu;

/** The criteria of the headings among the lines, in order. */
export function namedHeadings(lines: readonly NumberedLine[]): CriterionReference[] {
  return lines.flatMap(({ text, page }) => {
    if (text.length > 500) return [];
    const groups = (quoted.exec(text) ?? numbered.exec(text) ?? index.exec(text))?.groups;
    const name = groups?.name?.replace(/\s+/g, " ").trim();
    return name === undefined ? [] : [{ id: groups?.id ?? null, name, score: null, max: null, reason: null, page }];
  });
}
