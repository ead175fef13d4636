/** Makes documents of the few words that an example or a test gives. */
import type { EvidenceDocument } from "#pipelines/appraisal/index.ts";
import type { ExampleDocument } from "#pipelines/appraisal/rule.ts";
import type { Block, DocumentText } from "#schemas/document-text.ts";
import type { Field } from "#schemas/field.ts";
import type { DocumentRecord } from "#schemas/record.ts";
import { Signature } from "#schemas/signature.ts";

/** The unit and the index year of the examples. */
export const unit = "UBND xã Phước Kiềng";
export const year = 2020;

/** Evidence that every example document is, unless it says otherwise. */
export const wanted = {
  types: ["KH", "QĐ", "BC"],
  subject: [["cải cách hành chính", "CCHC"]],
  notSubject: [],
  issuer: "unit" as const,
  year: 0,
  from: { yearOffset: -1, day: "07-01" },
  to: { yearOffset: 1, day: "03-31" },
};

/** A value in the head of a document, read by OCR on its first page. */
export function fieldOf<Value>(value: Value | null, text: string | null, page = 1): Field<Value> {
  return {
    value,
    text,
    page: text === null ? null : page,
    box: text === null ? null : [100, 200, 300, 40],
    confidence: 0.9,
    source: "ocr",
    witnesses: [],
    blanks: [],
  };
}

/** A record with the given values; everything else is what a plan of the demo's commune would have. */
export function recordOf(given: Partial<DocumentRecord> = {}): DocumentRecord {
  const values = {
    type: "KH",
    symbol: "1/KH-UBND",
    issuedOn: "2019-11-28",
    place: "Phước Kiềng",
    issuer: "Ủy ban nhân dân xã Phước Kiềng",
    issuerParent: "Ủy ban nhân dân huyện Thạch Bàng",
    subject: "Cải cách hành chính năm 2020",
    signer: null,
    ...given,
  };
  const page = given.pages?.[0] ?? 1;
  return {
    pages: [1, 1],
    recipients: [],
    citations: [],
    criteria: [],
    assignments: [],
    deadlines: [],
    review: [],
    ...values,
    fields: {
      type: fieldOf(values.type, values.type, page),
      symbol: fieldOf(values.symbol, values.symbol === null ? null : `Số: ${values.symbol}`, page),
      issuedOn: fieldOf(values.issuedOn, values.issuedOn, page),
      place: fieldOf(values.place, values.place, page),
      issuer: fieldOf(values.issuer, values.issuer, page),
      issuerParent: fieldOf(values.issuerParent, values.issuerParent, page),
      subject: fieldOf(values.subject, values.subject, page),
      signer: fieldOf(null, null),
      ...given.fields,
    },
  };
}

/** A text of one page with paragraphs and a table. */
export function textOf(paragraphs: readonly string[], table: readonly (readonly string[])[] = [], confidence = 0.95): DocumentText {
  const blocks: Block[] = paragraphs.map((text, index) => ({
    kind: "paragraph",
    column: "full",
    text,
    box: [100, 300 + index * 40, 800, 30],
    lines: [{ text, box: null, words: [], confidence }],
  }));
  const cells = table.flatMap((cellTexts, row) =>
    cellTexts.map((text, column) => ({ row, column, rowSpan: 1, columnSpan: 1, text, box: null })),
  );
  if (cells.length > 0) blocks.push({ kind: "table", box: null, cells });
  const page = { page: 1, widthPx: 1654, heightPx: 2339, textFrom: "ocr" as const, confidence, rotation: 0, blanks: [], blocks };
  return { pages: [page], tables: [] };
}

/** The documents of an example, each in a file of its own. */
export function evidenceOf(documents: readonly ExampleDocument[]): EvidenceDocument[] {
  return documents.map((given, index) => ({
    file: `${index + 1}.pdf`,
    sha256: String(index + 1).padStart(64, "0"),
    document: recordOf({
      ...(given.type === undefined ? {} : { type: given.type }),
      ...(given.subject === undefined ? {} : { subject: given.subject }),
      ...(given.issuer === undefined ? {} : { issuer: given.issuer }),
      ...(given.issuedOn === undefined ? {} : { issuedOn: given.issuedOn }),
      symbol: given.symbol === undefined ? `${index + 1}/KH-UBND` : given.symbol,
      review: given.handwritten === true ? ["issuedOn"] : [],
    }),
    text: textOf(given.paragraphs ?? [], given.table, given.confidence),
    signatures: given.signedAt === undefined ? [] : [signatureAt(given.signedAt, given.signatureValid ?? null)],
  }));
}

function signatureAt(signedAt: string, valid: boolean | null) {
  const timeFrom = "cms" as const;
  const subFilter = "adbe.pkcs7.detached";
  return Signature.parse({ signer: null, organization: null, signedAt, timeFrom, valid, coversWholeFile: true, subFilter });
}
