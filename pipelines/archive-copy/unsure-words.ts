/** What the invisible text does not repeat: handwriting that was read but is not sure (chữ viết tay chưa chắc chắn). */
import type { Box } from "#schemas/geometry.ts";
import type { Blank, Line, PageText, Word } from "#schemas/page-text.ts";
import type { DocumentRecord } from "#schemas/record.ts";

/** Ink that is likelier printed than written by hand counts as printed. */
const byHand = 0.5;
/** The share of a blank that lies in a word which was read from it. */
const reaching = 0.5;
/** A word that lies in a blank so far is nothing but what stands in it. */
const within = 0.6;

/** What is printed around the blanks of a head: `Số:`, the symbol behind its number, `ngày`, `tháng`, `năm`. */
const printedBefore = /^(?:số\s*[:.]?|ngày|tháng|năm)/iu;
const printedAfter = /(?:\/.*|\p{Lu}{2,}(?:-\p{L}+)*|[nN]gày|[tT]háng|[nN]ăm.*)$/u;

/**
 * The lines of a page without what stands in blanks that a hand filled in, unless the record is sure of it: its field is not
 * to be confirmed and says the same number. Of a word that reaches over a blank its printed ends stay.
 */
export function sureLines(page: PageText, documents: readonly DocumentRecord[]): Line[] {
  const unsure = page.blanks.filter((blank) => blank.handwriting > byHand && !isConfirmed(blank, page.page, documents));
  if (unsure.length === 0) return page.lines;
  return page.lines.flatMap((line) => {
    const words = line.words.flatMap((word) => withoutBlanks(word, unsure));
    return words.length === 0 ? [] : [{ ...line, words }];
  });
}

function isConfirmed({ role, text }: Blank, page: number, documents: readonly DocumentRecord[]): boolean {
  const key = role === "number" ? "symbol" : "issuedOn";
  const read = digits(text ?? "");
  return documents.some((document) => {
    const { value } = document.fields[key];
    const isElsewhere = page < document.pages[0] || page > document.pages[1];
    if (value === null || isElsewhere || document.review.includes(key) || read === "") return false;
    const known = role === "number" ? value.split("/")[0] : value.split("-")[role === "month" ? 1 : 2];
    return Number(digits(known ?? "")) === Number(read);
  });
}

function digits(text: string): string {
  return text.replace(/\D/g, "");
}

function withoutBlanks(word: Word, unsure: readonly Blank[]): Word[] {
  const { box } = word;
  if (box === null) return [word];
  const blank = unsure.find((candidate) => share(candidate.box, box) > reaching || share(box, candidate.box) > within);
  if (blank === undefined) return [word];
  if (share(box, blank.box) > within) return [];
  const before = printedBefore.exec(word.text)?.[0] ?? "";
  const after = printedAfter.exec(word.text.slice(before.length))?.[0] ?? "";
  const [x, y, width, height] = box;
  const [left, right] = [Math.max(0, blank.box[0] - x), Math.max(0, x + width - blank.box[0] - blank.box[2])];
  const parts: { text: string; box: Box }[] = [
    { text: before, box: [x, y, left, height] },
    { text: after, box: [x + width - right, y, right, height] },
  ];
  return parts.filter((part) => part.text !== "" && part.box[2] > 0).map((part) => ({ ...word, ...part }));
}

/** The share of the first box that lies in the second, by their widths where they stand at one height. */
function share(inner: Box, outer: Box): number {
  const width = Math.min(inner[0] + inner[2], outer[0] + outer[2]) - Math.max(inner[0], outer[0]);
  const height = Math.min(inner[1] + inner[3], outer[1] + outer[3]) - Math.max(inner[1], outer[1]);
  if (width <= 0 || height <= 0) return 0;
  return height < 0.3 * Math.min(inner[3], outer[3]) ? 0 : width / Math.max(1, inner[2]);
}
