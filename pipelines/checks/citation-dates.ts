/** One document is cited with two dates in the same file (viện dẫn không thống nhất về ngày). */
import type { Citation } from "#schemas/record.ts";
import { foldText } from "../vietnamese/text.ts";
import { type Check, contradiction, groundsOnPage, isOwnText, quotedDay } from "./check.ts";

type Dated = Citation & { issuedOn: string };

/** The level of the body that a citation names; numbers of two bodies may be alike. */
function bodyNamed({ text }: Citation): string | null {
  return /\bcua (?:ubnd |uy ban nhan dan |hdnd |hoi dong nhan dan )?(\w+ \w+)/.exec(foldText(text))?.[1] ?? null;
}

/** Numbers begin again every year, and every body has its own: only then do two dates contradict each other. */
function contradict(one: Dated, other: Dated): boolean {
  if (one.symbol !== other.symbol || one.issuedOn === other.issuedOn) return false;
  const [body, otherBody] = [bodyNamed(one), bodyNamed(other)];
  if (body !== null && otherBody !== null && body !== otherBody) return false;
  return one.issuedOn.slice(0, 4) === other.issuedOn.slice(0, 4) || /\/(?:19|20)\d{2}\//.test(one.symbol);
}

/** Two dates for one document, by the same body and of the same year, contradict each other. */
export const citationDates: Check = {
  code: "citation/two-dates",
  run(file) {
    const { documents } = file;
    const cited = documents
      .flatMap(({ citations }) => citations)
      .flatMap((each): Dated[] => {
        const issuedOn = quotedDay(each);
        return issuedOn === null ? [] : [{ ...each, issuedOn }];
      });
    const seen = new Set<string>();
    return cited.flatMap((one, index) => {
      const others = cited.slice(index + 1).filter((other) => contradict(one, other));
      if (others.length === 0 || seen.has(one.symbol)) return [];
      seen.add(one.symbol);
      const dates = [...new Set([one, ...others].map(({ issuedOn }) => issuedOn))];
      const words = {
        vi: `${one.symbol} được viện dẫn với các ngày khác nhau: ${dates.map((day) => day.split("-").reverse().join("/")).join(", ")}`,
        en: `${one.symbol} is cited with different dates: ${dates.join(", ")}`,
      };
      const grounds = [one, ...others].map(({ page, text }) => groundsOnPage(file, page, text));
      const trusted = [one, ...others].every(({ page }) => isOwnText(file, page));
      return [contradiction("citation/two-dates", trusted, words, grounds)];
    });
  },
};
