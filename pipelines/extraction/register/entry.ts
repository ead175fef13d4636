/** A document as the register sees it: what is known of number and day, and what is only said. */
import { normalizeBody } from "#pipelines/vietnamese/body.ts";
import type { DocumentRecord } from "#schemas/record.ts";

/** A document of those that are weighed against each other. `key` tells it from all others, `file` is its file's name. */
export type RegisteredDocument = { readonly key: string; readonly file: string; readonly document: DocumentRecord };

/** The keys that a register has to do with. */
export type RegisterKey = "symbol" | "issuedOn";

/**
 * One line of a register (sổ đăng ký văn bản đi). `series` are the documents that are numbered together for sure: of one
 * issuer, year and symbol (`tail`). `number` and `day` are null where they are not known for sure.
 */
export type Entry = RegisteredDocument & {
  readonly series: string;
  readonly tail: string;
  readonly issuer: string;
  readonly year: string;
  readonly number: number | null;
  readonly day: string | null;
};

/** The line of a document; null where its issuer, year or symbol is unknown. */
export function entryOf(registered: RegisteredDocument): Entry | null {
  const { document } = registered;
  const { fields, review } = document;
  const tail = tailOf(document.symbol ?? fields.symbol.witnesses.find(({ value }) => value !== null)?.value ?? null);
  const year = yearOf(document);
  if (tail === null || year === null || document.issuer === null || review.includes("issuer")) return null;
  const issuer = normalizeBody(document.issuer);
  return {
    ...registered,
    series: [issuer, year, tail].join(" "),
    tail,
    issuer,
    year,
    number: review.includes("symbol") || document.symbol === null ? null : Number.parseInt(document.symbol, 10),
    day: review.includes("issuedOn") ? null : document.issuedOn,
  };
}

/** Whether a key may be weighed again: sources were weighed for it, because it was not read in print beyond doubt. */
export function isOpen({ fields, review }: DocumentRecord, key: RegisterKey): boolean {
  const { witnesses } = fields[key];
  return witnesses.length > 0 && (review.includes(key) || witnesses.some(({ source }) => source === "handwriting"));
}

/** The first and last day that the head's print leaves for the day of issue; null where it was not weighed. */
export function printedSpan({ fields }: DocumentRecord): { from: string; to: string } | null {
  const said = fields.issuedOn.witnesses.find(({ source, from }) => from !== null && (source === "ocr" || source === "text-layer"));
  return said?.from === undefined || said.from === null || said.to === null ? null : { from: said.from, to: said.to };
}

/** `/KH-UBND` of `63/KH-UBND`. */
const tailOf = (symbol: string | null): string | null => /^\d*\p{Ll}?(\/.+)$/u.exec(symbol ?? "")?.[1] ?? null;

const yearOf = (document: DocumentRecord): string | null => (printedSpan(document)?.from ?? document.issuedOn)?.slice(0, 4) ?? null;
