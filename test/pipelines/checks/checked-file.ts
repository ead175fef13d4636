/** Files for the checks, made of the few words that a test gives. */
import type { CheckedFile } from "#pipelines/checks/check.ts";
import type { Block, DocumentText } from "#schemas/document-text.ts";
import type { FieldSource } from "#schemas/field.ts";
import type { Assignment, Citation, DocumentRecord, RecordFields } from "#schemas/record.ts";
import { Signature } from "#schemas/signature.ts";
import { recordOf } from "../appraisal/build-evidence.ts";

const source = { sha256: "0".repeat(64), name: "ho-so.pdf", byteLength: 1 };

/** A file of one page with text of its own, unless it says otherwise. */
export function checkedFile(given: Partial<CheckedFile> = {}): CheckedFile {
  return { source, signatures: [], text: pageOf([]), documents: [], ...given };
}

/** A page with paragraphs and a table; its text is the file's own, or read from an image. */
export function pageOf(
  paragraphs: readonly string[],
  table: readonly (readonly string[])[] = [],
  textFrom: "text-layer" | "ocr" = "text-layer",
): DocumentText {
  const blocks: Block[] = paragraphs.map((text) => ({
    kind: "paragraph",
    column: "full",
    text,
    box: null,
    lines: [{ text, box: null, words: [], confidence: 1 }],
  }));
  const cells = table.flatMap((row, at) =>
    row.map((text, column) => ({ row: at, column, rowSpan: 1, columnSpan: 1, text, places: [{ page: 1, box: null }] })),
  );
  const parts = [{ page: 1, box: null, firstRow: 0, repeatedRows: 0, goesOn: false }];
  const page = { page: 1, widthPx: null, heightPx: null, textFrom, confidence: 1, rotation: 0, blanks: [], blocks };
  return { pages: [page], tables: cells.length === 0 ? [] : [{ parts, cells }] };
}

/** A record whose head was taken from the file's own text. */
export function digital(given: Partial<DocumentRecord> = {}): DocumentRecord {
  const record = recordOf(given);
  const from: FieldSource = "text-layer";
  const { fields } = record;
  const own: RecordFields = {
    issuerParent: { ...fields.issuerParent, source: from },
    issuer: { ...fields.issuer, source: from },
    symbol: { ...fields.symbol, source: from },
    place: { ...fields.place, source: from },
    issuedOn: { ...fields.issuedOn, source: from },
    type: { ...fields.type, source: from },
    subject: { ...fields.subject, source: from },
    signer: { ...fields.signer, source: from },
  };
  return { ...record, fields: own };
}

/** A citation as it stands in a text. */
export const cites = (
  symbol: string,
  issuedOn: string | null,
  text = `${symbol} ngày ${issuedOn?.split("-").reverse().join("/")}`,
): Citation => ({
  symbol,
  issuedOn,
  issuer: null,
  subject: null,
  text,
  page: 1,
});

/** A row of a task table. */
export const task = (row: string, given: Partial<Assignment> = {}): Assignment => ({
  row,
  section: null,
  task: `Nhiệm vụ ${row}`,
  lead: ["Phòng Nội vụ"],
  support: [],
  output: "Báo cáo",
  due: "Quý I",
  budget: null,
  page: 1,
  ...given,
});

/** A digital signature that holds, with a time stamp unless another clock is named. */
export const signedAt = (moment: string, timeFrom: "timestamp" | "cms" | "dictionary" = "timestamp"): Signature =>
  Signature.parse({
    signer: "Hồ Văn Nhựt",
    organization: null,
    signedAt: moment,
    timeFrom,
    valid: true,
    coversWholeFile: true,
    subFilter: "ETSI.CAdES.detached",
  });
