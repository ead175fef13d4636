/** The word for the type and the symbol name different types (tên loại và ký hiệu không khớp). */
import { parseSymbol } from "../vietnamese/symbol.ts";
import { type Check, contradiction, groundsOfField, isTrusted } from "./check.ts";

/** Compares the code in the symbol with the type that was read. */
export const typeAndSymbol: Check = {
  code: "symbol/other-type",
  run: ({ source, documents }) =>
    documents.flatMap((document) => {
      const { type, symbol } = document;
      const named = symbol === null ? null : parseSymbol(symbol);
      if (type === null || type === "PL" || named === null || named.typeCode === null || named.typeCode === type) return [];
      // Joint and coordinated ones (CTPH, KHLT) have letters that no type word has.
      if (/^\p{L}{2}(?:PH|LT|HĐ)$/u.test(named.typeCode)) return [];
      // Copies have the type of what they copy, and a symbol without a code may be that of any type.
      if (named.kind === "copy" || named.kind === "consolidated" || named.kind === "official-letter") return [];
      // "NGHỊ QUYẾT quy định về …": the subject of a resolution or decision reads like a title of its own.
      if (type === "QyĐ" && ["NQ", "QĐ"].includes(named.typeCode)) return [];
      const words = {
        vi: `Tên loại văn bản (${type}) không khớp với ký hiệu ${symbol}`,
        en: `The document type (${type}) does not fit the symbol ${symbol}`,
      };
      const grounds = [groundsOfField(source, document, "type"), groundsOfField(source, document, "symbol")];
      return [contradiction("symbol/other-type", isTrusted(document, ["type", "symbol"]), words, grounds)];
    }),
};
