/** A document rests on one that was issued after it (viện dẫn văn bản ban hành sau ngày văn bản). */
import { type Check, contradiction, groundsOfField, isTrusted, writtenDay } from "./check.ts";

/** Every citation that is dated after the document's own day. */
export const laterCitation: Check = {
  code: "citation/later-than-document",
  run: ({ source, documents }) =>
    documents.flatMap((document) => {
      const { issuedOn, citations } = document;
      if (issuedOn === null) return [];
      const later = citations.filter((citation) => citation.issuedOn !== null && citation.issuedOn > issuedOn);
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
