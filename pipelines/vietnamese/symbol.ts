/** Number and symbol of documents (số, ký hiệu văn bản): found in running text, taken apart, and normalised. */
import {
  administrativeTypeCodes,
  consolidatedTypeCodes,
  copyTypeCodes,
  legalTypeCodes,
  letterTypeCodes,
  partyTypeCodes,
} from "./symbol-codes.ts";
import { repairNumber, repairSegment } from "./symbol-repairs.ts";

type SymbolKind = "legal" | "party" | "administrative" | "official-letter" | "assembly" | "consolidated" | "copy";

/**
 * A number and symbol in a text. `symbol` is normalised (NFC, Đ U+0110, no spaces); `number` is null where the printed
 * blank was left empty or holds no readable number, and `symbol` then begins with the slash. `typeCode` is CV for official
 * letters, null where the symbol names no type. `start` and `end` are places in the text that was searched, `raw` what
 * stands there, `edits` the OCR repairs as `read→taken`.
 */
export type SymbolMatch = {
  symbol: string;
  number: string | null;
  year: number | null;
  typeCode: string | null;
  organ: string | null;
  kind: SymbolKind;
  start: number;
  end: number;
  raw: string;
  edits: string[];
};

type Segment = { text: string; separator: string; end: number };
type Naming = Pick<SymbolMatch, "kind" | "typeCode" | "organ">;

