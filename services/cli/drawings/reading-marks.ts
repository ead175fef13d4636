/** What was read of a file and used, as marks on its pages, and what of it has no place there. */
import type { FileReading } from "#pipelines/pipeline.ts";
import { type DocumentRecord, type ScalarKey, scalarKeys } from "#schemas/record.ts";
import { deadlineText } from "../views/deadline-text.ts";
import { dayText } from "../views/plain-values.ts";
import { documentWords } from "../words/documents.ts";
import { drawingWords } from "../words/drawings.ts";
import { type Language, phrase } from "../words/language.ts";
import type { Mark, MarkKind, Undrawn } from "./mark.ts";
import { quotationFinder } from "./word-places.ts";

/** The marks of a file in the order in which they are numbered, and what could not be drawn. */
type ReadingMarks = { readonly marks: readonly Mark[]; readonly undrawn: readonly Undrawn[] };

/** Something that is known by the words that stand on a page; `pages` are tried in turn. */
type Quoted = {
  readonly kind: MarkKind;
  readonly name: string;
  readonly value: string;
  readonly quotation: string;
  readonly pages: readonly number[];
};

type Found = Mark | Undrawn;

/** Marks for fields, lists, findings and blanks, named in the language. */
export function marksOfReading({ documents, findings, pages, text }: FileReading, language: Language): ReadingMarks {
  const images = new Set(pages.flatMap(({ page, widthPx }) => (widthPx === null ? [] : [page])));
  const find = quotationFinder(pages, text);
  const locate = (quoted: Quoted): Found[] => locateQuoted(quoted, find, images);
  const found = [
    ...documents.flatMap((document) => [
      ...scalarKeys.flatMap((key) => fieldMark(document, key, images, language)),
      ...quotedIn(document, language).flatMap(locate),
    ]),
    ...findings
      .filter(({ outcome }) => outcome === "failed" || outcome === "cannot-tell")
      .flatMap(({ message, messageEn, grounds }) => {
        const value = language === "vi" ? message : messageEn;
        const named = { kind: "finding", name: phrase(language, drawingWords["kind.finding"]), value } as const;
        return grounds.flatMap(({ page, box, quotation }): Found[] => {
          if (page !== null && box !== null && images.has(page))
            return [{ ...named, page, boxes: [box], confidence: null, inReview: false }];
          return locate({ ...named, quotation, pages: page === null ? [] : [page] });
        });
      }),
    ...pages.flatMap(({ page, blanks }) =>
      blanks.map(({ role, box, text: ink, confidence, handwriting }): Mark => {
        const hand = handwriting > 0.5 ? drawingWords.byHand : drawingWords.printed;
        const value = `${ink ?? "—"} (${phrase(language, hand)})`;
        return {
          kind: "blank",
          page,
          name: phrase(language, drawingWords[`blank.${role}`]),
          value,
          boxes: [box],
          confidence,
          inReview: false,
        };
      }),
    ),
  ];
  return {
    marks: found.flatMap((each) => ("boxes" in each ? each : [])),
    undrawn: found.flatMap((each) => ("reason" in each ? each : [])),
  };
}

function fieldMark(document: DocumentRecord, key: ScalarKey, images: ReadonlySet<number>, language: Language): Found[] {
  const { value, page, box, confidence } = document.fields[key];
  const [name, inReview] = [phrase(language, documentWords[`field.${key}`]), document.review.includes(key)];
  if (value === null) return inReview ? [{ page: document.pages[0], name, value: "", reason: "not-read" }] : [];
  const shown = key === "issuedOn" && typeof value === "string" ? dayText(value) : typeof value === "string" ? value : value.name;
  if (page !== null && !images.has(page)) return [{ page, name, value: shown, reason: "no-image" }];
  if (page === null || box === null) return [{ page, name, value: shown, reason: "no-place" }];
  return [{ kind: "field", page, name, value: shown, boxes: [box], confidence, inReview }];
}

/** The entries of a document's lists. Recipients stand at its end. */
function quotedIn({ citations, deadlines, criteria, assignments, recipients, pages }: DocumentRecord, language: Language): Quoted[] {
  const [first, last] = pages;
  const all = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const on = (page: number | null) => (page === null ? all : [page]);
  const quoted = (kind: keyof typeof kindNames, value: string, quotation: string, where: readonly number[]): Quoted => {
    return { kind, name: phrase(language, kindNames[kind]), value, quotation, pages: where };
  };
  return [
    ...citations.map(({ symbol, issuedOn, text, page }) =>
      quoted(
        "citation",
        [symbol, issuedOn === null ? null : dayText(issuedOn)].filter((part) => part !== null).join(" · "),
        text,
        on(page),
      ),
    ),
    ...deadlines.map((deadline) => quoted("deadline", deadlineText(deadline, language), deadline.text, on(deadline.page))),
    ...criteria.map(({ id, name, page }) =>
      quoted("criterion", [id, name].filter((part) => part !== null).join(" · "), name ?? id ?? "", on(page)),
    ),
    ...assignments.map(({ task, lead, page }) =>
      quoted("assignment", [lead.join(", "), task].filter((part) => part !== "").join(" · "), task, on(page)),
    ),
    ...recipients.map((recipient) => quoted("recipient", recipient, recipient, all.toReversed())),
  ];
}

const kindNames = {
  citation: drawingWords["kind.citation"],
  deadline: drawingWords["kind.deadline"],
  criterion: drawingWords["kind.criterion"],
  assignment: drawingWords["kind.assignment"],
  recipient: drawingWords["kind.recipient"],
} as const;

function locateQuoted(
  { kind, name, value, quotation, pages }: Quoted,
  find: ReturnType<typeof quotationFinder>,
  images: ReadonlySet<number>,
): Found[] {
  const seen = pages.filter((page) => images.has(page));
  for (const page of seen) {
    const places = find({ page, quotation, from: kind === "recipient" ? "end" : "top" });
    if (places.length > 0) return places.map((place) => ({ kind, ...place, name, value, confidence: null, inReview: false }));
  }
  const [page = null] = pages;
  return [{ page, name, value, reason: page !== null && seen.length === 0 ? "no-image" : "not-found" }];
}
