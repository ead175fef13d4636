/** What is attached to a document names another date or number for it than its head does (phụ lục không khớp văn bản chính). */
import type { DocumentRecord } from "#schemas/record.ts";
import { type Check, type CheckedFile, contradiction, groundsOfField, isTrusted, writtenDay } from "./check.ts";

/** Each document that has no number and place of its own, with the one it follows. */
function attachments({ documents }: CheckedFile): { head: DocumentRecord; attached: DocumentRecord }[] {
  const pairs: { head: DocumentRecord; attached: DocumentRecord }[] = [];
  let head: DocumentRecord | null = null;
  for (const document of documents) {
    if (head !== null && document.symbol === null && document.place === null && !document.review.includes("symbol"))
      pairs.push({ head, attached: document });
    else head = document;
  }
  return pairs;
}

/** Compares the date that an attached part gives for its head with the head's own. */
export const headAndAnnex: Check = {
  code: "date/annex-differs",
  run: (file) =>
    attachments(file).flatMap(({ head, attached }) => {
      if (head.issuedOn === null || head.symbol === null) return [];
      const trusted = isTrusted(head, ["issuedOn", "symbol"]);
      const named = attached.citations.filter(
        ({ symbol, issuedOn }) => symbol === head.symbol && issuedOn !== null && issuedOn !== head.issuedOn,
      );
      return named.slice(0, 1).map(({ issuedOn, page, text }) => {
        const words = {
          vi: `Phần kèm theo ghi ${head.symbol} ngày ${writtenDay(issuedOn ?? "")}, còn văn bản chính ghi ngày ${writtenDay(head.issuedOn ?? "")}`,
          en: `The attached part dates ${head.symbol} on ${issuedOn}, its head on ${head.issuedOn}`,
        };
        const there = { file: file.source.name, sha256: file.source.sha256, page, box: null, quotation: text };
        return contradiction("date/annex-differs", trusted, words, [groundsOfField(file.source, head, "issuedOn"), there]);
      });
    }),
};
