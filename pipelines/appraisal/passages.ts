/** The text of an exhibit in passages that can be quoted: paragraphs, headings, table cells. */
import type { Block, TextPage } from "#schemas/document-text.ts";
import type { Box } from "#schemas/geometry.ts";
import { type FoldedText, foldedWords, indexedWords, isDenied, passageEnd, placesOfPhrase } from "./text-search.ts";

export type Passage = {
  readonly kind: "heading" | "paragraph" | "cell";
  readonly page: number;
  readonly box: Box | null;
  readonly text: string;
};

/** All passages folded as one text; `ends` are where each of them ends among the words. */
export type FoldedPassages = { readonly passages: readonly Passage[]; readonly folded: FoldedText; readonly ends: readonly number[] };

const numbered = /^\s*(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ])\s*[.)]\s/u;

/** A short line that is numbered or in capitals (đề mục). */
function isHeading(text: string): boolean {
  return text.length <= 160 && (numbered.test(text) || (/\p{Lu}{2}/u.test(text) && text === text.toLocaleUpperCase("vi")));
}

function passagesOfBlock(block: Block, page: number): Passage[] {
  if (block.kind === "table") return block.cells.map(({ text, box }) => ({ kind: "cell", page, box, text }));
  return [{ kind: isHeading(block.text) ? "heading" : "paragraph", page, box: block.box, text: block.text }];
}

/** All passages of some pages, in reading order, folded to be searched. */
export function foldedPassages(pages: readonly TextPage[]): FoldedPassages {
  const passages = pages.flatMap(({ page, blocks }) => blocks.flatMap((block) => passagesOfBlock(block, page)));
  const words: string[] = [];
  const ends = passages.map(({ text }) => {
    words.push(...foldedWords(text), passageEnd);
    return words.length;
  });
  return { passages, folded: indexedWords("", words), ends };
}

/** The first passage of those accepted in which one of the phrases stands and is not denied. */
export function passageWith(
  { passages, folded, ends }: FoldedPassages,
  phrases: readonly FoldedText[],
  accepts: (passage: Passage) => boolean = () => true,
): Passage | null {
  for (const phrase of phrases) {
    for (const place of placesOfPhrase(folded, phrase)) {
      const passage = passages[ends.findIndex((end) => place.from < end)];
      if (passage !== undefined && accepts(passage) && !isDenied(folded, place)) return passage;
    }
  }
  return null;
}

/** Whether pages were read well enough for “it does not stand there” to be believed. */
export function isReadWell(pages: readonly TextPage[]): boolean {
  return pages.length > 0 && pages.every(({ confidence, textFrom }) => (textFrom === "ocr" ? confidence >= 0.75 : textFrom !== "unread"));
}
