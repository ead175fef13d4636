/** Takes the left column of a head apart into the superior body and the issuing body. */
import { mendBodyName, readBodyName } from "#pipelines/vietnamese/body-name.ts";
import { bodyKinds } from "#pipelines/vietnamese/body-words.ts";
import { isCapitals } from "./document-types.ts";
import { confidenceOf, type PlacedLine } from "./placed-lines.ts";
import type { DocumentView } from "./reading.ts";
import { isStatedIn, spellerOf } from "./spelling.ts";

/** A body of the head with the lines that name it. */
export type NamedBody = { name: string; lines: readonly PlacedLine[]; confidence: number };

const level = /^(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)\s(?!ủy\s)/iu;
const unfinished = /(?:[-–,]|\b(?:và|của|các|về|thuộc))$/iu;

/** Whether a mended line begins the name of a body: with a whole word for one. `Khoa học …` is no Khoa, `Bàng …` no Ban. */
function opensBody(name: string): boolean {
  if (/^(?:khoa học|công nghệ|công nghiệp|hội nhập|ban hành|bộ môn)/iu.test(name)) return false;
  return bodyKinds.some((kind) => name.startsWith(`${kind} `) || name === kind);
}

/** A kind of one syllable that stands alone on its line names no body: the line before goes on (`SỞ … VÀ MÔI` / `TRƯỜNG`). */
const goesOn = (name: string) => /^\p{L}+\P{L}*$/u.test(name);

/** Lines that are dirt: no word of two letters, and where letters were recognised no third one. */
const isDirt = (text: string, recognised: boolean) => !/\p{L}{2}/u.test(text) || (recognised && text.replace(/\P{L}/gu, "").length < 3);

/** The bodies of the left column, top down; a line that begins none goes on with the one before. */
export function readIssuerBodies({ head, lines: all }: Pick<DocumentView, "head" | "lines">): {
  parent: NamedBody | null;
  issuer: NamedBody | null;
} {
  const groups: { text: string; name: string; lines: PlacedLine[] }[] = [];
  for (const line of beforeNumber(head.issuer)) {
    const mend = line.page.textFrom === "ocr";
    const text = cleaned(line.paragraph.text, mend);
    const name = mendBodyName(text, mend);
    if (isDirt(text, mend) || (!isCapitals(text) && !opensBody(name))) continue;
    const group = groups.at(-1);
    if (group === undefined || (opensBody(name) && !goesOn(name) && !level.test(name) && !unfinished.test(group.text)))
      groups.push({ text, name, lines: [line] });
    else groups.splice(-1, 1, { ...group, text: `${group.text} ${text}`, lines: [...group.lines, line] });
  }
  const known = groups.filter(({ name }) => opensBody(name));
  const bodies = (known.length > 0 ? known : groups).map(({ text, lines }) => namedBody(text, lines, all, known.length > 0));
  const issuer = bodies.at(-1) ?? null;
  return { issuer, parent: bodies.length > 1 ? (bodies.at(-2) ?? null) : null };
}

/** The lines above the number (`Số:`), also where the rest of its line could not be read as one. */
function beforeNumber(lines: readonly PlacedLine[]): readonly PlacedLine[] {
  const number = lines.findIndex(({ paragraph }) => /^\P{L}{0,2}s[ôốồổỗộoóò]\s?[:;]/iu.test(paragraph.text));
  return number > 0 ? lines.slice(0, number) : lines;
}

/** The body with what speaks for its name: the recogniser's confidence, and that its proper names stand elsewhere in the text too. */
function namedBody(text: string, lines: readonly PlacedLine[], all: readonly PlacedLine[], opened: boolean): NamedBody {
  const mend = lines[0]?.page.textFrom === "ocr";
  const { name, unknown, mistakes } = readBodyName(text, mend ? { spell: spellerOf(all) } : { mend });
  const confirmed = !mend || unknown.every((words) => isStatedIn(all, words, lines));
  return { name, lines, confidence: confidenceOf(lines) * (opened ? 1 : 0.6) * (confirmed ? 1 : 0.6) * 0.85 ** mistakes };
}

/** Without dirt at both ends: what stands before the first word of a body's name, and dots and dashes after its last. */
function cleaned(text: string, mend: boolean): string {
  const words = text
    .replace(/[^\p{L}\p{N}).-]+$/u, "")
    .replace(/[.…]+$/u, "")
    .trim()
    .split(/\s+/);
  for (let skip = 0; skip < Math.min(4, words.length - 1); skip += 1) {
    const rest = words
      .slice(skip)
      .join(" ")
      .replace(/^[^\p{L}]+/u, "");
    if (opensBody(mendBodyName(rest, mend))) return rest;
  }
  return words.join(" ").replace(/^[^\p{L}]+/u, "");
}

/** The name with the place that only the superior's name says: `Sở Y tế` under `Ủy ban nhân dân tỉnh X` is `Sở Y tế tỉnh X`. */
export function withPlace(name: string, parent: string | null): string {
  if (parent === null) return name;
  if (
    /^(?:văn phòng|khoa|thanh tra|ban chấp hành|phòng|ban|tổ|hội đồng|trung tâm)\b/iu.test(name) &&
    !/(?:nhân dân|^Bộ|^Sở)/u.test(name) &&
    !/^Ủy ban nhân dân|^Hội đồng nhân dân/u.test(parent)
  )
    return `${name} ${parent}`;
  if (/^văn phòng$/iu.test(name)) return `${name} ${parent}`;
  const place = /\s((?:tỉnh|thành phố|TP\.|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)\s\p{Lu}.*)$/u.exec(parent)?.[1];
  const own = /\s(?:tỉnh|thành phố|TP\.|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)\s\p{Lu}|^\p{L}+ ủy\s\p{Lu}/u.test(name);
  if (place === undefined || own || /^(?:Trường|Bệnh viện|Công ty|Học viện|Đại học)/u.test(name)) return name;
  return `${name} ${place}`;
}
