/** The year in a symbol is not that of the date (năm trong ký hiệu không khớp năm ban hành): Nghị định 34/2016/NĐ-CP Điều 58. */
import { parseSymbol } from "../vietnamese/symbol.ts";
import { type Check, contradiction, groundsOfField, groundsOnPage, isOwnText, isTrusted, quotedDay, writtenDay } from "./check.ts";

/** Whether a symbol has a year that is not that of a day. Its number is given when it is issued, so both are of one year. */
function differs(symbol: string | null, day: string | null): boolean {
  const year = symbol === null ? null : (parseSymbol(symbol)?.year ?? null);
  return year !== null && day !== null && !day.startsWith(`${year}-`);
}

const words = (symbol: string, day: string) => ({
  vi: `Năm trong số, ký hiệu ${symbol} không khớp với ngày ban hành ${writtenDay(day)}`,
  en: `The year in the symbol ${symbol} is not that of its date, ${day}`,
});

/** Looks at the document's own symbol, and at those that it cites. */
export const symbolYear: Check = {
  code: "symbol/other-year",
  run: (file) =>
    file.documents.flatMap((document) => {
      const { symbol, issuedOn, citations } = document;
      const own =
        symbol !== null && issuedOn !== null && differs(symbol, issuedOn)
          ? [
              contradiction("symbol/other-year", isTrusted(document, ["symbol", "issuedOn"]), words(symbol, issuedOn), [
                groundsOfField(file.source, document, "symbol"),
                groundsOfField(file.source, document, "issuedOn"),
              ]),
            ]
          : [];
      const cited = citations.flatMap((citation) => {
        const { symbol: other, page, text } = citation;
        const day = quotedDay(citation);
        if (day === null || !differs(other, day)) return [];
        return [contradiction("symbol/other-year", isOwnText(file, page), words(other, day), [groundsOnPage(file, page, text)])];
      });
      return [...own, ...cited];
    }),
};
