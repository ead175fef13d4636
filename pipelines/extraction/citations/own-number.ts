import type { SymbolMatch } from "#pipelines/vietnamese/symbol.ts";
import type { HeaderContext } from "../header-context.ts";

/** Where the head of a document ends at the latest, in characters: two bodies, the motto, number, date, type and subject. */
const headLength = 1500;
const label = /(?:^|\n)[^\p{L}\d\n]{0,4}s?[ốóôồỗỏ]\s*[:.;]?\s*$/iu;

/** What an annex says of the document that it is part of: "(Kèm theo Kế hoạch số …". Its type is that document's own. */
const annexNote = /\((?:ban\s+hành\s+)?kèm\s+theo\s+\p{L}+(?:\s+\p{L}+){0,2}\s+s[ốóôồỗỏ]\s*[:.]?\s*$/iu;
const noteLength = 60;

/** Whether a symbol is the document's own number: what the head says, or what stands behind "Số:" at the start of a line of the head. */
export function isOwnNumber(symbol: SymbolMatch, text: string, header: HeaderContext): boolean {
  if (header.symbol !== null && withoutZeros(header.symbol) === withoutZeros(symbol.symbol)) return true;
  if (
    header.type === symbol.typeCode &&
    header.type !== null &&
    annexNote.test(text.slice(Math.max(0, symbol.start - noteLength), symbol.start))
  )
    return true;
  const labelled = label.test(text.slice(Math.max(0, symbol.start - 20), symbol.start));
  // Who copied the document (sao y, sao lục, trích sao) put a number of its own under it.
  return labelled && (symbol.start < headLength || symbol.kind === "copy");
}

const withoutZeros = (symbol: string): string => symbol.replace(/^0+(?=\d)/, "");
