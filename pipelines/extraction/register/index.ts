/**
 * Weighs documents against each other (đối chiếu với sổ đăng ký văn bản): what the order of a body's register and citations
 * in other files say of numbers and days that were written by hand.
 */
import type { Witness } from "#schemas/field.ts";
import { type DocumentRecord, scalarKeys } from "#schemas/record.ts";
import { weighDays } from "../weighing/days.ts";
import { weighNumbers } from "../weighing/numbers.ts";
import type { Weighed } from "../weighing/weigh.ts";
import { citationsByTail, saidElsewhere } from "./cited.ts";
import { type Entry, entryOf, isOpen, type RegisteredDocument, type RegisterKey } from "./entry.ts";
import { daysAround, numbersAround, orderedEntries } from "./order.ts";

export type { RegisteredDocument } from "./entry.ts";

/** Whether other documents can say anything of this one: its number or day was not read in print beyond doubt. */
export const isWeighable = (document: DocumentRecord): boolean => isOpen(document, "symbol") || isOpen(document, "issuedOn");

/** Where a document stands in registers: with which others it is numbered, and its symbol without the number. */
export function registerLineOf(document: DocumentRecord): { series: string; tail: string } | null {
  const entry = entryOf({ key: "", file: "", document });
  return entry === null ? null : { series: entry.series, tail: entry.tail };
}

/**
 * The documents as they are once all were weighed against each other, in the order given. They are to come as extraction
 * gave them, each from its own file alone. What is printed beyond doubt stays as it is, and so does, as the same object,
 * every document of which no other says anything.
 */
export function weighRegister(documents: readonly RegisteredDocument[]): DocumentRecord[] {
  const entries = documents.map(entryOf);
  const series = Map.groupBy(
    entries.flatMap((entry) => entry ?? []),
    (entry) => entry.series,
  );
  const ordered = new Map([...series].map(([name, members]) => [name, orderedEntries(members)]));
  const cited = citationsByTail(documents);
  return documents.map(({ document }, index) => {
    const entry = entries[index] ?? null;
    if (entry === null || !isWeighable(document)) return document;
    const others = (series.get(entry.series) ?? []).filter(({ key }) => key !== entry.key);
    const elsewhere = saidElsewhere(entry, cited.get(entry.tail) ?? []);
    const neighbours = (ordered.get(entry.series) ?? []).filter(({ key }) => key !== entry.key);
    const order = saidByOrder(entry, neighbours);
    const dated = reweighed(document, "issuedOn", [...elsewhere.issuedOn, ...order.issuedOn]);
    return withoutTwins(reweighed(dated, "symbol", [...elsewhere.symbol, ...order.symbol]), entry, others);
  });
}

/** What the neighbours in the register say, by the day of the number and the number of the day as its own file gives them. */
function saidByOrder(entry: Entry, known: ReturnType<typeof orderedEntries>): Record<RegisterKey, Witness[]> {
  const { symbol, issuedOn } = entry.document.fields;
  const number = entry.number === null ? weighNumbers(symbol.witnesses) : { value: String(entry.number), confidence: 1 };
  const day = entry.day === null ? weighDays(issuedOn.witnesses) : { value: entry.day, confidence: 1 };
  return {
    symbol: day === null ? [] : numbersAround(day.value, day.confidence, known, entry.tail),
    issuedOn: number === null ? [] : daysAround(Number.parseInt(number.value, 10), number.confidence, known, entry.year),
  };
}

/** The document with what others say of a key weighed in. */
function reweighed(document: DocumentRecord, key: RegisterKey, said: readonly Witness[]): DocumentRecord {
  const own = document.fields[key].witnesses;
  if (said.length === 0 || !isOpen(document, key)) return document;
  const weigh = key === "symbol" ? weighNumbers : weighDays;
  const witnesses = [...own, ...said];
  const weighed = weigh(witnesses);
  // In review although its own sources are sure of it: something else of it is in doubt.
  const doubted = document.review.includes(key) && weigh(own)?.sure === true;
  const field = { ...document.fields[key], witnesses };
  if (weighed === null) return { ...document, fields: { ...document.fields, [key]: field } };
  const value = key === "symbol" ? withTail(weighed, witnesses) : weighed.value;
  const asked = !weighed.sure || doubted;
  return {
    ...document,
    [key]: value,
    fields: { ...document.fields, [key]: { ...field, value, confidence: weighed.confidence, source: weighed.source } },
    review: scalarKeys.filter((each) => (each === key ? asked : document.review.includes(each))),
  };
}

/** The number with the symbol that the document's own head gives it. */
function withTail({ value }: Weighed, [own]: readonly Witness[]): string {
  return `${value.padStart(2, "0")}${own?.value?.replace(/^\d+\p{Ll}?/u, "") ?? ""}`;
}

/** No number is given twice: one that another document of another day has for sure is asked again. */
function withoutTwins(document: DocumentRecord, { number }: Entry, others: readonly Entry[]): DocumentRecord {
  const { symbol, issuedOn, review } = document;
  if (symbol === null || number !== null || review.includes("symbol")) return document;
  const twin = others.some((other) => other.number === Number.parseInt(symbol, 10) && other.day !== issuedOn);
  return twin ? { ...document, review: scalarKeys.filter((key) => key === "symbol" || review.includes(key)) } : document;
}
