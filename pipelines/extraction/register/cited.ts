/** Documents of other files that name a document whose own number or day was written by hand. */
import { normalizeBody } from "#pipelines/vietnamese/body.ts";
import { foldText } from "#pipelines/vietnamese/text.ts";
import type { Witness } from "#schemas/field.ts";
import type { Citation, DocumentRecord } from "#schemas/record.ts";
import { saying } from "../weighing/witness.ts";
import { type Entry, printedSpan, type RegisteredDocument } from "./entry.ts";

/** A citation with the file that it stands in. */
type Cited = { readonly citation: Citation; readonly file: string; readonly by: string };

/** How often a citation that is taken for one of this document is: by number or day alone, and by its subject too. */
const meant = { bySubject: 0.9, byNumber: 0.85, byDay: 0.4 };

/** How many of the words of a subject a citation must repeat. */
const likeSubject = 0.7;

/** All citations of all documents, by the symbol without its number. */
export function citationsByTail(documents: readonly RegisteredDocument[]): ReadonlyMap<string, Cited[]> {
  const all = documents.flatMap(({ file, key, document }) =>
    document.citations.map((citation) => ({
      citation,
      file,
      by: nameOf(document) ?? key,
      tail: citation.symbol.replace(/^\d+\p{Ll}?/u, ""),
    })),
  );
  return Map.groupBy(all, ({ tail }) => tail);
}

/** What tells a document that cites from others, so that two scans of one are one source. */
const nameOf = ({ symbol, issuer }: DocumentRecord): string | null => (symbol === null || issuer === null ? null : `${symbol} ${issuer}`);

/** What citations in other files say of a document's number and day. */
export function saidElsewhere(entry: Entry, cited: readonly Cited[]): { symbol: Witness[]; issuedOn: Witness[] } {
  const found = cited.flatMap((each) => {
    const confidence = each.file === entry.file ? 0 : likelihoodOfMeaning(entry, each.citation);
    return confidence === 0 ? [] : [{ ...each, confidence }];
  });
  const once = [...new Map(found.map((each) => [each.by, each])).values()];
  const witness = (value: string | null, { citation, file, confidence }: (typeof found)[number]): Witness[] =>
    value === null ? [] : [saying("citation", { value, text: citation.text, file, page: citation.page, confidence })];
  return {
    symbol: once.flatMap((each) => witness(each.citation.symbol, each)),
    issuedOn: once.flatMap((each) => witness(each.citation.issuedOn, each)),
  };
}

/** How likely a citation with this document's symbol means it; 0 where it cannot. */
function likelihoodOfMeaning(entry: Entry, citation: Citation): number {
  const { number, day, document } = entry;
  const sameNumber = number === null ? null : Number.parseInt(citation.symbol, 10) === number;
  const sameDay = day === null || citation.issuedOn === null ? null : citation.issuedOn === day;
  if (!isBy(entry, citation) || sameNumber === false || sameDay === false || !couldBeOn(entry, citation)) return 0;
  if (isAbout(document.subject, citation.subject)) return meant.bySubject;
  if (sameNumber === true) return meant.byNumber;
  return sameDay === true ? meant.byDay : 0;
}

/** Bodies are cited by shorter names than they have: `UBND huyện`. */
function isBy({ issuer }: Entry, citation: Citation): boolean {
  const named = normalizeBody(citation.issuer ?? "");
  return named !== "" && (issuer.startsWith(named) || named.startsWith(issuer));
}

/** The day of the citation is not out of the year or month that the document's head prints. */
function couldBeOn({ document, year }: Entry, { issuedOn }: Citation): boolean {
  if (issuedOn === null) return false;
  const span = printedSpan(document) ?? { from: `${year}-01-01`, to: `${year}-12-31` };
  return span.from <= issuedOn && issuedOn <= span.to;
}

function isAbout(subject: string | null, cited: string | null): boolean {
  if (subject === null || cited === null) return false;
  const wanted = wordsOf(subject);
  const given = new Set(wordsOf(cited));
  return wanted.length >= 4 && wanted.filter((word) => given.has(word)).length >= likeSubject * wanted.length;
}

const wordsOf = (text: string): string[] => foldText(text).match(/[a-z0-9]+/g) ?? [];
