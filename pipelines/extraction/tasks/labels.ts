/** Labels of an item that say who does it and until when: `- Chủ trì: …`, `Cơ quan phối hợp: …`, `Thời gian thực hiện: …`. */
import { bodiesInList } from "./body-list.ts";
import { openingName, withoutMark } from "./leads.ts";

/** What a label says; `word` is the label itself. */
export type Label = { readonly role: "lead" | "support" | "either" | "due"; readonly word: string; readonly named: string };

const leadLabel = /^(?<word>(?:cơ quan|đơn vị|bộ phận|công chức)?\s*(?:chủ trì|đầu mối|tham mưu)[^:]{0,30}):\s*(?<named>.+)$/iu;
const supportLabel = /^(?<word>(?:cơ quan|đơn vị|bộ phận|công chức)?\s*phối hợp[^:]{0,30}):\s*(?<named>.+)$/iu;
const eitherLabel = /^(?<word>(?:cơ quan|đơn vị|bộ phận|công chức)?\s*thực hiện[^:]{0,30}):\s*(?<named>.+)$/iu;
const dueLabel = /(?<!\p{L})(?<word>(?:thời\s+(?:gian|hạn)|tiến\s+độ|hạn\s+cuối)(?:\s+[\p{L}/]+){0,6})\s*:\s*(?<named>[^:]{3,240})$/iu;

const roles = [
  ["lead", leadLabel],
  ["support", supportLabel],
  ["either", eitherLabel],
] as const;

/** The label that a paragraph is, null for other paragraphs. Who "thực hiện" leads unless another body is named for that. */
export function labelOf(text: string): Label | null {
  const line = withoutMark(text);
  for (const [role, pattern] of roles) {
    const { word, named } = pattern.exec(line)?.groups ?? {};
    if (word !== undefined && named !== undefined) return { role, word, named };
  }
  return dueLabelIn(text);
}

/** The due label at the end of a paragraph, whatever stands before it. */
export function dueLabelIn(text: string): Label | null {
  const { word, named } = dueLabel.exec(text)?.groups ?? {};
  return word === undefined || named === undefined ? null : { role: "due", word, named };
}

/** The bodies behind a label, without what they are to do. */
export function bodiesNamed({ named }: Label): string[] {
  return [...new Set(named.split(/;/u).flatMap((part) => bodiesInList(nameIn(part.trim()))))];
}

/** The words before what is to be done; a capital goes on with the name: `Sở Xây dựng`, `Phòng Thống kê`. */
function nameIn(text: string): string {
  const name = openingName(text);
  if (name === null) return text;
  const rest = text.slice(text.indexOf(name) + name.length).trimStart();
  return /^\p{Lu}/u.test(rest) ? text : name;
}
