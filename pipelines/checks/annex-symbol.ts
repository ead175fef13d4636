/** What is attached names another number for its head than the head bears (số, ký hiệu ở phụ lục không khớp văn bản chính). */
import type { DocumentRecord } from "#schemas/record.ts";
import { documentTypes } from "../vietnamese/document-types.ts";
import { findSymbols, parseSymbol } from "../vietnamese/symbol.ts";
import { foldText } from "../vietnamese/text.ts";
import { type Check, type CheckedFile, contradiction, groundsOfField, isOwnText, isTrusted } from "./check.ts";

/** "(Ban hành kèm theo Quyết định số …": a line of its own, below the title of what is attached. Small letters go on with a line before. */
const note = /^[\s*_]{0,4}\(?[\s*_]{0,4}(?:Ban hành kèm theo|Kèm theo|BAN HÀNH KÈM THEO|KÈM THEO)\s/;
const longestNote = 260;

type Note = { readonly text: string; readonly page: number; readonly box: [number, number, number, number] | null };

function notesOf({ text }: CheckedFile): Note[] {
  return text.pages.flatMap(({ page, blocks }) =>
    blocks.flatMap((block) =>
      block.kind === "paragraph" && block.text.length <= longestNote && note.test(block.text)
        ? [{ text: block.text, page, box: block.box }]
        : [],
    ),
  );
}

/** Whether a note speaks of a document of this type. */
function namesType({ text }: Note, type: string): boolean {
  const name = documentTypes.find(({ code }) => code === type)?.name;
  return name !== undefined && foldText(text).includes(`kem theo ${foldText(name)}`);
}

/** The one document with a number in the file; where there are several, a note may be of any. */
function onlyHead({ documents }: CheckedFile): DocumentRecord | null {
  const [head, ...others] = documents.filter(({ symbol, place }) => symbol !== null || place !== null);
  return others.length === 0 ? (head ?? null) : null;
}

/** Compares the numbers in notes of annexes with that of the head. A blank in the note is no number. */
export const annexSymbol: Check = {
  code: "symbol/annex-differs",
  run: (file) => {
    const head = onlyHead(file);
    const own = head === null || head.symbol === null ? null : parseSymbol(head.symbol);
    if (head === null || head.type === null || own === null || own.number === null) return [];
    const { type } = head;
    return notesOf(file).flatMap((each) => {
      const [named] = findSymbols(each.text);
      if (named === undefined || named.number === null || !namesType(each, type)) return [];
      if (Number.parseInt(named.number, 10) === Number.parseInt(own.number ?? "", 10)) return [];
      const words = {
        vi: `Phần kèm theo ghi số, ký hiệu ${named.symbol}, còn văn bản chính là ${head.symbol}`,
        en: `The attached part names ${named.symbol}, its head is ${head.symbol}`,
      };
      const there = { file: file.source.name, sha256: file.source.sha256, page: each.page, box: each.box, quotation: each.text };
      const trusted = isTrusted(head, ["symbol"]) && isOwnText(file, each.page);
      return [contradiction("symbol/annex-differs", trusted, words, [groundsOfField(file.source, head, "symbol"), there])];
    });
  },
};
