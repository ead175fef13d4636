/** A document rests on one that was issued after it (viện dẫn văn bản ban hành sau ngày văn bản). */
import type { DocumentRecord } from "#schemas/record.ts";
import { parseSymbol } from "../vietnamese/symbol.ts";
import { type Check, contradiction, groundsOfField, isTrusted, quotedDay, writtenDay } from "./check.ts";

/** A consolidated text (văn bản hợp nhất) names the later ones that changed it. */
const isConsolidated = ({ symbol }: DocumentRecord): boolean => symbol !== null && parseSymbol(symbol)?.kind === "consolidated";

/** Every citation that is dated after the document's own day. */
export const laterCitation: Check = {
  code: "citation/later-than-document",
  run: ({ source, documents }) =>
    documents.flatMap((document) => {
      const { issuedOn, citations } = document;
      if (issuedOn === null || isConsolidated(document)) return [];
      const later = citations.filter((citation) => (quotedDay(citation) ?? issuedOn) > issuedOn);
      return later.map(({ symbol, issuedOn: cited, page, text }) => {
        const words = {
          vi: `Văn bản ngày ${writtenDay(issuedOn)} viện dẫn ${symbol} ban hành sau đó, ngày ${writtenDay(cited ?? "")}`,
          en: `The document of ${issuedOn} cites ${symbol}, which was issued later, on ${cited}`,
        };
        const there = { file: source.name, sha256: source.sha256, page, box: null, quotation: text };
        return contradiction("citation/later-than-document", isTrusted(document, ["issuedOn"]), words, [
          groundsOfField(source, document, "issuedOn"),
          there,
        ]);
      });
    }),
};
