/** A document is cited by a type that its symbol does not name (tên loại và ký hiệu của văn bản được viện dẫn không khớp). */
import type { Citation } from "#schemas/record.ts";
import { documentTypes } from "../vietnamese/document-types.ts";
import { findSymbols } from "../vietnamese/symbol.ts";
import { foldText, normalizeText } from "../vietnamese/text.ts";
import { type Check, contradiction, groundsOnPage, isOwnText } from "./check.ts";

const names = [...documentTypes, { code: "CV", name: "Công văn", attached: false }]
  .map((type) => ({ ...type, folded: foldText(type.name) }))
  .sort((one, other) => other.folded.length - one.folded.length);

/** The words before a symbol that may be the name of its type: "Thông báo kết luận số 12/TB-UBND" has two. */
const wordsLookedAt = 7;

/** The types that the words before a symbol name; the last of them stands right before it, else there is none. */
function typesBefore(text: string): { name: string; code: string; attached: boolean }[] {
  const before = foldText(text)
    .replace(/\s*\bso\s*[:.]?\s*$/, "")
    .split(" ")
    .slice(-wordsLookedAt)
    .join(" ");
  if (!names.some(({ folded }) => before.endsWith(folded))) return [];
  return names.filter(({ folded }) => new RegExp(`(?:^|\\W)${folded}(?:\\W|$)`).test(before));
}

/** Codes that stand for the same type in the symbols of other bodies and years. */
const alike: readonly (readonly string[])[] = [
  ["TT", "TTLT"],
  ["NQ", "NQLT"],
  ["GM", "TM"],
];

/**
 * The symbol of an official letter begins with its body, whose letters may be those of a type: 12/CT-CS of the Cục Thuế, 5/TTr-SNV of a
 * Thanh tra. These are no body's.
 */
const noBody: readonly string[] = ["QĐ", "NQ", "NĐ", "TTLT"];

const same = (one: string, other: string): boolean =>
  one === other || alike.some((codes) => codes.includes(one) && codes.includes(other)) || other.startsWith(one);

/**
 * The name by which a citation names a type that its symbol contradicts. What is issued with a decision or resolution goes by its number
 * ("Quy chế số 93/2007/QĐ-TTg"); Party regulations have QĐ ("Quy định 383-QĐ/TW"); official letters may have no code, or one of their own.
 */
function contradictedName({ text }: Citation): { name: string; code: string } | null {
  const [symbol] = findSymbols(normalizeText(text));
  if (symbol === undefined || symbol.typeCode === null || !["administrative", "legal"].includes(symbol.kind)) return null;
  const { typeCode } = symbol;
  const named = typesBefore(normalizeText(text).slice(0, symbol.start));
  const fits = named.some(({ code, attached }) => same(code, typeCode) || (attached && ["QĐ", "NQ"].includes(typeCode)));
  const [nearest] = named;
  if (nearest?.code === "CV" && !noBody.includes(typeCode)) return null;
  return nearest === undefined || fits ? null : { name: nearest.name, code: typeCode };
}

/** Compares the word before each cited symbol with the code in it. */
export const citedType: Check = {
  code: "citation/other-type",
  run: (file) =>
    file.documents.flatMap(({ citations }) =>
      citations.flatMap((citation) => {
        const named = contradictedName(citation);
        if (named === null) return [];
        const words = {
          vi: `${citation.symbol} được viện dẫn là ${named.name}, còn ký hiệu là của loại ${named.code}`,
          en: `${citation.symbol} is cited as ${named.name}, its symbol says ${named.code}`,
        };
        const grounds = [groundsOnPage(file, citation.page, citation.text)];
        return [contradiction("citation/other-type", isOwnText(file, citation.page), words, grounds)];
      }),
    ),
};
