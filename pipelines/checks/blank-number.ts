/** The printed blank for the number was left empty: “Số:      /KH-UBND” (văn bản chưa ghi số). */
import type { DocumentRecord } from "#schemas/record.ts";
import { findSymbols } from "../vietnamese/symbol.ts";
import { type Check, groundsOfField } from "./check.ts";

/** A symbol with nothing before its slash, as the head shows it. */
function hasBlank({ symbol, fields }: DocumentRecord): boolean {
  if (symbol !== null) return symbol.startsWith("/");
  const text = fields.symbol.text?.trim() ?? "";
  const labelled = text.startsWith("/") ? `Số: ${text}` : text;
  const [first] = findSymbols(labelled);
  return first !== undefined && first.number === null && /^s\p{L}[\s:;.…_]*$/iu.test(labelled.slice(0, labelled.indexOf("/")));
}

/** Ink in the blank that was not read is not an empty blank: a number to be confirmed cannot be told from none. */
export const blankNumber: Check = {
  code: "symbol/blank-number",
  run: ({ source, documents }) =>
    documents.filter(hasBlank).map((document) => {
      const grounds = [groundsOfField(source, document, "symbol")];
      if (document.review.includes("symbol")) {
        return {
          code: "symbol/blank-number",
          outcome: "cannot-tell",
          level: "warning",
          message: "Chưa đọc được số văn bản, có thể viết tay hoặc bỏ trống: đề nghị xác nhận số, ký hiệu (symbol)",
          messageEn: "The number was not read, it may be handwritten or blank: please confirm the field symbol",
          grounds,
        };
      }
      return {
        code: "symbol/blank-number",
        outcome: "failed",
        level: "warning",
        message: "Văn bản chưa ghi số",
        messageEn: "The number of the document was left blank",
        grounds,
      };
    }),
};
