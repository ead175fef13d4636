/** The prose of a document as passages, each with who is to act there. */
import type { Part } from "../document-parts.ts";
import { bodiesOf, leadsOf, withoutMark } from "./leads.ts";
import type { Passage } from "./passage.ts";

type Heading = { level: number; text: string; leads: string[] };
/** A numbered item: labels anywhere in it say who leads it. */
type Item = { leads: string[]; support: string[] };

const levels: readonly (readonly [RegExp, number])[] = [
  [/^[\s*]*(?:phần|chương|phụ\s+lục)\s+[IVX\d]/iu, 0],
  [/^[\s*]*(?:[IVX]{1,5}[.)]|điều\s+\d{1,3}[.:])/u, 1],
  [/^[\s*]*\d{1,2}(?:\.\s*(?!\d)|\)\s*|\s*[.]?\s+(?=\p{Lu}))/u, 2],
  [/^[\s*]*\d{1,2}\.\d{1,2}\.?\s*(?!\d)/u, 3],
  [/^[\s*]*\d{1,2}(?:\.\d{1,2}){2,}/u, 4],
  [/^[\s*]*[a-zđ][.)]\s/u, 5],
];
const evaluation =
  /^(?:nguyên nhân|đánh giá|kết quả (?!.*(?:giao|trả))|những (?:tồn tại|hạn chế|điểm yếu|kết quả|mặt)|tồn tại|hạn chế|ưu điểm|khó khăn|điểm số|thực trạng|mục đích|mục tiêu|quan điểm)/iu;
const leadLabel =
  /^(?:cơ quan|đơn vị|bộ phận|công chức)?\s*(?:chủ trì|thực hiện|phối hợp\s*\/\s*thực hiện|đầu mối|tham mưu)[^:]{0,30}:\s*(?<named>.+)$/iu;
const supportLabel = /^(?:cơ quan|đơn vị|bộ phận|công chức)?\s*phối hợp[^:]{0,30}:\s*(?<named>.+)$/iu;
const dueLabel = /(?<!\p{L})(?<label>(?:thời\s+(?:gian|hạn)|tiến\s+độ|hạn\s+cuối)(?:\s+[\p{L}/]+){0,6})\s*:\s*(?<due>[^:]{3,240})$/iu;

/** A heading that is nothing but the label: what follows it says when. */
const dueHeading = /^(?:thời\s+(?:gian|hạn)|tiến\s+độ)(?:\s+(?:thực\s+hiện|hoàn\s+thành|triển\s+khai|và))*\s*$/iu;
const longestDue = 300;

/** All paragraphs as passages, in order. */
export function prosePassages(parts: readonly Part[]): Passage[] {
  const drafts: { passage: Passage; item: Item }[] = [];
  let path: Heading[] = [];
  let item: Item = { leads: [], support: [] };
  for (const part of parts) {
    if (part.kind !== "paragraph") continue;
    const heading = headingOf(part.text);
    if (heading !== null) {
      path = [...path.filter(({ level }) => level < heading.level), heading];
      if (heading.level < 5) item = { leads: [], support: [] };
    }
    const text = withoutMark(part.text);
    const [lead, support] = [leadLabel.exec(text)?.groups?.named, supportLabel.exec(text)?.groups?.named];
    if (lead !== undefined) item.leads.push(...bodiesOf(lead));
    else if (support !== undefined) item.support.push(...bodiesOf(support));
    const passage = passageOf(part.text, part.page, path);
    const above = withoutMark(drafts.at(-1)?.passage.text ?? "");
    const headed = passage.role === "prose" && above.length < 60 && part.text.length < longestDue && dueHeading.test(above);
    drafts.push({ passage: headed ? { ...passage, role: "labelled", label: above } : passage, item });
  }
  return drafts.map(({ passage, item: { leads, support } }) => {
    const labelled = leads.length > 0 ? leads : support;
    const bodies = labelled.length > 0 ? labelled : passage.bodies;
    return { ...passage, bodies, owned: bodies.length > 0 };
  });
}

function headingOf(text: string): Heading | null {
  const level = levels.findLast(([pattern]) => pattern.test(text))?.[1];
  return level === undefined ? null : { level, text, leads: leadsOf(text) };
}

function passageOf(text: string, page: number, path: readonly Heading[]): Passage {
  const own = leadsOf(text);
  const above = path.findLast(({ leads }) => leads.length > 0)?.leads ?? [];
  const looksBack = [...path.map((heading) => heading.text), text].some((line) => evaluation.test(withoutMark(line)));
  const labelled = dueLabel.exec(text)?.groups;
  const label = labelled?.label ?? "";
  const bodies = own.length > 0 ? own : above;
  const role = labelled === undefined ? "prose" : "labelled";
  const task = role === "prose" ? text : (path.at(-1)?.text ?? null);
  return {
    text: labelled?.due ?? text,
    page,
    role,
    label,
    bodies,
    task: task === null ? null : withoutMark(task),
    owned: false,
    looksBack,
  };
}
