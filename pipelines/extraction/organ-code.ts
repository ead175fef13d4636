/** Holds the issuer's code in a symbol (`3031/KH-STTTT`) against the issuer's own initials. */
import type { PlacedLine } from "./placed-lines.ts";

const small = new Set(["và", "của", "thuộc", "các"]);
/** Letters that OCR takes for one another in capitals. */
const alike = ["IT1L7", "OQCGDĐ", "VYN", "BEP", "UƯ"];

const initialsOf = (text: string): string =>
  text
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "" && !small.has(word.toLocaleLowerCase("vi")))
    .map((word) => word.slice(0, 1).toLocaleUpperCase("vi"))
    .join("");

const confusable = (one: string, other: string) => one === other || alike.some((set) => set.includes(one) && set.includes(other));

/** Whether the two differ in one letter alone, and that in one that OCR confuses. */
function misreads(code: string, initials: string): boolean {
  const [read, meant] = [[...code], [...initials]];
  const wrong = read.filter((letter, index) => letter !== meant[index]);
  return (
    read.length === meant.length &&
    read.length >= 3 &&
    wrong.length === 1 &&
    read.every((letter, at) => confusable(letter, meant[at] ?? ""))
  );
}

/**
 * The part of a symbol after its number, with the issuer's code put right where one letter of it was read otherwise than
 * the name of the issuer in the head begins. The same text where nothing is to be put right.
 */
export function withIssuersCode(tail: string, issuer: readonly PlacedLine[]): string {
  const names = issuer.map(({ paragraph }) => paragraph.text);
  const initials = [...names, names.join(" ")].map(initialsOf);
  return tail.replace(/[\p{Lu}\d]{3,}/gu, (code) => initials.find((each) => misreads(code, each)) ?? code);
}
