/** What annexes and attached documents say of the document that they belong to: "(Kèm theo Kế hoạch số … ngày …)". */
import type { SymbolMatch } from "#pipelines/vietnamese/symbol.ts";
import type { Blank } from "#schemas/page-text.ts";
import { datedSymbols } from "./citations/issue-dates.ts";
import { blankOf } from "./handwriting.ts";
import type { PlacedLine } from "./placed-lines.ts";

/**
 * Number and day of a document as a note under an annex's head gives them (Nghị định 30/2020/NĐ-CP, Phụ lục I III.1.c).
 * `confidence` is how often such a note is right, 0 to 1: it is typed before the document has its number, and at times
 * filled in by hand as well.
 */
export type AnnexNote = {
  readonly symbol: SymbolMatch;
  readonly issuedOn: string | null;
  /** Whose document it is, as the note goes on; null where it does not say. */
  readonly issuer: string | null;
  readonly text: string;
  readonly page: number;
  readonly numberConfidence: number;
  readonly dayConfidence: number;
};

const opening = /^\W{0,3}(?:(?:được\s+)?ban hành\s+)?k[èe]m theo\s/iu;
const longest = 400;
const typed = 0.9;

/** The notes among these lines, in their order. */
export function annexNotes(lines: readonly PlacedLine[]): AnnexNote[] {
  return lines.flatMap((line) => {
    const { text } = line.paragraph;
    if (text.length > longest || !opening.test(text)) return [];
    const [dated] = datedSymbols(text);
    if (dated === undefined) return [];
    const { symbol, issuedOn, end } = dated;
    return [
      {
        symbol,
        issuedOn,
        issuer: /^[^\p{L}]*(?:của|do)\s+(.{3,90}?)\s*(?:\)|$|,?\s+ban hành)/iu.exec(text.slice(end))?.[1] ?? null,
        text: text.slice(0, end).replace(/^\W+/u, ""),
        page: line.page.page,
        numberConfidence: confidenceOf(line, "number"),
        dayConfidence: Math.min(confidenceOf(line, "day"), confidenceOf(line, "month")),
      },
    ];
  });
}

function confidenceOf(line: PlacedLine, role: Blank["role"]): number {
  const blank = blankOf(line, role);
  if (line.page.textFrom !== "ocr") return typed;
  if (blank === null) return 0.8 * typed;
  return blank.handwriting > 0.5 ? Math.min(blank.confidence, 0.2) : typed * Math.max(blank.confidence, 0.7);
}