const numberPattern = /(?<![\p{L}\d/\]|]|\d[.:])(?=[\dlIOoQSB|\]]{0,5}\d)[\dlIOoQSB|\]]{1,6}[a-zđ]?(?=\s{0,3}[/~-])/gu;
const blankPattern = /((?<!\p{L})s[ốóôồỗỏ]\s{0,3}[:.;]?\s{0,40})([^\s/][^/\n]{0,24}|)(?=\/)/giu;
const yearPattern = /\s{0,2}((?:19|20)\s?\d\s?\d)\s{0,2}(?=\/)/uy;
const segmentPattern =
  /(T['’1I]T?g|[TC]\sTr(?!\p{Ll})|T\sTg(?!\p{Ll})|[A-ZĐÂÊÔƠƯĂÑ](?:[A-ZĐÂÊÔƠƯĂÑ\d&]|[a-zđ]{1,2}(?=[A-ZĐ])){0,15}(?:[a-zđ]{1,2}(?![\p{Ll}]))?)/uy;
const separatorPattern = /(\s{0,3})([/~]|-(?:\s?-)?|[.,](?=[A-ZĐ]{2}))(\s{0,3})/uy;
const roman = /^[IVX]+$/;

/** All numbers and symbols of a text, in order. Dates, ratios and numbers of standards are none. Takes linear time. */
export function findSymbols(text: string): SymbolMatch[] {
  const plain = text
    .replace(/[ÐƉ]/g, "Đ")
    .replace(/[⁄∕]/g, "/")
    .replace(/[‐‑‒–—−]/g, "-");
  const found: SymbolMatch[] = [];
  for (const match of plain.matchAll(numberPattern)) {
    const symbol = readSymbol(plain, match.index, match[0]);
    if (symbol !== null && symbol.start >= (found.at(-1)?.end ?? 0)) found.push({ ...symbol, raw: text.slice(symbol.start, symbol.end) });
  }
  return withBlanks(text, plain, found);
}

/** The symbol that a text is, with or without "Số:" before it; null where it is none. */
export function parseSymbol(text: string): SymbolMatch | null {
  const [first] = findSymbols(text);
  if (first === undefined) return null;
  return /^\s*(?:s[ốóôồỗỏ]\s*[:.;]?)?\s*$/iu.test(text.slice(0, first.start)) ? first : null;
}

/** Adds the printed blanks that no number was read from; they may hold what is no number ("Số: 4Ê/KH-UBND"). */
function withBlanks(text: string, plain: string, found: readonly SymbolMatch[]): SymbolMatch[] {
  const byStart = new Map(found.map((symbol) => [symbol.start, symbol]));
  for (const label of plain.matchAll(blankPattern)) {
    const written = label[2] ?? "";
    const start = label.index + (label[1]?.length ?? 0);
    const slash = start + written.length;
    const inside = numberIn(byStart, start, slash);
    const number = inside === undefined ? null : digitsOf(written);
    if (inside !== undefined && (inside.start === start || (number === null && !/[^\p{L}\d\s,;.]/u.test(written)))) continue;
    const tail = readTail(plain, slash, null);
    if (tail === null || tail.naming.typeCode === null || (inside === undefined && tail.naming.kind === "official-letter")) continue;
    if (inside !== undefined) byStart.delete(inside.start);
    const edits = [...(number === null ? [] : [`${written}→${number}`]), ...tail.edits];
    const symbol = `${number ?? ""}${tail.text}`;
    byStart.set(start, { ...tail.naming, symbol, number, year: tail.year, start, end: tail.end, raw: text.slice(start, tail.end), edits });
  }
  return [...byStart.values()].sort((one, other) => one.start - other.start);
}

/** The symbol that was found to begin between a label and the next slash. */
function numberIn(byStart: ReadonlyMap<number, SymbolMatch>, start: number, slash: number): SymbolMatch | undefined {
  for (let at = start; at <= slash; at++) {
    const symbol = byStart.get(at);
    if (symbol !== undefined) return symbol;
  }
  return undefined;
}

/** A number whose digits were written apart. */
function digitsOf(written: string): string | null {
  const digits = written.replace(/\s/g, "");
  return /^[\d\s]+$/.test(written) && digits.length <= 5 ? digits : null;
}

function readSymbol(plain: string, start: number, written: string): Omit<SymbolMatch, "raw"> | null {
  const number = /^\d+[a-zđ]?$/u.test(written) ? written : repairNumber(written);
  if (number === null) return null;
  const tail = readTail(plain, start + written.length, number);
  if (tail === null) return null;
  // A misread number is believed only before a type that is known.
  if (number !== written && (tail.naming.typeCode === null || tail.naming.kind === "official-letter")) return null;
  const edits = [...(number === written ? [] : [`${written}→${number}`]), ...tail.edits];
  return { ...tail.naming, symbol: `${number}${tail.text}`, number, year: tail.year, start, end: tail.end, edits };
}

type Tail = { text: string; year: number | null; naming: Naming; edits: string[]; end: number };

/** What follows the number, from its first separator on. */
function readTail(plain: string, from: number, number: string | null): Tail | null {
  const year = yearAt(plain, from);
  const segments = readSegments(plain, year?.end ?? from);
  if (segments.length === 0) return null;
  const repaired = segments.map(({ text, separator, end }) => ({ text: repairSegment(text), separator, end }));
  const naming = year === null ? nameOf(repaired) : nameOfLegal(repaired);
  const last = segments.at(-1);
  if (naming === null || last === undefined || (number === null && naming.kind === "party")) return null;
  const edits = segments.flatMap(({ text }, index) => (repaired[index]?.text === text ? [] : [`${text}→${repaired[index]?.text}`]));
  const text = repaired.map((segment) => segment.separator + segment.text).join("");
  return { text: year === null ? text : `/${year.year}${text}`, year: year?.year ?? null, naming, edits, end: last.end };
}

function yearAt(plain: string, from: number): { year: number; end: number } | null {
  const slash = /\s{0,3}\//y;
  slash.lastIndex = from;
  if (!slash.test(plain)) return null;
  yearPattern.lastIndex = slash.lastIndex;
  const match = yearPattern.exec(plain);
  return match === null ? null : { year: Number(match[1]?.replace(/\s/g, "")), end: yearPattern.lastIndex };
}

/** The letter groups with the separator before each. Spaces are borne as long as the symbol is not complete. */
function readSegments(plain: string, from: number): Segment[] {
  const segments: Segment[] = [];
  for (let at = from; segments.length < 8; ) {
    separatorPattern.lastIndex = at;
    const separator = separatorPattern.exec(plain);
    if (separator === null) break;
    segmentPattern.lastIndex = separatorPattern.lastIndex;
    const segment = segmentPattern.exec(plain)?.[0];
    if (segment === undefined) break;
    const end = separatorPattern.lastIndex + segment.length;
    if (!belongs(segments, segment, separator, plain.slice(end, end + 8))) break;
    segments.push({ text: segment, separator: separatorOf(separator[2] ?? "", segments.length), end });
    at = end;
  }
  return segments;
}

const separatorOf = (read: string, position: number): string =>
  read === "~" || read.startsWith("-") || (read === "." && position === 1) ? "-" : read;

function belongs(before: readonly Segment[], segment: string, separator: readonly string[], after: string): boolean {
  const [, left = "", sign = "", right = ""] = separator;
  if (segment.length < 2 && (/^\p{L}/u.test(after) || segment !== "L")) return false;
  const first = repairSegment(before[0]?.text ?? "");
  const tight = left === "" && right === "";
  if (sign === ".") return tight && before.length === 1 && administrativeTypeCodes.has(first);
  if (sign === ",") return tight && before.length > 1 && segment.length <= 5;
  if (tight || before.length === 0) return true;
  if (before.length > 1) return left === "" && right.includes("\n");
  // A dash between spaces may go on with the sentence: after a type it does not, after a body it must end the symbol.
  return typed(first) || /^(?:$|[\n;,.)]|\s+(?:ngày|của))/u.test(after);
}

const typed = (code: string): boolean =>
  [administrativeTypeCodes, copyTypeCodes, letterTypeCodes, partyTypeCodes, consolidatedTypeCodes].some((codes) => codes.has(code));

function nameOf(segments: readonly Segment[]): Naming | null {
  const [first, second] = segments;
  if (first === undefined) return null;
  const rest = organOf(segments.slice(1));
  if (first.separator === "-") {
    return partyTypeCodes.has(first.text) && second?.separator === "/" ? { kind: "party", typeCode: first.text, organ: rest } : null;
  }
  if (first.separator !== "/") return null;
  if (copyTypeCodes.has(first.text) && rest !== null) return { kind: "copy", typeCode: first.text, organ: rest };
  if (consolidatedTypeCodes.has(first.text)) return { kind: "consolidated", typeCode: first.text, organ: rest };
  if (administrativeTypeCodes.has(first.text) && rest !== null) return { kind: "administrative", typeCode: first.text, organ: rest };
  if (letterTypeCodes.has(first.text) && rest !== null) return { kind: "official-letter", typeCode: "CV", organ: rest };
  if (first.text.length < 2 || (segments.length === 1 && roman.test(first.text))) return null;
  return { kind: "official-letter", typeCode: "CV", organ: organOf(segments) };
}

function nameOfLegal(segments: readonly Segment[]): Naming | null {
  const [first] = segments;
  if (first === undefined || first.separator !== "/") return null;
  if (/^QH[\dIVX]+$/.test(first.text)) return { kind: "assembly", typeCode: null, organ: first.text };
  if (legalTypeCodes.has(first.text)) return { kind: "legal", typeCode: first.text, organ: organOf(segments.slice(1)) };
  return { kind: "legal", typeCode: null, organ: organOf(segments) };
}

function organOf(segments: readonly Segment[]): string | null {
  const text = segments.map((segment, index) => (index === 0 ? "" : segment.separator) + segment.text).join("");
  return text === "" ? null : text;
}
