/** The prose of a document as passages, each with who is to act there. */
import type { Part } from "../document-parts.ts";
import { dueLabelIn } from "../tasks/labels.ts";
import { bodiesOf, leadsOf, withoutMark } from "../tasks/leads.ts";
import { type OutlinedParagraph, outlined } from "../tasks/outline.ts";
import type { Passage } from "./passage.ts";

/** A numbered item: labels anywhere in it say who leads it. */
type Item = { leads: string[]; support: string[] };

const leadLabel =
  /^(?:cơ quan|đơn vị|bộ phận|công chức)?\s*(?:chủ trì|thực hiện|phối hợp\s*\/\s*thực hiện|đầu mối|tham mưu)[^:]{0,30}:\s*(?<named>.+)$/iu;
const supportLabel = /^(?:cơ quan|đơn vị|bộ phận|công chức)?\s*phối hợp[^:]{0,30}:\s*(?<named>.+)$/iu;

/** A heading that is nothing but the label: what follows it says when. */
const dueHeading = /^(?:thời\s+(?:gian|hạn)|tiến\s+độ)(?:\s+(?:thực\s+hiện|hoàn\s+thành|triển\s+khai|và))*\s*$/iu;
const longestDue = 300;

/** All paragraphs as passages, in order. */
export function prosePassages(parts: readonly Part[]): Passage[] {
  const drafts: { passage: Passage; item: Item }[] = [];
  const items = new Map<number, Item>();
  for (const paragraph of outlined(parts)) {
    const item = items.get(paragraph.item) ?? { leads: [], support: [] };
    items.set(paragraph.item, item);
    const text = withoutMark(paragraph.text);
    const [lead, support] = [leadLabel.exec(text)?.groups?.named, supportLabel.exec(text)?.groups?.named];
    if (lead !== undefined) item.leads.push(...bodiesOf(lead));
    else if (support !== undefined) item.support.push(...bodiesOf(support));
    const passage = passageOf(paragraph);
    const above = withoutMark(drafts.at(-1)?.passage.text ?? "");
    const headed = passage.role === "prose" && above.length < 60 && paragraph.text.length < longestDue && dueHeading.test(above);
    drafts.push({ passage: headed ? { ...passage, role: "labelled", label: above } : passage, item });
  }
  return drafts.map(({ passage, item: { leads, support } }) => {
    const labelled = leads.length > 0 ? leads : support;
    const bodies = labelled.length > 0 ? labelled : passage.bodies;
    return { ...passage, bodies, owned: bodies.length > 0 };
  });
}

function passageOf({ text, page, path, looksBack }: OutlinedParagraph): Passage {
  const own = leadsOf(text);
  const above = path.findLast(({ leads }) => leads.length > 0)?.leads ?? [];
  const labelled = dueLabelIn(text);
  const task = labelled === null ? text : (path.at(-1)?.text ?? null);
  return {
    text: labelled?.named ?? text,
    page,
    role: labelled === null ? "prose" : "labelled",
    label: labelled?.word ?? "",
    bodies: [...(own.length > 0 ? own : above)],
    task: task === null ? null : withoutMark(task),
    owned: false,
    looksBack,
  };
}
