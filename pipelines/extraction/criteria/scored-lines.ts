/** Criteria that lines name with their points ("Mục 1.1.2. Xác định nhiệm vụ: chỉ đạt 0,5/1 điểm"), and why points were lost. */
import type { CriterionReference } from "#schemas/record.ts";
import { pointsOf, pointsPattern } from "./points.ts";

/** A line of the document with the page it stands on. */
export type NumberedLine = { text: string; page: number };

const listMark = /^[\s*+•-]*(?:(?:\d{1,2}|[a-zđ])[.)]\s+(?=\p{L}))?/iu;
const named =
  /^(?:mục|tiểu mục|tiêu chí(?: thành phần)?|tctp|phần|lĩnh vực|nội dung)\s+(?<id>[IVX]{1,5}(?!\p{L})|\d{1,2}(?:\.\d{1,2}){0,4})\s*[.:)-]?\s*/iu;
const dotted = /^[\s*+•-]*(?<id>\d{1,2}(?:\.\d{1,2}){1,4})\s*[.:)-]?\s*/u;
const reasonLabel = /^[\s*+•-]*(?:nguyên nhân|lý do|lí do|giải trình)\s*[\s:*.–-]+/iu;

/** The criteria of the lines, in order; the reason is the line that follows with "Nguyên nhân:". */
export function scoredLines(lines: readonly NumberedLine[]): CriterionReference[] {
  return lines.flatMap(({ text, page }, index) => {
    const criterion = scoredLine(text.replace(/\*/g, ""), page);
    if (criterion === null) return [];
    const following = lines[index + 1]?.text ?? "";
    const reason = reasonLabel.test(following) ? clean(following.replace(reasonLabel, "").replace(/\*/g, "")) : null;
    return [{ ...criterion, reason }];
  });
}

function scoredLine(text: string, page: number): CriterionReference | null {
  if (text.length > 600 || reasonLabel.test(text)) return null;
  // Points are said to be points, by "đạt" before them or "điểm" behind them: 05/12 is a day.
  const points = [...text.matchAll(pointsPattern)].find(({ 0: whole, groups }) => groups?.unit !== undefined || /đạt|được/iu.test(whole));
  const [score, max] = [pointsOf(points?.groups?.score ?? ""), pointsOf(points?.groups?.max ?? "")];
  if (points === undefined || score === null || max === null || score > max) return null;
  const before = text.slice(0, points.index);
  const listed = before.replace(listMark, "");
  const start = named.exec(listed) ?? dotted.exec(before);
  const id = start?.groups?.id;
  if (start === null || id === undefined) return null;
  const name = clean(start.input.slice(start[0].length));
  return name === null ? null : { id, name, score, max, reason: null, page };
}

function clean(text: string): string | null {
  const trimmed = text.replace(/\s+/g, " ").replace(/^[\s.,;:*]+|[\s.,;:*]+$/gu, "");
  return trimmed === "" ? null : trimmed;
}
