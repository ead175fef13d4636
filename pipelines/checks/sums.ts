/** Sums that do not add up (cộng sai): totals of tables, and totals of money that a text takes apart. */
import type { Finding } from "#schemas/finding.ts";
import { type Check, type CheckedFile, contradiction, groundsOnPage, isOwnText } from "./check.ts";
import { addsUp, partsText, statedSum } from "./sums/stated-parts.ts";
import { wrongTotals } from "./sums/total-rows.ts";
import { numberText } from "./sums/written-number.ts";

function ofTables(file: CheckedFile): Finding[] {
  return file.text.tables.flatMap((table) => {
    const own = table.parts.every((part) => isOwnText(file, part.page));
    return wrongTotals(table, !own).map(({ column, stated, sum, page, row }) => {
      const named = column === "" ? ["", ""] : [` cột “${column}”`, ` of column “${column}”`];
      const words = {
        vi: `Tổng${named[0]} ghi ${numberText(stated)}, cộng các dòng được ${numberText(sum)}`,
        en: `The total${named[1]} says ${numberText(stated)}, its rows make ${numberText(sum)}`,
      };
      return contradiction("sum/table", own, words, [groundsOnPage(file, page, row)]);
    });
  });
}

/** So many bullets are read as the parts of one total. */
const mostParts = 40;

/** The paragraphs that speak of a total, each with the bullets below it. */
function passages({ text }: CheckedFile): { text: string; page: number }[] {
  return text.pages.flatMap(({ page, blocks }) => {
    const paragraphs = blocks.map((block) => (block.kind === "paragraph" ? block.text : ""));
    return paragraphs.flatMap((paragraph, index) => {
      if (!/tổng/iu.test(paragraph)) return [];
      const after = paragraphs.slice(index + 1, index + 1 + mostParts);
      const end = after.findIndex((each) => !/^\s*[-+•*]/u.test(each));
      return [{ text: [paragraph, ...after.slice(0, end < 0 ? after.length : end)].join("\n"), page }];
    });
  });
}

function ofText(file: CheckedFile): Finding[] {
  return passages(file).flatMap(({ text, page }) => {
    const sum = statedSum(text);
    if (sum === null || addsUp(sum)) return [];
    const words = {
      vi: `Tổng số tiền ghi ${numberText(sum.total)} đồng, cộng các khoản nêu ra được ${partsText(sum)} đồng`,
      en: `The total says ${numberText(sum.total)} đồng, the parts named make ${partsText(sum)} đồng`,
    };
    // Only parts that exceed their total are a fault by themselves: a text need not name all.
    const exceeds = sum.parts.some((part) => part > sum.total);
    return [contradiction("sum/text", exceeds && isOwnText(file, page), words, [groundsOnPage(file, page, sum.quotation)])];
  });
}

/** Adds up again what a file adds up. */
export const sums: Check = { code: "sum/table", run: (file) => [...ofTables(file), ...ofText(file)] };
