/** When a value that was read counts as the true one: spelling that changes nothing is looked through, no more than that. */
import { normalizeText, similarity } from "#pipelines/vietnamese/text.ts";

/** The values that are measured, in the order in which they are told. */
export const measuredKeys = ["type", "symbol", "issuedOn", "place", "issuer", "subject", "signer"] as const;
export type MeasuredKey = (typeof measuredKeys)[number];

/** A subject runs over several lines: a letter or two of it may be read otherwise. */
const leastSubject = 0.95;

/** Whether two values of a key are the same; `parent` is the issuer's superior as truth has it, "" where there is none. */
export function sameValue(key: MeasuredKey, truth: string, read: string, parent: string): boolean {
  switch (key) {
    case "type":
    case "issuedOn":
      return truth === read;
    case "symbol":
      return plainSymbol(truth) === plainSymbol(read);
    case "place":
      return plainBody(truth) === plainBody(read);
    case "issuer":
      return sameIssuer(plainBody(truth), plainBody(read), plainBody(parent));
    case "signer":
      return plainText(truth) === plainText(read);
    case "subject":
      return similarity(plainSubject(truth), plainSubject(read)) >= leastSubject;
  }
}

/** Lower case, without marks of punctuation, in single spaces. */
export function plainText(text: string): string {
  const marks = /[“”"'‘’.,;:()*]/g;
  return normalizeText(normalizeText(text).toLocaleLowerCase("vi").replace(marks, " ").replace(/\s+/g, " "));
}

/** Without spaces and leading noughts: `05 /KH-UBND` is `5/KH-UBND`. */
export function plainSymbol(symbol: string): string {
  return plainText(symbol)
    .replaceAll(" ", "")
    .replace(/^0+(?=\d)/, "");
}

const writtenOut: readonly (readonly [RegExp, string])[] = [
  [/\bubnd\b/g, "ủy ban nhân dân"],
  [/\bhđnd\b/g, "hội đồng nhân dân"],
  [/\buỷ ban\b/g, "ủy ban"],
];

/** A body's name with its common short forms written out. */
export function plainBody(body: string): string {
  return writtenOut.reduce((name, [short, long]) => name.replace(short, long), plainText(body));
}

function plainSubject(subject: string): string {
  return plainText(subject).replace(/^(?:về việc|v\/v|về)\s*/, "");
}

/** A name may go on with its superior, or with some of its words: the office of a committee, the committee of a district. */
function sameIssuer(truth: string, read: string, parent: string): boolean {
  if (read === truth) return true;
  if (parent === "" || !read.startsWith(`${truth} `)) return false;
  const rest = read.slice(truth.length).replace(/[-,]|\bcủa\b|\bthuộc\b/g, " ");
  return parent.includes(rest.replace(/\s+/g, " ").trim());
}
