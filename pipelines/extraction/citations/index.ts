/** Documents that a document cites (viện dẫn). */

import type { SymbolMatch } from "#pipelines/vietnamese/symbol.ts";
import type { Citation } from "#schemas/record.ts";
import type { DocumentPart } from "../body-reader.ts";
import { runningText } from "../running-text.ts";
import { type DatedSymbol, datedSymbols } from "./issue-dates.ts";
import { namingStart } from "./naming.ts";
import { isOwnNumber } from "./own-number.ts";
import { particularsOf } from "./particulars.ts";

/** Each distinct pair of symbol and day of issue that a document names, in the order of its first place, its own number left out. */
export function readCitations({ text: document, header }: DocumentPart): Citation[] {
  const { text, pageAt } = runningText(document);
  const citations = new Map<string, Citation>();
  for (const dated of datedSymbols(text)) {
    if (isOwnNumber(dated.symbol, text, header)) continue;
    const start = namingStart(text, dated.symbol.start);
    if (start === null && !speaksForItself(dated)) continue;
    const key = `${dated.symbol.symbol} ${dated.issuedOn}`;
    if (citations.has(key)) continue;
    const from = start ?? dated.symbol.start;
    const quotation = text.slice(from, dated.end).replace(/\s+/g, " ").trim();
    const { symbol, issuedOn } = dated;
    citations.set(key, { symbol: symbol.symbol, issuedOn, ...particularsOf(text, dated), text: quotation, page: pageAt(from) });
  }
  return [...citations.values()];
}

/** Whether a symbol that no word introduces is one all the same: its type is known, or a day of issue follows. */
const speaksForItself = ({ symbol, issuedOn }: DatedSymbol): boolean => issuedOn !== null || !bareLetter(symbol);

const bareLetter = ({ kind }: SymbolMatch): boolean => kind === "official-letter";
