/** Finds where the documents of a file begin. */
import { findSymbols } from "#pipelines/vietnamese/symbol.ts";
import type { Block, DocumentText, TextPage } from "#schemas/document-text.ts";
import { readTitle } from "../document-types.ts";
import { isNationalTitle, isNumberLine } from "../head.ts";

/** The first block of a document, and whether the document was issued with the one before it (ban hành kèm theo). */
export type DocumentStart = { page: number; block: number; attached: boolean };

const form = /M[ẫẩâ]u\s*(?:số)?\s*[\d.:]|^\W*BI[ỂÊ]U|^\W*PH[ỤU]\s*L[ỤU]C|D[ỰU]\s*TH[ẢA]O/iu;
const issuedWith = /\(?\s*(?:(?:được\s+)?ban hành\s+)?k[èe]m\s*theo\s+(?:Quyết định|Nghị quyết|Thông tư|Nghị định|Chỉ thị|QĐ)/iu;

const textOf = (block: Block | undefined) => (block?.kind === "paragraph" ? block.text : "");

/** The documents' beginnings, in order; the first is that of the file. */
export function documentStarts(text: DocumentText): DocumentStart[] {
  const starts: DocumentStart[] = [{ page: 0, block: 0, attached: false }];
  for (const [page, textPage] of text.pages.entries()) {
    if (page > 0 && beginsOwnDocument(textPage)) starts.push({ page, block: 0, attached: false });
    else starts.push(...attachedIn(textPage, page).filter(({ block }) => page > 0 || block > 4));
  }
  return starts;
}

/** A page with a head of its own whose number or day was filled in. Forms, drafts and annexes repeat a head without that. */
function beginsOwnDocument(page: TextPage): boolean {
  const top = page.blocks
    .slice(0, 24)
    .filter((block) => page.heightPx === null || block.box === null || block.box[1] < page.heightPx * 0.4);
  const texts = top.map(textOf);
  if (!texts.some(isNationalTitle) || texts.slice(0, 14).some((text) => form.test(text))) return false;
  const number = top.find((block) => block.kind === "paragraph" && block.column !== "full" && isNumberLine(block.text));
  return number !== undefined && hasNumber(textOf(number), page);
}

/** Ink stands where the number belongs. */
function hasNumber(text: string, page: TextPage): boolean {
  if (page.blanks.some(({ role, text: ink, handwriting }) => role === "number" && (handwriting > 0.5 || /\d/.test(ink ?? "")))) return true;
  if (findSymbols(text).some(({ number }) => number !== null)) return true;
  const before = /^\W*s[ốôóo]\W*(.*?)\//iu.exec(text)?.[1] ?? "";
  return /[\p{L}\p{N}]/u.test(before);
}

/** Titles of plans, regulations and the like that are followed by "(Ban hành kèm theo Quyết định …)". */
function attachedIn(page: TextPage, index: number): DocumentStart[] {
  return page.blocks.flatMap((block, at) => {
    const title = block.kind === "paragraph" && block.text.length < 200 ? readTitle(block.text) : null;
    if (title === null || !title.type.attached) return [];
    const under = page.blocks.slice(at, at + 7).map(textOf);
    if (!under.some((text) => issuedWith.test(text) && text.length < 400)) return [];
    return [{ page: index, block: startOfOwnHead(page, at), attached: true }];
  });
}

const signing = /CHỦ TỊCH|TRƯỞNG|GIÁM ĐỐC|NƠI NHẬN|^\W*(?:TM|KT|TL|TUQ|Q)\./u;

/** A line in capitals that names a body, or the number of the page: what stands above a title at the top of a page. */
function isAboveTitle(block: Block): boolean {
  const text = textOf(block).trim();
  if (/^\d{0,3}$/.test(text)) return block.kind === "paragraph";
  return text.length < 80 && text === text.toLocaleUpperCase("vi") && /\p{Lu}{2}/u.test(text) && !signing.test(text);
}

/** Where an attached document repeats the head or a part of it, it begins with that. */
function startOfOwnHead(page: TextPage, title: number): number {
  if (page.blocks.slice(0, title).every(isAboveTitle)) return 0;
  const before = page.blocks.slice(Math.max(0, title - 8), title);
  const national = before.findIndex((block) => isNationalTitle(textOf(block)));
  if (national < 0) return title;
  const start = Math.max(0, title - 8) + national;
  const above = page.blocks.slice(0, start);
  const body = above.findLastIndex((block) => !(block.kind === "paragraph" && block.column === "left" && isBodyLine(block.text)));
  return Math.max(body + 1, start - mostLinesOfBody);
}

/** A superior body and an issuing one take no more lines of a head. */
const mostLinesOfBody = 4;

const isBodyLine = (text: string): boolean => !/n[ơo]i\s+nh[âậ]n|^\P{L}*lưu(?!\p{L})|^-/iu.test(text) && !signing.test(text);
