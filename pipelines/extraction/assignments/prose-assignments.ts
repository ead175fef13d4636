/** Assignments of prose: under headings that name a body, in sentences that open with one, and behind labels of an item. */
import { foldText } from "#pipelines/vietnamese/text.ts";
import type { Assignment } from "#schemas/record.ts";
import { dueIn } from "../deadlines/index.ts";
import type { HeaderContext } from "../header-context.ts";
import { bodiesNamed, type Label, labelOf } from "../tasks/labels.ts";
import { withoutMark } from "../tasks/leads.ts";
import type { OutlinedParagraph } from "../tasks/outline.ts";
import { firstSentence, leadsIn, supportIn } from "./actors.ts";

/** Openings of what is told, not set: legal grounds, addressees, cases, and who is to be appointed by somebody else. */
const notForAnybody =
  /^(?:căn cứ (?!vào)|xét đề nghị|theo đề nghị|thực hiện (?:quyết định|kế hoạch|công văn|nghị quyết|chỉ thị) số|kính gửi|nơi nhận|đối với|phân công|trên đây|\()/iu;

const isCapitals = (line: string) => line === line.toLocaleUpperCase("vi");

/** Fewer words are a heading or what is left of a line. */
const fewestWords = 5;

/** Assignments in the order of the text. */
export function proseAssignments(paragraphs: readonly OutlinedParagraph[], header: HeaderContext): Assignment[] {
  const labels = labelsByItem(paragraphs);
  const told = new Set<number>();
  return paragraphs.flatMap((paragraph) => {
    const ofItem = labels.get(paragraph.item) ?? [];
    if (labelOf(paragraph.text) !== null) {
      if (told.has(paragraph.item)) return [];
      told.add(paragraph.item);
      return labelledItem(paragraph, ofItem);
    }
    return ofItem.length > 0 && paragraph.path.at(-1)?.text === paragraph.text ? [] : sentence(paragraph, header);
  });
}

function labelsByItem(paragraphs: readonly OutlinedParagraph[]): Map<number, Label[]> {
  const labels = new Map<number, Label[]>();
  for (const { text, item } of paragraphs) {
    const label = labelOf(text);
    if (label !== null) labels.set(item, [...(labels.get(item) ?? []), label]);
  }
  return labels;
}

/** The numbered item that labels speak of. Who "thực hiện" helps where another body is in charge. */
function labelledItem({ path, page }: OutlinedParagraph, labels: readonly Label[]): Assignment[] {
  const heading = path.findLast(({ level }) => level < 5);
  const of = (role: Label["role"]) => labels.filter((label) => label.role === role).flatMap(bodiesNamed);
  const [leads, either] = [of("lead"), of("either")];
  const support = [...of("support"), ...(leads.length > 0 ? either : [])];
  const lead = leads.length > 0 ? leads : either;
  if (heading === undefined || (lead.length === 0 && support.length === 0)) return [];
  const due = labels.find(({ role }) => role === "due")?.named.replace(/[\s.;,]+$/u, "") ?? null;
  const task = withoutMark(heading.text).replace(/[\s.;,:]+$/u, "");
  return [{ row: numberOf(heading.text), section: sectionOf(path), task, lead, support, output: null, due, budget: null, page }];
}

const numberOf = (heading: string) => /^[\s*]*(\d{1,3}(?:\.\d{1,3})*)/u.exec(heading)?.[1] ?? null;

const sectionOf = (path: OutlinedParagraph["path"]) => /^[\s*]*([IVX]{1,5})[.)]/u.exec(path[0]?.text ?? "")?.[1] ?? null;

/** A sentence that says what a body is to do: one that it opens with, or one under whose name it stands. */
function sentence({ text, page, path, looksBack }: OutlinedParagraph, header: HeaderContext): Assignment[] {
  const line = withoutMark(text).trim();
  if (looksBack || notForAnybody.test(line) || isCapitals(line) || line.endsWith(":") || line.split(/\s+/).length < fewestWords) return [];
  const own = isBodyAlone(text) ? null : leadsIn(text);
  if (own === null) return [];
  const lead = own.length > 0 ? own : headingLeads(path, text);
  const task = firstSentence(line);
  if (lead.length === 0 || task === "" || isBodyAlone(task)) return [];
  const due = dueIn({ text, page }, lead, header);
  if (due === null && speaksForItself(task, header.issuer)) return [];
  return [{ row: null, section: null, task, lead, support: supportIn(text), output: null, due, budget: null, page }];
}

/** What the issuer says that it does with this very document: `Ủy ban nhân dân xã thông báo để nhân dân biết`. */
function speaksForItself(task: string, issuer: string | null): boolean {
  const [, own, verb] = /^(\p{L}+(?:\s\p{L}+)*?)\s(thông báo|báo cáo|kính|trân trọng|xin|ban hành)(?!\p{L})/u.exec(task) ?? [];
  return verb !== undefined && own !== undefined && issuer !== null && isSameBody(own, issuer);
}

const isSameBody = (short: string, whole: string) => foldText(whole).startsWith(foldText(short.replace(/^UBND/u, "Ủy ban nhân dân")));

/** The bodies of the nearest heading that is nothing but their name. */
function headingLeads(path: OutlinedParagraph["path"], text: string): string[] {
  const heading = path.findLast((each) => each.text !== text && each.leads.length > 0 && isBodyAlone(each.text));
  return heading === undefined ? [] : leadsIn(heading.text);
}

/** Whether a line names bodies and says nothing else. */
function isBodyAlone(text: string): boolean {
  const line = withoutMark(text)
    .replace(/^(?:trách nhiệm|nhiệm vụ) của\s+/iu, "")
    .replace(/^(?:đề nghị|giao|đối với)\s+/iu, "")
    .replace(/[\s.:;,]+$/u, "");
  const named = leadsIn(text).join(", ");
  return named !== "" && line.length <= named.length + 8;
}
